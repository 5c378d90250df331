using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Pipeline.SummarisingBatches;

/// <summary>Counts rows while a receipt is written.</summary>
internal sealed class ReceiptCount
{
    public SortedDictionary<LeadStatus, int> Statuses { get; } = [];

    /// <summary>How often each reason is given in the receipt, once a row.</summary>
    public SortedDictionary<ReasonCode, int> Reasons { get; } = [];

    /// <summary>The same rows by the campaigns that they concern.</summary>
    public CampaignTally Campaigns { get; init; } = new([]);

    /// <summary>Rows that wait for somebody to accept or correct an answer.</summary>
    public HeldAnswers Held { get; } = new();

    /// <summary>Counts a row and returns its line of the receipt.</summary>
    public IEnumerable<string> Add(Lead lead, IEnumerable<string> cells)
    {
        if (lead.Status is { } status)
            Statuses[status] = Statuses.GetValueOrDefault(status) + 1;
        foreach (var reason in ReceiptRow.Visible(lead).Select(r => r.Code).Distinct())
            Reasons[reason] = Reasons.GetValueOrDefault(reason) + 1;
        Campaigns.Add(lead);
        Held.Add(lead);
        var receipt = ReceiptRow.Of(lead);
        return [.. cells, receipt.Status, receipt.Reasons, receipt.Advice];
    }

    /// <summary>Rows that have an outcome.</summary>
    public int Accounted => Statuses.Values.Sum();

    /// <summary>Rows with one of these statuses.</summary>
    public int Of(params ReadOnlySpan<LeadStatus> statuses)
    {
        var sum = 0;
        foreach (var status in statuses)
            sum += Statuses.GetValueOrDefault(status);
        return sum;
    }
}
