using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.ReportingGrades;

/// <summary>Tells ops once a month where a grade is better than the one above it, beyond chance; nothing where none is.
/// Safe to run twice: a month is one mail.</summary>
internal sealed class TellOfGrades(ReportGrades reports, RunStore runs, Mailbox mails, TimeProvider clock)
{
    // On the first some facts of the last day are not written yet.
    private const int DayOfMonth = 2;

    public async Task HandleAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (now.UtcDay.Day < DayOfMonth)
            return;
        var last = new DateOnly(now.UtcDay.Year, now.UtcDay.Month, 1).AddDays(-1);
        var month = PeriodNames.Month(new DateTimeOffset(last.ToDateTime(default), TimeSpan.Zero));
        var run = await runs.StartAsync(Jobs.GradeReports, month, now, ct);
        if (run.State == RunState.Done)
            return;
        var report = await reports.ReportAsync(last.AddDays(-ReportGrades.UsualDays), last, null, ct);
        if (report.Findings.Count > 0)
            await mails.AskAsync(GradesMail.Compose(report, month, run.StartedAt), ct);
        await runs.FinishAsync(run, ct);
    }
}
