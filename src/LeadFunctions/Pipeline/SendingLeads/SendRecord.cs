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
        RunName run,
        IReadOnlyList<Candidate> sent,
        DateTimeOffset sentAt,
        CancellationToken ct
    ) => await OpenWindowsAsync(await MarkPlacesAsync(leadCode, run, sent, sentAt, ct), ct);

    /// <summary>The first half, for who sends to several campaigns.</summary>
    /// <returns>The leads whose windows are to be opened.</returns>
    public async Task<IEnumerable<WindowToOpen>> MarkPlacesAsync(
        LeadCode leadCode,
        RunName run,
        IReadOnlyList<Candidate> sent,
        DateTimeOffset sentAt,
        CancellationToken ct
    )
    {
        await deliveries.MarkSentAsync(leadCode, sent.Select(s => s.Person), run, sentAt, ct);
        Measures.Sent(leadCode, sent.Select(s => s.Lead), sentAt);
        Traces.NoteSent(leadCode, run, sent.Select(s => s.Lead));
        return sent.Select(lead => new WindowToOpen(leadCode, lead, sentAt));
    }

    /// <summary>The second half.</summary>
    public Task OpenWindowsAsync(IEnumerable<WindowToOpen> sent, CancellationToken ct) => windows.OpenAsync(sent, ct);

    /// <summary>Changes the rows of these leads, and asks for new receipts.</summary>
    /// <param name="mark">Returns the very same lead where it says so already, so that all may be repeated.</param>
    /// <returns>The rows of these leads as they are then.</returns>
    public async Task<IReadOnlyList<Lead>> MarkAsync(
        IReadOnlyList<PlannedDelivery> set,
        Func<Lead, Lead> mark,
        CancellationToken ct
    )
    {
        var marked = new List<Lead>(set.Count);
        foreach (var chunk in set.GroupBy(d => (d.Lead.Batch, d.Lead.Chunk), d => d.Lead))
        {
            var wanted = chunk.ToHashSet();
            var rows = await leads.UpdateAsync(
                chunk.Key.Batch,
                chunk.Key.Chunk,
                lead => wanted.Contains(lead.Id) ? mark(lead) : lead,
                ct
            );
            marked.AddRange(rows.Where(lead => wanted.Contains(lead.Id)));
        }
        foreach (var (affiliate, batch) in set.Select(d => (d.Affiliate, d.Lead.Batch)).Distinct())
            await progress.SummariseAsync(affiliate, batch, ct);
        return marked;
    }
}
