using LeadFunctions.Leads;

namespace LeadFunctions.ReceivingUploads;

/// <summary>What a receipt says of one row. It shows the affiliate nothing of customers but the lead code it named itself.</summary>
internal sealed record ReceiptRow(string Status, string Reasons, string Advice)
{
    public static ReceiptRow Of(Lead lead)
    {
        var reasons = Visible(lead).Distinct().ToList();
        return new ReceiptRow(
            lead.Status?.ToString() ?? "InProgress",
            string.Join(" | ", reasons.Select(Leads.Advice.Describe).Distinct()),
            string.Join(" | ", reasons.Select(Leads.Advice.For).Distinct()));
    }

    private static IEnumerable<Reason> Visible(Lead lead) => lead.Status switch
    {
        LeadStatus.Unsent when lead.Data?.LeadCode is null => [.. lead.Reasons, .. NoneTookIt(lead)],
        LeadStatus.Unsent => [.. lead.Reasons, .. lead.Matches.SelectMany(m => m.Reasons)],
        LeadStatus.Unusable or LeadStatus.Omitted => lead.Reasons,
        _ => [],
    };

    // Which campaigns were tried, and what they want, is the customers' own business.
    private static IEnumerable<Reason> NoneTookIt(Lead lead) =>
        lead.Matches.Count == 0 ? [] : [new Reason(ReasonCode.NoCampaign, Field.Category, lead.Data?.Category?.Value)];
}
