using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Ops.CheckingDeliveryForms;

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
        batch.UploadedAt.DayIn(zone) is var day && day >= from && day <= to ? day : null;

    public void Add(FormKey key, Lead lead)
    {
        if (!_leads.TryGetValue(key, out var leads))
            _leads[key] = leads = new UploadedLeads();
        leads.Add(lead);
    }

    public void AddRejected(DateOnly day) => _rejected[day] = _rejected.GetValueOrDefault(day) + 1;
}
