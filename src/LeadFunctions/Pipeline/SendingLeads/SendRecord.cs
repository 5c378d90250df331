using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Telemetry;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>Notes everywhere that leads of a campaign were sent. Safe to repeat with the same run and time.</summary>
internal sealed class SendRecord(
    DeliveryStore deliveries,
    ReturnWindowStore windows,
    LeadStore leads,
    BatchProgress progress
)
{
    public async Task NoteAsync(
        LeadCode leadCode,
        string run,
        IReadOnlyList<Candidate> sent,
        DateTimeOffset sentAt,
        CancellationToken ct
    )
    {
        await deliveries.MarkSentAsync(leadCode, sent.Select(s => s.Person), run, sentAt, ct);
        await windows.OpenAsync(leadCode, sent, sentAt, ct);
        Measures.Sent(leadCode, sent.Select(s => s.Lead), sentAt);
        Traces.NoteSent(leadCode, run, sent.Select(s => s.Lead));
    }

    /// <summary>Changes the rows of these leads, and asks for new receipts.</summary>
    /// <param name="mark">Returns the very same lead where it says so already, so that all may be repeated.</param>
    public async Task MarkAsync(IReadOnlyList<PlannedDelivery> set, Func<Lead, Lead> mark, CancellationToken ct)
    {
        foreach (var chunk in set.GroupBy(d => (d.Lead.Batch, d.Lead.Chunk), d => d.Lead))
        {
            var wanted = chunk.ToHashSet();
            await leads.UpdateAsync(
                chunk.Key.Batch,
                chunk.Key.Chunk,
                lead => wanted.Contains(lead.Id) ? mark(lead) : lead,
                ct
            );
        }
        foreach (var (affiliate, batch) in set.Select(d => (d.Affiliate, d.Lead.Batch)).Distinct())
            await progress.SummariseAsync(affiliate, batch, ct);
    }

    /// <summary>The lead on its way to the campaign's webhook; the very same lead where it was already.</summary>
    public static Lead Sending(Lead lead, LeadCode leadCode, string run) =>
        lead.Matches.Any(m => m.LeadCode == leadCode && m.Delivery == DeliveryState.Scheduled)
            ? lead with
            {
                Matches =
                [
                    .. lead.Matches.Select(m =>
                        m.LeadCode == leadCode && m.Delivery == DeliveryState.Scheduled
                            ? m with
                            {
                                Delivery = DeliveryState.Sending,
                                Run = run,
                            }
                            : m
                    ),
                ],
            }
            : lead;

    /// <summary>The lead with its match for this campaign marked as sent; the very same lead where it was
    /// already.</summary>
    public static Lead Sent(Lead lead, LeadCode leadCode, string run, DateTimeOffset sentAt, string by)
    {
        if (!lead.Matches.Any(IsOnItsWay))
            return lead;
        return (
            lead with
            {
                Matches =
                [
                    .. lead.Matches.Select(m =>
                        IsOnItsWay(m) ? m with { Delivery = DeliveryState.Sent, Run = run, SentAt = sentAt } : m
                    ),
                ],
            }
        ).With(new HistoryEntry(sentAt, by, $"{leadCode} sent in {run}"));

        bool IsOnItsWay(Match match) =>
            match.LeadCode == leadCode
            && (
                match.Delivery == DeliveryState.Scheduled
                || (match.Delivery == DeliveryState.Sending && match.Run == run)
            );
    }
}
