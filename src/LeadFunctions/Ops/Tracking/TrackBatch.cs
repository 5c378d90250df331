using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Ops.Tracking;

/// <summary>Answers how far a batch is.</summary>
internal sealed class TrackBatch(BatchStore batches)
{
    public async Task<IActionResult> AnswerAsync(AffiliateName affiliate, BatchId id, CancellationToken ct) =>
        Answer.OkOr(
            await batches.FindAsync(affiliate, id, ct) is { } batch ? BatchView.Of(batch) : null,
            () => KnownNames.NoBatch(affiliate, id)
        );
}
