using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Telemetry;
using LeadFunctions.Foundation.Values;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Affiliates.FraudSignals;

/// <summary>Looks for signals of fraud in batches that are summed up, and tells ops of those that bear several. It
/// changes no lead. Safe to run twice, at the same time, and to be cut at any point: what was found first stays, and a
/// batch is one mail.</summary>
internal sealed partial class FlagBatches(
    BatchStore batches,
    LeadStore leads,
    FlagStore stored,
    Mailbox mails,
    CurrentConfiguration configuration,
    TimeProvider clock,
    ILogger<FlagBatches> log
)
{
    // An outage of a week costs nothing.
    private const int Days = 7;

    // Of longer batches every second chunk is read, or every third.
    private const int MostChunks = 20;

    /// <exception cref="AggregateException">Some batches could not be looked at; all others were.</exception>
    public async Task HandleAsync(CancellationToken ct)
    {
        var from = clock.GetUtcNow().UtcDay.AddDays(-Days);
        var settings = await configuration.GetAsync(ct);
        var known = (await stored.SinceAsync(null, from.AddDays(-FlagBaseline.Days), ct)).ToDictionary(f =>
            (f.Affiliate, f.Batch)
        );
        var failures = new Failures();
        foreach (var flags in known.Values.Where(f => !f.IsTold).ToList())
            await failures.CatchAsync($"The flags of {flags.Batch}", () => TellAsync(flags, ct), ct);
        foreach (var batch in await NewAsync(settings, from, known, ct))
            await failures.CatchAsync(
                $"Batch {batch.Id}",
                async () => known[(batch.Affiliate, batch.Id)] = await FlagAsync(batch, settings, known.Values, ct),
                ct
            );
        failures.ThrowIfAny();
    }

    // The oldest first: it is what later ones are compared with.
    private async Task<IReadOnlyList<Batch>> NewAsync(
        Configuration settings,
        DateOnly from,
        Dictionary<(AffiliateName, BatchId), BatchFlags> known,
        CancellationToken ct
    )
    {
        var found = new List<Batch>();
        foreach (var affiliate in settings.Affiliates.Keys)
        await foreach (var batch in batches.OpenedSinceAsync(affiliate, clock.GetUtcNow().AddDays(-Days)))
            if (
                batch is { State: BatchState.Completed, BareSince: null }
                && !known.ContainsKey((batch.Affiliate, batch.Id))
                // A file that was kept for weeks is older than what is known.
                && await stored.FindAsync(batch.Affiliate, batch.Id, ct) is null
            )
                found.Add(batch);
        return [.. found.OrderBy(b => b.Id)];
    }

    private async Task<BatchFlags> FlagAsync(
        Batch batch,
        Configuration settings,
        IEnumerable<BatchFlags> known,
        CancellationToken ct
    )
    {
        var look = FlagLook.Of(
            await RowsAsync(batch, settings, ct),
            batch.Id.UploadedAt,
            FlagBaseline.Of(batch.Affiliate, batch.Id, known)
        );
        var flags = new BatchFlags(batch.Affiliate, batch.Id, clock.GetUtcNow(), look.Score)
        {
            Signals = look.Signals,
            Counters = look.Counters,
        };
        await stored.AddAsync(flags with { IsTold = flags.Level == FlagLevel.None }, ct);
        // Somebody else may have been first.
        var kept = await stored.FindAsync(batch.Affiliate, batch.Id, ct) ?? flags;
        if (!kept.IsTold)
            await TellAsync(kept, ct);
        return kept;
    }

    private async Task<IReadOnlyList<FlagRow>> RowsAsync(Batch batch, Configuration settings, CancellationToken ct)
    {
        var (rows, read) = (new FlagRows(batch, settings), new List<FlagRow>());
        var step = Math.Max(1, (Chunks.Of(batch.Rows) + MostChunks - 1) / MostChunks);
        for (var chunk = 0; chunk < Chunks.Of(batch.Rows); chunk += step)
            read.AddRange(
                (await leads.ReadAsync(batch.Id, chunk, ct)).Select(row => rows.Of(row.Lead)).OfType<FlagRow>()
            );
        return read;
    }

    private async Task TellAsync(BatchFlags flags, CancellationToken ct)
    {
        var batch = await batches.GetAsync(flags.Affiliate, flags.Batch, ct);
        await mails.AskAsync(FlagMail.Of(flags, batch), ct);
        LogFlagged(flags.Batch, flags.Affiliate, flags.Level, flags.Score, flags.Signals.Count);
        await stored.ChangeAsync(flags.Affiliate, flags.Batch, f => f with { IsTold = true }, ct);
    }

    [LoggerMessage(
        960,
        LogLevel.Warning,
        "Batch {Batch} of {Affiliate} is {Level}: {Score:0.00} by {Signals} signals of fraud"
    )]
    private partial void LogFlagged(BatchId batch, AffiliateName affiliate, FlagLevel level, double score, int signals);
}
