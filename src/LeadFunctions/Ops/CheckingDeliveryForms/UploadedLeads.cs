using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.CheckingDeliveryForms;

/// <summary>What came of the rows of one day and lead code. Each row is counted once, under its first reason, so that
/// the reasons add up to the differences.</summary>
internal sealed class UploadedLeads
{
    public const string AtWork = "AtWork";

    public int Received { get; private set; }

    /// <summary>Neither unusable nor omitted.</summary>
    public int Usable { get; private set; }

    public int Sent { get; private set; }

    public SortedDictionary<string, int> NotUsable { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, int> NotSent { get; } = new(StringComparer.Ordinal);

    public void Add(Lead lead)
    {
        Received++;
        if (lead.Intake is null or Intake.Unusable or Intake.Omitted)
        {
            Count(NotUsable, lead.Intake is null ? AtWork : First(lead.Reasons) ?? $"{lead.Intake}");
            return;
        }
        Usable++;
        // Also what was returned later: it was sent.
        if (lead.Matches.Any(m => m.Delivery == DeliveryState.Sent))
            Sent++;
        else
            Count(NotSent, WhyNotSent(lead));
    }

    private static string WhyNotSent(Lead lead) =>
        lead switch
        {
            { Status: null } => AtWork,
            _ when lead.Matches.FirstOrDefault(m => m.Accepted) is { } accepted => $"{accepted.Delivery}",
            { IsStopped: true } => nameof(ReasonCode.Stopped),
            // The campaign that the row names comes first; without one, the first that was tried.
            _ => First(
                lead.Matches.OrderByDescending(m => m.LeadCode == lead.Data?.LeadCode).SelectMany(m => m.Reasons)
            )
                ?? First(lead.Reasons)
                ?? $"{lead.Status}",
        };

    private static string? First(IEnumerable<Reason> reasons) =>
        reasons.FirstOrDefault(r => !r.IsNote)?.Code.ToString();

    private static void Count(SortedDictionary<string, int> counts, string reason) =>
        counts[reason] = counts.GetValueOrDefault(reason) + 1;
}
