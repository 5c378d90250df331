using System.Text.Json.Serialization;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>An affiliate's e-mail addresses by role: one, or a list.</summary>
internal sealed record Contacts
{
    [JsonConverter(typeof(OneOrMoreJson))]
    public required IReadOnlyList<string> Main { get; init; }

    /// <summary>Get receipts and rejections; the main contacts where there is none.</summary>
    [JsonConverter(typeof(OneOrMoreJson))]
    public IReadOnlyList<string> Technical { get; init; } = [];

    [JsonConverter(typeof(OneOrMoreJson))]
    public IReadOnlyList<string> EstimatesAndPricing { get; init; } = [];

    [JsonConverter(typeof(OneOrMoreJson))]
    public IReadOnlyList<string> General { get; init; } = [];

    /// <summary>Who gets receipts and rejections.</summary>
    public IReadOnlyList<string> OfFiles() => Mailboxes(Technical.Count > 0 ? Technical : Main);

    /// <summary>Who gets scorecards.</summary>
    public IReadOnlyList<string> OfWeeks() => Mailboxes(Main);

    // Each once, in the one form of its address: a mail that names one twice is refused for good.
    private static IReadOnlyList<string> Mailboxes(IReadOnlyList<string> addresses) =>
        [
            .. addresses
                .Select(text => EmailAddress.TryParse(text, out var address) ? address.Value : null)
                .OfType<string>()
                .Distinct(),
        ];
}
