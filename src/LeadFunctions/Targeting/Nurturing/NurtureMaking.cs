using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.Nurturing;

/// <summary>Makes the answer of a week, and a page to print of it.</summary>
internal static class NurtureMaking
{
    /// <summary>As many lines as an answer shows; a file has all.</summary>
    public const int MostLines = 1_000;

    private const int DaysOfEnded = 90;

    /// <param name="entries">Everybody who is or was on the list.</param>
    /// <param name="lines">All lines of the week.</param>
    /// <param name="most">So many of them are shown.</param>
    public static NurtureView Of(
        NurtureWeek week,
        IReadOnlyList<NurtureStay> entries,
        IReadOnlyList<NurtureLine> lines,
        bool isWritten,
        DateTimeOffset now,
        int most
    )
    {
        var (on, due) = (
            entries.Where(s => s.EndedAt is null).ToList(),
            lines.Where(l => l.NextTouch is not null).ToList()
        );
        return new NurtureView(
            week.Name,
            week.Monday,
            week.Sunday,
            isWritten ? $"{Containers.Nurture}/{NurtureFile.PathOf(week)}" : null,
            on.Count,
            [.. on.CountBy(s => s.Cause).OrderBy(c => c.Key).Select(c => new NurtureCauseCount(c.Key, c.Value))],
            [
                .. entries
                    .Where(s => s.EndedAt > now.AddDays(-DaysOfEnded))
                    .CountBy(s => s.End!.Value)
                    .OrderBy(c => c.Key)
                    .Select(c => new NurtureEndCount(c.Key, c.Value)),
            ],
            due.Count,
            due.Select(l => l.Email).Distinct().Count(),
            [.. lines.Take(most)],
            [.. Notes(week, lines, now, most)]
        );
    }

    public static string Page(NurtureView report) =>
        MailLayout.Report(
            new Mail(
                Cause: "",
                At: default,
                To: Recipient.Ops,
                Subject: $"Nurture list, {report.Week}",
                Body: new MailBody(Summary(report), [Table(report)], string.Join(" ", report.Notes))
            )
        );

    private static string Summary(NurtureView report) =>
        $"{report.OnList:N0} {(report.OnList == 1 ? "person is" : "people are")} on the nurture list. From {report.From:yyyy-MM-dd} to {report.To:yyyy-MM-dd} {report.Touches:N0} {(report.Touches == 1 ? "touch is" : "touches are")} due for {report.People:N0} of them.";

    private static MailTable Table(NurtureView report) =>
        new(
            "Due, and ended",
            ["next touch", "touch", "person", "company", "grade", "categories", "ends on", "reason it ends"],
            [
                .. report.Lines.Select(l =>
                    (IReadOnlyList<string>)
                        [
                            l.NextTouch is { } on ? PeriodNames.Day(on) : "ended",
                            $"{l.TouchNumber}",
                            $"{l.FirstName} {l.LastName}".Trim(),
                            l.Company,
                            $"{l.Grade}",
                            string.Join(", ", l.Categories),
                            PeriodNames.Day(l.EndsOn),
                            l.ReasonItEnds,
                        ]
                ),
            ]
        );

    private static IEnumerable<string> Notes(
        NurtureWeek week,
        IReadOnlyList<NurtureLine> lines,
        DateTimeOffset now,
        int most
    )
    {
        if (lines.Count > most)
            yield return $"The first {most:N0} of {lines.Count:N0} lines are shown; the file as CSV has all.";
        if (week.Monday > now.UtcDay)
            yield return "The week is to come: who joins, answers or leaves until then changes it.";
        if (week.Sunday < now.UtcDay)
            yield return "The week is over: its lines are those of its file, and who was erased since is not in them.";
    }
}
