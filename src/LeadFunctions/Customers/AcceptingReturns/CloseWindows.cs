using System.Globalization;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>Makes deliveries final whose return window has closed, and writes the statements: once a day from the
/// ledger, with all days that an outage swallowed. Safe to run twice and to be cut at any point.</summary>
internal sealed partial class CloseWindows(
    RunStore runs,
    ReturnWindowStore windows,
    ReturnStore returns,
    ReturnRows rows,
    WriteStatements statements,
    TimeProvider clock,
    ILogger<CloseWindows> log
)
{
    // An outage of three months is caught up.
    private const int MaxDaysBack = 92;

    public async Task HandleAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        // A window is open for all of its last minute, and that may be the last one of a day.
        var day = now.AddMinutes(-1).UtcDay.AddDays(-1);
        var last = await runs.LastDoneAsync(Jobs.ReturnsWindow, PeriodNames.Day(day.AddDays(-MaxDaysBack)), ct);
        var from = last is null
            ? day.AddDays(-MaxDaysBack)
            : DateOnly.ParseExact(last, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(1);
        if (from > day)
            return;
        var run = await runs.StartAsync(Jobs.ReturnsWindow, PeriodNames.Day(day), now, ct);
        var closed = await CloseAsync(from, day, run.StartedAt, ct);
        await statements.WriteAsync(from.AddDays(-ReturnWindowStore.Days), day, ct);
        await runs.FinishAsync(run, ct);
        LogClosed(day, closed);
    }

    private async Task<int> CloseAsync(DateOnly from, DateOnly day, DateTimeOffset at, CancellationToken ct)
    {
        var count = 0;
        foreach (var campaign in (await windows.ClosingAsync(from, day, ct)).GroupBy(w => w.LeadCode, w => w.Person))
        {
            // One that was sent again meanwhile has a later window as well.
            var closed = await returns.CloseAsync(
                campaign.Key,
                campaign.ToHashSet(),
                d => d.SentAt is { } sentAt && !ReturnWindow.IsOpen(sentAt, at),
                at,
                ct
            );
            await rows.MarkAsync(closed, ReturnRecord.Final, ct);
            count += closed.Count;
        }
        return count;
    }

    [LoggerMessage(
        710,
        LogLevel.Information,
        "Return windows closed up to {Day:yyyy-MM-dd}: {Deliveries} deliveries are final"
    )]
    private partial void LogClosed(DateOnly day, int deliveries);
}
