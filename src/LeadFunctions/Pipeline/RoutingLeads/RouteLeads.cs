using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Telemetry;
using LeadFunctions.Pipeline.ValidatingLeads;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Pipeline.RoutingLeads;

/// <summary>Validates the rows of a chunk, tries each usable lead with its campaigns and claims the places of those
/// that accept it: each row is written once, with both. Safe to run twice: a routed row keeps its matches, and a claim
/// finds its owner.</summary>
internal sealed partial class RouteLeads(
    LeadStore leads,
    ValidateLeads validation,
    RoutingPass routing,
    MessageQueues queues,
    BatchProgress progress,
    ILogger<RouteLeads> log
)
{
    private const int First = 1;

    public async Task HandleAsync(ChunkId chunk, CancellationToken ct)
    {
        var step = await leads.StepAsync(chunk, ct);
        if (step >= ChunkStep.Routed && !await leads.CloseFileAsync(chunk.Batch, chunk.Chunk, ct))
        {
            await leads.ReopenAsync(chunk, ChunkStep.Received, ct);
            step = ChunkStep.Received;
        }
        if (
            (step < ChunkStep.Routed ? await RouteAsync(chunk, step, ct) : await RestoreAsync(chunk, ct))
            is not { } rows
        )
        {
            await queues.SendAsync(Queues.ChunksToRoute, chunk, ct, ValidateLeads.Pause);
            return;
        }
        // The first pass was decided without them: their step was done again later.
        if (rows.Where(IsOpen).Select(lead => lead.Id.Row).ToList() is { Count: > 0 } left)
            await queues.SendAsync(Queues.LeadsToRouteAgain, LeadsToRouteAgain.Of(chunk, rows: left), ct);
        if (rows.Any(lead => lead.Matches.Any(m => m.Run == chunk.RunOf(First))))
            await queues.SendAsync(Queues.LeadsToDeliver, LeadsToDeliver.Of(chunk, First), ct);
        else
            await progress.FinishChunkAsync(chunk, ct);
    }

    private async Task<IReadOnlyList<Lead>?> RouteAsync(ChunkId chunk, ChunkStep step, CancellationToken ct)
    {
        var read = await leads.ReadAsync(chunk.Batch, chunk.Chunk, ct);
        if (read.Count == 0)
            throw new InvalidOperationException($"Chunk {chunk} was received, and none of its rows is there.");
        var validated = step == ChunkStep.Validated ? lead => lead : await validation.HandleAsync(chunk, read, ct);
        if (validated is null)
            return null;
        var result = await routing.RunAsync(chunk, First, read, validated, IsOpen, "RouteLeads", ct);
        if (step != ChunkStep.Validated)
            Measures.Validated(chunk.Affiliate, result.Rows);
        LogRouted(chunk, result.Rows.Count, result.Rows.Count(lead => lead.IsWaiting));
        return result.Rows;
    }

    // The message came again: an earlier run may have been cut behind its claims, when another had written the rows.
    private async Task<IReadOnlyList<Lead>> RestoreAsync(ChunkId chunk, CancellationToken ct)
    {
        IReadOnlyList<Lead> rows = [.. (await leads.ReadAsync(chunk.Batch, chunk.Chunk, ct)).Select(r => r.Lead)];
        await routing.RestoreAsync(chunk, First, rows, ct);
        return rows;
    }

    private static bool IsOpen(Lead lead) => lead is { Intake: Intake.Usable, Pass: 0 };

    [LoggerMessage(
        500,
        LogLevel.Information,
        "Chunk {Chunk} routed: {Rows} rows, {Waiting} of them wait because no campaign takes them"
    )]
    private partial void LogRouted(ChunkId chunk, int rows, int waiting);
}
