using System.Globalization;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Telemetry;
using LeadFunctions.Foundation.Values;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Ops.Auditing;

/// <summary>Compares all tables and containers with each other, as books are. What has a known repair is repaired,
/// everything is reported, and what is wrong twice in a row is an alert. Safe to run twice and to be cut at any point:
/// every repair is, and whoever comes next compares anew.</summary>
internal sealed partial class Audit(
    RunStore runs,
    AuditStore tables,
    ReadBooks reading,
    CompareRows rows,
    CompareWindows windows,
    CompareSends sends,
    ComparePeople people,
    CompareCounts counts,
    CompareFiles files,
    CompareFacts facts,
    AuditReport report,
    Mailbox mails,
    AuditOptions options,
    TimeProvider clock,
    ILogger<Audit> log
)
{
    // In UTC: what the evening left is done by then.
    private static readonly TimeSpan Night = TimeSpan.FromHours(2);

    /// <summary>Once a night from the ledger, also after an outage.</summary>
    public async Task HandleAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var run = await runs.StartAsync(
            Jobs.Audit,
            PeriodNames.Day(DateOnly.FromDateTime((now - Night).UtcDateTime)),
            now,
            ct
        );
        if (run.State != RunState.Done)
            await CompareAsync(run, now, ct);
    }

    /// <summary>At once, for whoever asks.</summary>
    /// <param name="by">Who, and why.</param>
    public async Task<AuditView> AskAsync(CancellationToken ct, string? by = null)
    {
        var now = clock.GetUtcNow();
        var period = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfff", CultureInfo.InvariantCulture);
        return await CompareAsync(await runs.StartAsync(Jobs.Audit, period, now, ct), now, ct, by);
    }

    private async Task<AuditView> CompareAsync(Run run, DateTimeOffset now, CancellationToken ct, string? by = null)
    {
        var before = tables.Reads;
        var books = new Books(now, options.Grace);
        var places = await reading.ReadAsync(books, ct);
        IReadOnlyList<Finding> findings =
        [
            .. await rows.HandleAsync(books, ct),
            .. await windows.HandleAsync(books, places, ct),
            .. await sends.HandleAsync(books, places, ct),
            .. await people.HandleAsync(books, ct),
            .. await counts.HandleAsync(books, places, ct),
            .. await files.HandleAsync(books, ct),
            .. await facts.HandleAsync(books, ct),
        ];
        var again = await AgainAsync(findings, now, ct);
        var view = new AuditView(
            now,
            books.Rows,
            tables.Reads - before,
            findings,
            again,
            $"{Containers.Reports}/{AuditReport.PathOf(run.Period)}"
        )
        {
            By = by,
        };
        await report.WriteAsync(run.Period, view, ct);
        if (findings.Count > 0)
            await mails.AskAsync(AuditReport.Mail(run.Period, view), ct);
        Measures.Audited(findings.Select(f => ($"{f.What}", f.Repaired is not null)));
        Tell(view, run.Period);
        await runs.FinishAsync(run, ct);
        return view;
    }

    // A repair needs its time: an audit that was asked for a minute ago says nothing of it.
    private async Task<int> AgainAsync(IReadOnlyList<Finding> findings, DateTimeOffset now, CancellationToken ct)
    {
        if (findings.Count == 0)
            return 0;
        var last = (
            await runs.OfAsync(Jobs.Audit)
                .Where(r => r.State == RunState.Done && r.StartedAt <= now - options.Grace)
                .ToListAsync(ct)
        ).MaxBy(r => r.StartedAt);
        var known = last is null ? null : await report.ReadAsync(last.Period, ct);
        return known is null ? 0 : findings.IntersectBy(known.Findings.Select(f => f.Key), f => f.Key).Count();
    }

    private void Tell(AuditView view, string period)
    {
        if (view.Again > 0)
            LogWrongAgain(period, view.Again);
        if (view.Findings.Count > 0)
            LogWrong(period, view.Findings.Count, view.Told);
        else
            LogRight(period, view.Rows, view.Reads);
    }

    [LoggerMessage(
        940,
        LogLevel.Information,
        "Audit {Period}: {Rows} rows agree with all that tells of them, after {Reads} reads"
    )]
    private partial void LogRight(string period, int rows, int reads);

    [LoggerMessage(
        941,
        LogLevel.Error,
        "Audit {Period}: {Found} things are wrong, and {Told} of them were not repaired"
    )]
    private partial void LogWrong(string period, int found, int told);

    [LoggerMessage(
        942,
        LogLevel.Critical,
        "Audit {Period}: {Again} things are wrong that the audit before found as well"
    )]
    private partial void LogWrongAgain(string period, int again);
}
