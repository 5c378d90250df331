using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>What must hold of the ways that a campaign's leads go out by.</summary>
internal static class ChannelCheck
{
    /// <summary>Each address is a mail of its own; more readers than these are a distribution list.</summary>
    public const int MaxReaders = 50;

    public static IEnumerable<string> Problems(Campaign campaign) =>
        [
            .. campaign
                .Channels.SelectMany(c => c.Columns)
                .Where(c => !DeliveryColumns.IsKnown(c, campaign.SmarterQuestions.Select(q => q.Symbol)))
                .Select(c =>
                    $"$.channels: found the column '{c}', expected one of {string.Join(", ", DeliveryColumns.All)} or the symbol of a question{Offer.Of(c, DeliveryColumns.All)}"
                ),
            .. campaign.Channels.Index().SelectMany(c => OfKind(c.Item, $"$.channels[{c.Index}]")),
            .. Repeated(campaign),
            .. WebhookCheck.Repeated(campaign),
        ];

    private static IEnumerable<string> OfKind(Channel channel, string place) =>
        channel.Kind switch
        {
            ChannelKind.Mail => [.. Mail(channel, place), .. WebhookCheck.Misplaced(channel, place)],
            ChannelKind.Webhook => [.. NoReaders(channel, place), .. WebhookCheck.Problems(channel, place)],
            ChannelKind.Xlsx =>
            [
                .. NoReaders(channel, place),
                .. WebhookCheck.Misplaced(channel, place),
                .. NotMachineRead(channel, place),
            ],
            _ => [.. NoReaders(channel, place), .. WebhookCheck.Misplaced(channel, place)],
        };

    private static IEnumerable<string> NotMachineRead(Channel channel, string place) =>
        channel.MachineRead
            ?
            [
                $"{place}.machineRead: found on a channel of kind xlsx, whose cells always stay as they are; expected it on one of kind csv",
            ]
            : [];

    private static IEnumerable<string> NoReaders(Channel channel, string place) =>
        channel.To.Count == 0
            ? []
            :
            [
                $"{place}.to: found addresses on a channel of kind {channel.Kind.ToString().ToLowerInvariant()}, expected them on one of kind mail",
            ];

    // An address stays out of every message: these go into mails and logs.
    private static IEnumerable<string> Mail(Channel channel, string place) =>
        [
            .. channel.To.Count is >= 1 and <= MaxReaders
                ? []
                : new[] { $"{place}.to: found {channel.To.Count} addresses, expected 1 to {MaxReaders}" },
            .. channel
                .To.Index()
                .Where(to => !EmailAddress.TryParse(to.Item, out _))
                .Select(to => $"{place}.to[{to.Index}]: found something that is no e-mail address"),
            .. channel.Columns.Count == 0
                ? []
                : new[]
                {
                    $"{place}.columns: found columns on a channel of kind mail, expected them on one of kind csv, whose file is attached",
                },
            .. !channel.MachineRead
                ? []
                : new[]
                {
                    $"{place}.machineRead: found on a channel of kind mail, expected it on one of kind csv, whose file is attached",
                },
        ];

    private static IEnumerable<string> Repeated(Campaign campaign) =>
        campaign
            .Channels.SelectMany(
                (channel, c) => channel.To.Select((to, t) => (Place: $"$.channels[{c}].to[{t}]", Address: Address(to)))
            )
            .Where(to => to.Address is not null)
            .GroupBy(to => to.Address)
            .SelectMany(same =>
                same.Skip(1)
                    .Select(to =>
                        $"{to.Place}: found the address of {same.First().Place} again, expected each address once"
                    )
            );

    private static string? Address(string text) => EmailAddress.TryParse(text, out var address) ? address.Value : null;
}
