using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.ReportingSources;

/// <summary>Tells ops on Monday which values of last week no rule of sources matched; nothing where all were. Once a
/// week from the ledger, also after an outage; of several missed weeks the last. Safe to run twice: a week is one
/// mail.</summary>
internal sealed class TellUnmatched(ReportSources reports, RunStore runs, Mailbox mails, TimeProvider clock)
{
    public async Task HandleAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var week = LastDue(now);
        var run = await runs.StartAsync(
            Jobs.UnmatchedSources,
            PeriodNames.Week(week.From.ToDateTime(default)),
            now,
            ct
        );
        if (run.State == RunState.Done)
            return;
        if (await reports.ReportAsync(week, CreditModel.Last, ct) is { UnmatchedRows: > 0 } report)
            await mails.AskAsync(UnmatchedMail.Compose(report), ct);
        await runs.FinishAsync(run, ct);
    }

    // Monday to Sunday in UTC, from seven o'clock of the next Monday: facts of Sunday are written by then.
    public static SourcePeriod LastDue(DateTimeOffset now)
    {
        var day = now.AddHours(-7).UtcDay;
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7) - 7);
        return new SourcePeriod(monday, monday.AddDays(6));
    }
}
