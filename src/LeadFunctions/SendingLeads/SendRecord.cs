using LeadFunctions.Leads;
using LeadFunctions.Storage;
using LeadFunctions.Telemetry;

namespace LeadFunctions.SendingLeads;

/// <summary>Notes everywhere that leads of a campaign were sent. Safe to repeat with the same run and time.</summary>
internal sealed class SendRecord(DeliveryStore deliveries, ReturnWindowStore windows)
{
    public async Task NoteAsync(LeadCode leadCode, string run, IReadOnlyList<Candidate> sent, DateTimeOffset sentAt, CancellationToken ct)
    {
        await deliveries.MarkSentAsync(leadCode, sent.Select(s => s.Person), run, sentAt, ct);
        await windows.OpenAsync(leadCode, sent, sentAt, ct);
        Measures.Sent(leadCode, sent.Select(s => s.Lead), sentAt);
        Traces.NoteSent(leadCode, run, sent.Select(s => s.Lead));
    }

    /// <summary>The lead with its match for this campaign marked as sent; the very same lead where it was already.</summary>
    public static Lead Sent(Lead lead, LeadCode leadCode, string run, DateTimeOffset sentAt, string by)
    {
        if (!lead.Matches.Any(m => m.LeadCode == leadCode && m.Delivery == DeliveryState.Scheduled))
            return lead;
        return (lead with
        {
            Matches = [.. lead.Matches.Select(m => m.LeadCode == leadCode && m.Delivery == DeliveryState.Scheduled
                ? m with { Delivery = DeliveryState.Sent, Run = run, SentAt = sentAt }
                : m)],
        })
        .With(new HistoryEntry(sentAt, by, $"{leadCode} sent in {run}"));
    }
}
