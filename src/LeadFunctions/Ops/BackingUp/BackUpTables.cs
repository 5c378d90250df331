using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Telemetry;
using LeadFunctions.Foundation.Values;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Ops.BackingUp;

/// <summary>Saves all tables once a night, in slices that end long before a function's time is up, beside everything
/// that works. Safe to run twice and to be cut at any point: each file is written once under a name of its content, the
/// notes say how far it is, and the manifest comes last.</summary>
internal sealed partial class BackUpTables(
    RunStore runs,
    BackupStore store,
    WriteOutRows rows,
    BackupOptions options,
    TimeProvider clock,
    ILogger<BackUpTables> log
)
{
    // In UTC: behind the audit of the night, which repairs what should not be saved as it is.
    private static readonly TimeSpan Night = TimeSpan.FromHours(3);

    public async Task HandleAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var night = DateOnly.FromDateTime((now - Night).UtcDateTime);
        var known = await runs.OfAsync(Jobs.Backup).ToListAsync(ct);
        // One of an earlier night that never ended stays open: what it would save now would be of two nights.
        var run =
            known.Find(r => r.Period == PeriodNames.Day(night))
            ?? await runs.StartAsync(Jobs.Backup, PeriodNames.Day(night), now, ct);
        if (run.State != RunState.Done && await IsWholeAsync(run.Period, ct))
        {
            await RemoveOldAsync(known, PeriodNames.Day(night.AddDays(-BackupOptions.KeptDays)), ct);
            await runs.FinishAsync(run, ct);
            run = run with { State = RunState.Done };
        }
        if (BackupAge.Of([.. known.Where(r => r.Period != run.Period), run], now) is { } age)
            Measures.BackedUp(age.Age);
    }

    private async Task<bool> IsWholeAsync(string day, CancellationToken ct)
    {
        if (await store.FindAsync(Backup.ManifestPath(day), ct) is not null)
            return true;
        var noted = await store.FindAsync(Backup.ProgressPath(day), ct);
        var backup = noted?.Backup ?? new Backup(day, clock.GetUtcNow());
        var began = clock.GetTimestamp();
        while (backup.Next is { } table)
        {
            // Behind the batches: of each that is saved all rows are.
            var isReady = table is not { Name: Tables.Leads, Parts.Count: 0 } || await rows.HandleAsync(ct);
            if (isReady)
                backup = backup.With(await SavePartAsync(backup, table, ct));
            if (!isReady || (backup.Next is not null && clock.GetElapsedTime(began) >= options.WorkFor))
            {
                await store.NoteAsync(Backup.ProgressPath(day), backup, noted?.Version, ct);
                return false;
            }
        }
        backup = backup with { EndedAt = clock.GetUtcNow() };
        await store.AddAsync(Backup.ManifestPath(day), BinaryData.FromString(Json.Write(backup)), ct);
        LogWhole(day, backup.Tables.Sum(t => t.Sum.Entities), backup.Parts.Count());
        return true;
    }

    private async Task<BackupTable> SavePartAsync(Backup backup, BackupTable table, CancellationToken ct)
    {
        using var part = new PartWriter(options);
        await foreach (var entity in store.EntitiesAsync(table.Name, table.After, ct))
        {
            part.Add(entity);
            if (part.IsFull)
                break;
        }
        if (part.Last is null)
            return table.With(null, default, null);
        var isFull = part.IsFull;
        var (content, sha256) = part.End();
        var path = backup.PartPath(table, sha256);
        await store.AddAsync(path, content, ct);
        return table.With(new BackupPart(path, (int)part.Sum.Entities, sha256), part.Sum, isFull ? part.Last : null);
    }

    private async Task RemoveOldAsync(IEnumerable<Run> known, string before, CancellationToken ct)
    {
        foreach (var day in await store.DaysAsync(ct))
            if (string.CompareOrdinal(day, before) < 0)
                await store.RemoveAsync(day, ct);
        foreach (var run in known)
            if (string.CompareOrdinal(run.Period, before) < 0)
                await runs.ForgetAsync(run, ct);
    }

    [LoggerMessage(
        970,
        LogLevel.Information,
        "The backup of {Day} is whole: {Entities} rows of all tables in {Files} files"
    )]
    private partial void LogWhole(string day, long entities, int files);
}
