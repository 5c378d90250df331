using System.Net;
using System.Text.RegularExpressions;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>What must hold of a webhook. Its address stays out of every message: its query may be somebody's
/// key.</summary>
internal static partial class WebhookCheck
{
    public static IEnumerable<string> Problems(Channel channel, string place) =>
        [
            .. UrlProblem(channel.Url) is { } problem ? new[] { $"{place}.url: {problem}" } : [],
            .. Name().IsMatch(channel.SecretName ?? "")
                ? []
                : new[]
                {
                    $"{place}.secretName: found {(channel.SecretName is null ? "none" : $"'{channel.SecretName}'")}, "
                        + "expected the name of its signing secret: 1 to 40 letters, digits and underscores",
                },
            .. !channel.MachineRead
                ? []
                : new[] { $"{place}.machineRead: found on a channel of kind webhook, expected it on one of kind csv" },
        ];

    /// <summary>Its fields on a channel of another kind.</summary>
    public static IEnumerable<string> Misplaced(Channel channel, string place) =>
        new[] { ("url", channel.Url), ("secretName", channel.SecretName) }
            .Where(field => field.Item2 is not null)
            .Select(field =>
                $"{place}.{field.Item1}: found on a channel of kind {channel.Kind.ToString().ToLowerInvariant()}, expected it on one of kind webhook"
            );

    // What the webhook takes is what is sent: with two of them one lead could be both sent and failed.
    public static IEnumerable<string> Repeated(Campaign campaign) =>
        campaign.Channels.Count(c => c.Kind == ChannelKind.Webhook) is > 1 and var found
            ? [$"$.channels: found {found} of kind webhook, expected one at most"]
            : [];

    private static string? UrlProblem(string? url) =>
        url switch
        {
            null => "found none, expected an address such as https://hooks.example.com/leads",
            _ when !Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps =>
                "found something else, expected an https address such as https://hooks.example.com/leads",
            _ when new Uri(url).UserInfo.Length > 0 =>
                "found a user or password in it, expected none: requests are signed",
            _ when IPAddress.TryParse(new Uri(url).IdnHost.Trim('[', ']'), out var address)
                    && !PublicAddress.IsPublic(address) =>
                "found an address that is not public, expected a receiver on the internet",
            _ => null,
        };

    [GeneratedRegex(@"^[A-Za-z0-9_]{1,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
