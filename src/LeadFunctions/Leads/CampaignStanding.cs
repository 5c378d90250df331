namespace LeadFunctions.Leads;

/// <summary>How a row stands with one campaign that it concerns.</summary>
/// <param name="Status">The one word, as far as this campaign goes: a lead that another campaign took may be unsent here.</param>
/// <param name="Reasons">Why the campaign does not have it; none where it does.</param>
internal sealed record CampaignStanding(LeadCode LeadCode, LeadStatus Status, IReadOnlyList<Reason> Reasons);

/// <summary>Tells the campaigns that the rows of a batch concern: those that were tried, and the one that a row named.</summary>
internal sealed class CampaignStandings(IReadOnlyList<Column> columns)
{
    /// <summary>None for a row that the pipeline is still at work on.</summary>
    public IEnumerable<CampaignStanding> Of(Lead lead) => lead.Status switch
    {
        null => [],
        LeadStatus.Sent or LeadStatus.Scheduled or LeadStatus.Unsent => lead.Matches.Select(Of),
        // Whatever was tried before the row came to nothing, its successor is tried with.
        var status => Named(lead) is { } named ? [new CampaignStanding(named, status.Value, Reasons(lead))] : [],
    };

    public CampaignStanding? Of(Lead lead, LeadCode leadCode) => Of(lead).FirstOrDefault(s => s.LeadCode == leadCode);

    private static CampaignStanding Of(Match match) => new(match.LeadCode, match.Delivery switch
    {
        null => LeadStatus.Unsent,
        DeliveryState.Sent => LeadStatus.Sent,
        _ => LeadStatus.Scheduled,
    }, match.Reasons);

    private static IReadOnlyList<Reason> Reasons(Lead lead) => [.. lead.Reasons.Where(r => !r.IsNote), .. lead.Matches.SelectMany(m => m.Reasons)];

    // An unusable row has no values, so its own cell is asked.
    private LeadCode? Named(Lead lead) =>
        lead.Data is { } data ? data.LeadCode
        : columns.Zip(lead.Cells).FirstOrDefault(c => c.First.Field == Field.LeadCode) is { Second: { } cell }
            && LeadCode.TryParse(cell, null, out var code) ? code : null;
}
