using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Privacy.RemovingOldData;

/// <summary>Removes personal data that is older than the retention period: once a day from the ledger, in slices that
/// end long before a function's time is up. Money, counts and keyed hashes stay. Safe to run twice and to be cut at any
/// point: what is gone is found gone, and the walk goes on where its notes say.</summary>
internal sealed partial class RemoveOldData(
    RunStore runs,
    OutputFiles files,
    RetentionStore kept,
    RemoveRows rows,
    RemoveRest rest,
    RemovalReport report,
    RetentionOptions options,
    TimeProvider clock,
    ILogger<RemoveOldData> log
)
{
    private const string Folder = "retention/";

    public async Task HandleAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        // One that was cut off for days is ended first.
        var run =
            await runs.OfAsync(Jobs.Retention).Where(r => r.State == RunState.Started).FirstOrDefaultAsync(ct)
            ?? await runs.StartAsync(Jobs.Retention, PeriodNames.Day(now.UtcDay), now, ct);
        if (run.State != RunState.Done)
            await GoOnAsync(run, Removal.Begin(run.Period, options.Days, now, isTrial: false), ct);
        await HandleTrialsAsync(ct);
    }

    /// <summary>Goes on with the trials that were asked for.</summary>
    public async Task HandleTrialsAsync(CancellationToken ct)
    {
        foreach (
            var trial in await runs.OfAsync(Jobs.RetentionTrial).Where(r => r.State == RunState.Started).ToListAsync(ct)
        )
            await GoOnAsync(trial, null, ct);
    }

    /// <summary>Notes a trial, which the next runs carry out.</summary>
    public async Task AskTrialAsync(Removal trial, CancellationToken ct)
    {
        await files.DecideOnceAsync(PathOf(trial.Period), BinaryData.FromString(Json.Write(trial)), ct);
        await runs.StartAsync(Jobs.RetentionTrial, trial.Period, trial.StartedAt, ct);
    }

    private async Task GoOnAsync(Run run, Removal? begin, CancellationToken ct)
    {
        var noted = begin is null
            ? await files.ReadAsync(Containers.Runs, PathOf(run.Period), ct)
            : await files.DecideOnceAsync(PathOf(run.Period), BinaryData.FromString(Json.Write(begin)), ct);
        var (walk, isThrough) = await WalkAsync(Json.Read<Removal>(noted.ToString()), ct);
        await files.WriteAsync(
            Containers.Runs,
            PathOf(run.Period),
            async stream => await stream.WriteAsync(BinaryData.FromString(Json.Write(walk)).ToMemory(), ct),
            ct
        );
        if (!isThrough)
            return;
        if (!walk.IsTrial)
            await rest.HandleAsync(walk, ct);
        // A day without old rows has nothing to report.
        if (walk.IsTrial || walk.Counts.Count > 0)
            await report.WriteAsync(walk, ct);
        await runs.FinishAsync(run, ct);
        LogThrough(walk.Period, walk.IsTrial, walk.Counts.Sum(c => c.Of(RowFate.Due)));
    }

    private async Task<(Removal Walk, bool IsThrough)> WalkAsync(Removal walk, CancellationToken ct)
    {
        var (now, left) = (clock.GetUtcNow(), options.ChunksASlice);
        await foreach (var batch in kept.BatchesBeforeAsync(walk.Before, walk.Affiliate, ct))
        {
            // One that this walk marked may have been cut off before it was counted.
            if (walk.IsPast(batch) || (batch.BareSince is { } bare && bare != walk.StartedAt))
                continue;
            for (var chunk = walk.NextOf(batch); chunk < Chunks.Of(batch.Rows); chunk++)
            {
                if (left-- == 0)
                    return (walk, false);
                walk = walk.Behind(batch, chunk, await rows.HandleAsync(walk, batch, chunk, now, ct));
            }
            if (!walk.IsTrial && batch.State is BatchState.Completed && walk.LeftOf(batch) == 0)
                await rest.OfBatchAsync(walk, batch, ct);
        }
        return (walk, true);
    }

    private static string PathOf(string period) => $"{Folder}{period}.json";

    [LoggerMessage(
        820,
        LogLevel.Information,
        "The walk {Period} over old rows is through (trial: {IsTrial}): {Rows} rows were due to lose their personal data"
    )]
    private partial void LogThrough(string period, bool isTrial, int rows);
}
