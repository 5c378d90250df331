using System.Globalization;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Telemetry;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Pipeline.SummarisingBatches;

/// <summary>Writes the facts of batches that were summed up since the last time, and of all of them once for each
/// version of the columns. Safe to run twice and to be cut at any point: a mark goes once the facts are
/// written.</summary>
internal sealed partial class WriteFacts(
    FactMarkStore marks,
    FactFiles facts,
    BatchStore batches,
    RunStore runs,
    CurrentConfiguration configuration,
    TimeProvider clock,
    ILogger<WriteFacts> log
)
{
    /// <exception cref="AggregateException">Some facts could not be written; all others were.</exception>
    public async Task HandleAsync(CancellationToken ct)
    {
        await MarkAllOnceAsync(ct);
        var (failures, written) = (new Failures(), 0);
        foreach (var mark in await marks.AllAsync(ct))
            await failures.CatchAsync(
                $"The facts of batch {mark.Batch}",
                async () =>
                {
                    if (!await facts.WriteAsync(mark.Affiliate, mark.Batch, ct))
                        return;
                    await marks.RemoveAsync(mark, ct);
                    written++;
                },
                ct
            );
        if (written > 0)
            LogWritten(written);
        failures.ThrowIfAny();
    }

    private async Task MarkAllOnceAsync(CancellationToken ct)
    {
        var version = LeadColumns.Version.ToString(CultureInfo.InvariantCulture);
        var run = await runs.StartAsync(Jobs.Facts, version, clock.GetUtcNow(), ct);
        if (run.State == RunState.Done)
            return;
        foreach (var affiliate in (await configuration.GetAsync(ct)).Affiliates.Keys)
        await foreach (var batch in batches.OfAsync(affiliate).WithCancellation(ct))
            if (batch.State == BatchState.Completed)
                await marks.AddAsync(affiliate, batch.Id, ct);
        await runs.FinishAsync(run, ct);
    }

    [LoggerMessage(330, LogLevel.Information, "The facts of {Batches} batches are written")]
    private partial void LogWritten(int batches);
}
