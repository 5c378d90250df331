using System.Text.RegularExpressions;

namespace LeadFunctions.Foundation.Leads;

/// <summary>What a receipt says of one row. It shows the affiliate nothing of customers but the lead code it named
/// itself.</summary>
/// <param name="Row">Its number as a spreadsheet shows it.</param>
internal sealed partial record ReceiptRow(int Row, string Status, string Reasons, string Advice)
{
    /// <summary>The columns that a receipt has behind those of the upload.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["row", "status", "reasons", "advice"];

    /// <summary>The column that names the sheet of each row, where rows of several were read.</summary>
    public const string Sheet = "sheet";

    public static ReceiptRow Of(Lead lead) =>
        new(
            lead.Line,
            RowOutcomes.Words(RowOutcomes.Of(lead)),
            Joined(Visible(lead).Select(Leads.Advice.Describe)),
            Joined(Visible(lead).Select(Leads.Advice.For))
        );

    /// <summary>The reasons that the affiliate may see.</summary>
    public static IEnumerable<Reason> Visible(Lead lead) =>
        lead.Status switch
        {
            // The affiliate asked the question itself; whose it is stays out.
            LeadStatus.Held when lead.Data?.LeadCode is null =>
            [
                .. lead.Reasons,
                .. lead.Matches.SelectMany(m => m.InvalidAnswers),
            ],
            LeadStatus.Unsent when lead.Data?.LeadCode is null => [.. lead.Reasons, .. NoneTookIt(lead)],
            LeadStatus.Unsent or LeadStatus.Held =>
            [
                .. lead.Reasons,
                .. lead.Matches.SelectMany(m => m.Reasons).Select(WithoutOthers),
            ],
            LeadStatus.Unusable when lead.IsCorrected => lead.Reasons.Where(r => r.Code == ReasonCode.Superseded),
            LeadStatus.Unusable or LeadStatus.Omitted => lead.Reasons,
            _ => lead.Reasons.Where(r => r.IsNote),
        };

    // Who else supplies a campaign is the others' business, its lists, its titles and its order are the customer's.
    private static Reason WithoutOthers(Reason reason) =>
        reason.Code switch
        {
            ReasonCode.AffiliateNotAllowed => new Reason(reason.Code),
            // How much the customer bought is its own business, what this affiliate may bring is not.
            ReasonCode.CapReached when reason.Found?.Contains(" of the affiliate ", StringComparison.Ordinal) != true =>
                reason with
                {
                    Found = reason.Found is { } full ? Places().Replace(full, "all places") : null,
                },
            ReasonCode.CompanySuppressed
            or ReasonCode.NotOnApprovedList
            or ReasonCode.TitleSuppressed
            or ReasonCode.TitleNotOnList => reason with
            {
                Expected = null,
                Hint = null,
            },
            ReasonCode.GeoMismatch or ReasonCode.CompanySizeMismatch or ReasonCode.IndustryMismatch => reason with
            {
                Hint = null,
            },
            // Who else sent the person is not told.
            ReasonCode.DeliveryFailed or ReasonCode.SentRecently => reason with { Found = null },
            _ => reason,
        };

    /// <summary>What a column is to be named, where a lead without lead code would go with that alone; null where it
    /// would not.</summary>
    public static string? NearMiss(Lead lead) =>
        lead
            .Matches.Where(m => m.Reasons is [{ Code: ReasonCode.SmarterAnswersMissing, Hint: not null }])
            .Select(m => m.Reasons[0].Hint)
            .FirstOrDefault();

    [GeneratedRegex("^all [0-9,]+ places")]
    private static partial Regex Places();

    private static string Joined(IEnumerable<string> sentences) => string.Join(" | ", sentences.Distinct());

    // Which campaigns were tried, and what they want, is the customers' own business.
    private static IEnumerable<Reason> NoneTookIt(Lead lead) =>
        lead.Matches.Count == 0 ? []
        : lead.Matches.Any(m => m.Delivery == DeliveryState.Failed) ? [new Reason(ReasonCode.DeliveryFailed)]
        : NearMiss(lead) is { } column ? [new Reason(ReasonCode.SmarterAnswersMissing, Hint: column)]
        : [new Reason(ReasonCode.NotTaken)];
}
