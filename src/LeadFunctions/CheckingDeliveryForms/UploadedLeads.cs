using LeadFunctions.Leads;

namespace LeadFunctions.CheckingDeliveryForms;

/// <summary>What came of the rows of one day and lead code. Each row is counted once, under its first reason, so that the
/// reasons add up to the differences.</summary>
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

    private static string WhyNotSent(Lead lead) => lead switch
    {
        { Status: null } => AtWork,
        _ when lead.Matches.FirstOrDefault(m => m.Accepted) is { } accepted => $"{accepted.Delivery}",
        { IsStopped: true } => nameof(ReasonCode.Stopped),
        // The campaign that the row names comes first; without one, the first that was tried.
        _ => First(lead.Matches.OrderByDescending(m => m.LeadCode == lead.Data?.LeadCode).SelectMany(m => m.Reasons)) ?? First(lead.Reasons) ?? $"{lead.Status}",
    };

    private static string? First(IEnumerable<Reason> reasons) => reasons.FirstOrDefault(r => !r.IsNote)?.Code.ToString();

    private static void Count(SortedDictionary<string, int> counts, string reason) => counts[reason] = counts.GetValueOrDefault(reason) + 1;
}

/// <summary>What an affiliate uploaded, by day where it is and by lead code: a day is that of the upload.</summary>
/// <param name="from">The first day that counts.</param>
/// <param name="to">The last day that counts.</param>
internal sealed class UploadTally(TimeZoneInfo zone, DateOnly from, DateOnly to)
{
    private readonly Dictionary<FormKey, UploadedLeads> _leads = [];
    private readonly Dictionary<DateOnly, int> _rejected = [];

    public IReadOnlyDictionary<FormKey, UploadedLeads> Leads => _leads;

    /// <summary>Files by day that could not be read: nobody knows how many leads they held.</summary>
    public IReadOnlyDictionary<DateOnly, int> Rejected => _rejected;

    /// <summary>The day that a batch counts for; null where that is not asked for.</summary>
    public DateOnly? DayOf(BatchId batch) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(batch.UploadedAt, zone).DateTime) is var day && day >= from && day <= to ? day : null;

    public void Add(FormKey key, Lead lead)
    {
        if (!_leads.TryGetValue(key, out var leads))
            _leads[key] = leads = new UploadedLeads();
        leads.Add(lead);
    }

    public void AddRejected(DateOnly day) => _rejected[day] = _rejected.GetValueOrDefault(day) + 1;
}
