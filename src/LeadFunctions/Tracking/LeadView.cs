using System.ComponentModel;
using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.Tracking;

/// <summary>A reason with what to do about it.</summary>
internal sealed record ReasonView(ReasonCode Code, string? Field, string? Found, string? Expected, string? Hint, string Description, string Advice)
{
    public static ReasonView Of(Reason reason) => new(
        reason.Code, reason.Field, reason.Found, reason.Expected, reason.Hint, Leads.Advice.Describe(reason), Leads.Advice.For(reason));
}

/// <summary>What came of trying a lead with one campaign.</summary>
internal sealed record MatchView(
    LeadCode LeadCode,
    bool Accepted,
    IReadOnlyList<ReasonView> Reasons,
    [property: Description("Preferred filters that an accepted lead does not fit.")] IReadOnlyList<ReasonView>? Missed,
    [property: Description("Where the delivery is. Missing where the campaign refused the lead.")] DeliveryState? Delivery,
    [property: Description("The send that takes or took it.")] string? Run,
    DateTimeOffset? SentAt,
    [property: Description("Speed to lead: seconds from upload to sent.")] long? SpeedSeconds,
    [property: Description("The version of the campaign's configuration that decided.")] string? CampaignVersion,
    [property: Description("Whether the delivery was returned, or is final. Missing while it can be returned.")] CommercialState? Commercial)
{
    public static MatchView Of(Lead lead, Match match) => new(
        match.LeadCode, match.Accepted, [.. match.Reasons.Select(ReasonView.Of)],
        match.Missed is { } missed ? [.. missed.Select(ReasonView.Of)] : null, match.Delivery, match.Run, match.SentAt,
        match.SentAt is { } sentAt ? (long)SpeedToLead.Of(lead.Id, sentAt).TotalSeconds : null, match.CampaignVersion,
        match.Commercial);
}

/// <summary>A cell as it was received.</summary>
internal sealed record CellView(string Header, string? Field, string Value);

/// <summary>One row and all that became of it.</summary>
internal sealed record LeadView(
    LeadId LeadId, AffiliateName Affiliate, BatchId Batch, string? File, DateTimeOffset UploadedAt, int Row, int Line,
    [property: Description("The one word for the row. Missing while the pipeline is at work on it.")] LeadStatus? Status,
    Intake? Intake,
    [property: Description("The row as it was received, cell by cell.")] IReadOnlyList<CellView> Received,
    [property: Description("The values as they were understood. Missing for a row that is unusable.")] LeadData? Normalised,
    IReadOnlyList<ReasonView> Reasons, IReadOnlyList<MatchView> Matches, IReadOnlyList<HistoryEntry> History)
{
    /// <param name="batch">Its batch, which knows the headers; null where it is gone.</param>
    public static LeadView Of(FoundLead found, Batch? batch)
    {
        var lead = found.Lead;
        return new(
            lead.Id, found.Affiliate, lead.Id.Batch, batch?.Path, lead.Id.Batch.UploadedAt, lead.Id.Row, lead.Line, lead.Status, lead.Intake,
            [.. lead.Cells.Select((cell, i) => Cell(batch?.Columns ?? [], i, cell))],
            lead.Data, [.. lead.Reasons.Select(ReasonView.Of)], [.. lead.Matches.Select(m => MatchView.Of(lead, m))], lead.History);
    }

    // A ragged row has cells that no header stands above.
    private static CellView Cell(IReadOnlyList<Column> columns, int i, string value) =>
        i < columns.Count ? new CellView(columns[i].Header, columns[i].Field, value) : new CellView("", null, value);
}

/// <summary>A row in a list.</summary>
internal sealed record LeadRow(
    LeadId LeadId, AffiliateName Affiliate, DateTimeOffset UploadedAt, int Row, int Line,
    [property: Description("The one word for the row. Missing while the pipeline is at work on it.")] LeadStatus? Status,
    [property: Description("In lists of one campaign: the one word as far as this campaign goes.")] LeadStatus? CampaignStatus,
    [property: Description("Missing for a row that is unusable.")] string? Email,
    CategoryId? Category, LeadCode? LeadCode, IReadOnlyList<ReasonView> Reasons, IReadOnlyList<MatchView> Matches)
{
    public static LeadRow Of(FoundLead found, LeadStatus? campaignStatus)
    {
        var lead = found.Lead;
        return new(
            lead.Id, found.Affiliate, lead.Id.Batch.UploadedAt, lead.Id.Row, lead.Line, lead.Status, campaignStatus,
            lead.Data?.Email, lead.Data?.Category, lead.Data?.LeadCode,
            [.. lead.Reasons.Select(ReasonView.Of)], [.. lead.Matches.Select(m => MatchView.Of(lead, m))]);
    }
}
