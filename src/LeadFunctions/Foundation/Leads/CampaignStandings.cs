namespace LeadFunctions.Foundation.Leads;

/// <summary>Tells the campaigns that the rows of a batch concern: those that were tried, and the one that a row
/// named.</summary>
internal sealed class CampaignStandings(IReadOnlyList<Column> columns)
{
    /// <summary>None for a row that the pipeline is still at work on.</summary>
    public IEnumerable<CampaignStanding> Of(Lead lead) =>
        lead.Status switch
        {
            null => [],
            // Whatever was tried before the row came to nothing, its successor is tried with.
            LeadStatus.Unusable or LeadStatus.Omitted => Named(lead) is { } named
                ?
                [
                    new CampaignStanding(
                        named,
                        lead.IsCorrected ? LeadStatus.Omitted : lead.Status.Value,
                        Reasons(lead)
                    ),
                ]
                : [],
            var status => lead.Matches.Select(match => new CampaignStanding(
                match.LeadCode,
                Of(match, status.Value),
                match.Reasons
            )),
        };

    public CampaignStanding? Of(Lead lead, LeadCode leadCode) => Of(lead).FirstOrDefault(s => s.LeadCode == leadCode);

    // Of the campaigns that refuse a held lead, those hold it that wait for a better answer.
    private static LeadStatus Of(Match match, LeadStatus lead) =>
        match switch
        {
            { Commercial: CommercialState.Returned } => LeadStatus.Returned,
            { Commercial: CommercialState.Final } => LeadStatus.Final,
            { Delivery: DeliveryState.Sent } => LeadStatus.Sent,
            { Delivery: DeliveryState.Scheduled or DeliveryState.Sending } => LeadStatus.Scheduled,
            // Also where another campaign took the lead meanwhile.
            _ when match.IsHeld && lead != LeadStatus.Unsent => LeadStatus.Held,
            _ => LeadStatus.Unsent,
        };

    private static IReadOnlyList<Reason> Reasons(Lead lead) => [.. lead.Reasons.Where(r => !r.IsNote)];

    /// <summary>The lead code that a row names; null where it names none.</summary>
    // An unusable row has no values, so its own cell is asked.
    public LeadCode? Named(Lead lead) =>
        lead.Data is { } data ? data.LeadCode
        : columns.Zip(lead.Cells).FirstOrDefault(c => c.First.Field == Field.LeadCode) is { Second: { } cell }
        && LeadCode.TryParse(cell, null, out var code)
            ? code
        : null;
}
