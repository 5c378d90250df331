using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Ops.ActingOnLeads;

/// <summary>Has the steps of a batch done again for rows that have no outcome, although their chunk says that it is
/// through. Rows with an outcome keep it. Safe to repeat.</summary>
internal sealed class ProcessAgain(
    BatchStore batches,
    LeadStore leads,
    MessageQueues queues,
    BatchProgress progress,
    TimeProvider clock
)
{
    public Task<IActionResult> AnswerAsync(AffiliateName affiliate, BatchId id, Act act, CancellationToken ct) =>
        Actor.Read(act.By, act.Why).AnswerAsync(actor => ProcessAsync(affiliate, id, actor, ct));

    private async Task<IActionResult> ProcessAsync(
        AffiliateName affiliate,
        BatchId id,
        Actor actor,
        CancellationToken ct
    )
    {
        if (await batches.FindAsync(affiliate, id, ct) is not { } batch)
            return Problem.NotFound($"{affiliate} has no batch {id}.").ToAnswer();
        if (batch.State is not (BatchState.Received or BatchState.Completed))
            return Problem
                .Conflict(
                    $"The batch {id} is {batch.State}, expected one whose rows are all received: upload the file again."
                )
                .ToAnswer();
        var (open, missing) = (0, 0);
        for (var chunk = 0; chunk < Chunks.Of(batch.Rows); chunk++)
        {
            var rows = await ProcessAsync(new ChunkId(affiliate, id, chunk), actor, ct);
            open += rows.Count(lead => lead.Status is null);
            missing += Chunks.RowsOf(batch.Rows, chunk) - rows.Count;
        }
        await progress.SummariseAsync(affiliate, id, ct);
        return Answer.Accepted(new ProcessAgainView(id, open, missing, Next(open, missing)));
    }

    private async Task<IReadOnlyList<Lead>> ProcessAsync(ChunkId chunk, Actor actor, CancellationToken ct)
    {
        var entry = actor.Says(clock.GetUtcNow(), "had its steps done again");
        var rows = await leads.UpdateAsync(
            chunk.Batch,
            chunk.Chunk,
            lead => lead.Status is null ? lead.With(entry) : lead,
            ct
        );
        var open = rows.Where(lead => lead.Status is null).ToList();
        if (open.Count == 0)
            return rows;
        if (open.TrueForAll(lead => lead.Intake is not null) && await leads.PassAsync(chunk, ct) > 0)
        {
            await queues.SendAsync(
                Queues.LeadsToRouteAgain,
                LeadsToRouteAgain.Of(chunk, rows: [.. open.Select(lead => lead.Id.Row)]),
                ct
            );
            return rows;
        }
        await leads.ReopenAsync(chunk, ChunkStep.Received, ct);
        await queues.SendAsync(Queues.ChunksToRoute, chunk, ct);
        return rows;
    }

    private static string Next(int open, int missing) =>
        (open, missing) switch
        {
            (0, 0) => "Every row has an outcome. The receipt is written anew.",
            (_, 0) => "The rows are checked and tried again, and the receipt is written anew.",
            _ =>
                "Rows are missing in storage: have the file uploaded again. Rows that are there are checked and tried again.",
        };
}
