using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Telemetry;
using LeadFunctions.Pipeline.SendingLeads;
using LeadFunctions.Pipeline.ValidatingLeads;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Pipeline.RoutingLeads;

/// <summary>The run of a chunk: validates its rows, tries each usable lead with its campaigns, claims the places of
/// those that accept it, writes each row once with all that, and sends what goes at once. Safe to run twice: a routed
/// row keeps its matches, a claim finds its owner, and a file is written once.</summary>
internal sealed partial class RouteLeads(
    LeadStore leads,
    ValidateLeads validation,
    RoutingPass routing,
    DeliverLeads delivering,
    MessageQueues queues,
    BatchProgress progress,
    CurrentConfiguration configuration,
    ILogger<RouteLeads> log
)
{
    private const int First = 1;

    public async Task HandleAsync(ChunkId chunk, CancellationToken ct)
    {
        var settings = await configuration.GetAsync(ct);
        var read = await leads.ReadAsync(chunk.Batch, chunk.Chunk, ct);
        var isRouted = read.Marker.Step >= ChunkStep.Routed;
        if (isRouted && !await leads.CloseFileAsync(chunk.Batch, chunk.Chunk, ct))
        {
            await leads.ReopenAsync(chunk, ChunkStep.Received, ct);
            read = await leads.ReadAsync(chunk.Batch, chunk.Chunk, ct);
            isRouted = false;
        }
        if (
            (isRouted ? await RestoreAsync(chunk, read, settings, ct) : await RouteAsync(chunk, read, settings, ct))
            is not { } result
        )
        {
            await queues.SendAsync(Queues.ChunksToRoute, chunk, ct, ValidateLeads.Pause);
            return;
        }
        // The first pass was decided without them: their step was done again later.
        if (result.Rows.Where(IsOpen).Select(lead => lead.Id.Row).ToList() is { Count: > 0 } left)
            await queues.SendAsync(Queues.LeadsToRouteAgain, LeadsToRouteAgain.Of(chunk, rows: left), ct);
        if (result.Rows.Any(lead => lead.Matches.Any(m => m.Run == chunk.RunOf(First))))
            await delivering.HandleFirstAsync(
                chunk,
                result.Chunk ?? await leads.ReadAsync(chunk.Batch, chunk.Chunk, ct),
                result.Settings,
                result.HoldsPlaces,
                ct
            );
        else
            await progress.FinishChunkAsync(chunk, ct);
    }

    private async Task<PassResult?> RouteAsync(
        ChunkId chunk,
        StoredChunk read,
        Configuration settings,
        CancellationToken ct
    )
    {
        if (read.Count == 0)
            throw new InvalidOperationException($"Chunk {chunk} was received, and none of its rows is there.");
        var isValidated = read.Marker.Step == ChunkStep.Validated;
        var validated = isValidated ? lead => lead : await validation.HandleAsync(chunk, read, settings, ct);
        if (validated is null)
            return null;
        var result = await routing.RunAsync(chunk, First, read, validated, IsOpen, "RouteLeads", settings, ct);
        if (!isValidated)
            Measures.Validated(chunk.Affiliate, result.Rows);
        LogRouted(chunk, result.Rows.Count, result.Rows.Count(lead => lead.IsWaiting));
        return result;
    }

    // The message came again: an earlier run may have been cut behind its claims, when another had written the rows.
    private async Task<PassResult?> RestoreAsync(
        ChunkId chunk,
        StoredChunk read,
        Configuration settings,
        CancellationToken ct
    )
    {
        await routing.RestoreAsync(chunk, First, read.Leads, ct);
        return new PassResult(read.Leads, read, settings, IsNew: false, HoldsPlaces: false);
    }

    private static bool IsOpen(Lead lead) => lead is { Intake: Intake.Usable, Pass: 0 };

    [LoggerMessage(
        500,
        LogLevel.Information,
        "Chunk {Chunk} routed: {Rows} rows, {Waiting} of them wait because no campaign takes them"
    )]
    private partial void LogRouted(ChunkId chunk, int rows, int waiting);
}
