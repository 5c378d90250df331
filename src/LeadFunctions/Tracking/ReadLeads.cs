using LeadFunctions.Answering;
using LeadFunctions.Leads;
using LeadFunctions.Storage;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Tracking;

/// <summary>Answers with single rows and all that became of them.</summary>
internal sealed class ReadLeads(LeadLookup leads, BatchStore batches)
{
    public async Task<IActionResult> AnswerAsync(LeadId id, CancellationToken ct) =>
        Answer.OkOr(await ViewsAsync([id], ct) is [var view] ? view : null, () => Missing(id));

    public async Task<IActionResult> ExplainAsync(LeadId id, CancellationToken ct) =>
        await leads.FindAsync(id, ct) is { } found
            ? Answer.Ok(WhyNotSent.Explain(found.Lead, found.Affiliate, await batches.FindAsync(found.Affiliate, id.Batch, ct)))
            : Missing(id).ToAnswer();

    /// <summary>The rows that are there, in the order asked for.</summary>
    public async Task<IReadOnlyList<LeadView>> ViewsAsync(IReadOnlyList<LeadId> ids, CancellationToken ct)
    {
        var found = await leads.FindAllAsync(ids, ct);
        var known = await Task.WhenAll(found
            .Select(f => (f.Affiliate, f.Lead.Id.Batch)).Distinct()
            .Select(b => batches.FindAsync(b.Affiliate, b.Batch, ct)));
        var byId = known.OfType<Batch>().ToDictionary(b => b.Id);
        return [.. found.Select(f => LeadView.Of(f, byId.GetValueOrDefault(f.Lead.Id.Batch)))];
    }

    private static Problem Missing(LeadId id) => Problem.NotFound($"There is no lead {id}.");
}
