using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Targeting.ReportingGrades;

namespace LeadFunctions.Tests.Targeting.ReportingGrades;

public class GradeReportMakingTests
{
    private static readonly DateOnly From = new(2026, 6, 1);
    private static readonly DateOnly To = new(2026, 11, 30);

    [Fact]
    public void Shares_are_of_what_is_closed_and_of_what_is_rated_with_the_range_that_chance_leaves()
    {
        var a = Report(
            new GradeCount(Grade.A)
            {
                Sent = 200,
                Final = 90,
                Returned = 10,
                Rated = 20,
                OnTarget = 15,
            }
        ).Grades[0];
        Assert.Equal((0.9, 0.826, 0.945), Rounded(a.FinalShare!));
        Assert.Equal((0.744, 0.600, 0.865), Rounded(a.OnTargetShare!));
    }

    [Fact]
    public void A_lower_grade_that_is_better_beyond_chance_is_told_and_one_that_may_be_is_not()
    {
        var told = Report(Closed(Grade.A, 70, 100), Closed(Grade.B, 190, 200), Closed(Grade.C, 191, 200));
        Assert.Equal(
            ["B is better than A: 95 % of B are final (91 % to 97 %), and 70 % of A (60 % to 78 %)."],
            told.Findings.Select(f =>
                f.Replace("%", " %", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal)
            )
        );
        Assert.Empty(Report(Closed(Grade.A, 9, 10), Closed(Grade.B, 10, 10)).Findings);
        Assert.Empty(Report(Closed(Grade.A, 100, 100)).Findings);
    }

    [Fact]
    public void On_target_counts_by_itself() =>
        Assert.Contains(
            "C is better than B",
            Assert.Single(
                Report(
                    new GradeCount(Grade.B)
                    {
                        Sent = 100,
                        Rated = 100,
                        OnTarget = 20,
                    },
                    new GradeCount(Grade.C)
                    {
                        Sent = 100,
                        Rated = 100,
                        OnTarget = 90,
                    }
                ).Findings
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void What_was_sent_without_a_score_stands_apart_and_is_told()
    {
        var report = Report(Closed(Grade.D, 1, 1), new GradeCount((Grade?)null) { Sent = 3 });
        Assert.Equal(["A", "B", "C", "D", ""], report.Grades.Select(l => $"{l.Grade}"));
        Assert.Contains(report.Notes, note => note.StartsWith("3 were sent without a score", StringComparison.Ordinal));
        Assert.Equal(["Nothing was sent in these days."], Report().Notes);
    }

    private static GradeCount Closed(Grade grade, int final, int closed) =>
        new(grade)
        {
            Sent = closed,
            Final = final,
            Returned = closed - final,
        };

    private static GradeReportView Report(params IReadOnlyList<GradeCount> counts) =>
        GradeReportMaking.Of(From, To, null, counts);

    private static (double, double, double) Rounded(ShareRange range) =>
        (Math.Round(range.Share, 3), Math.Round(range.From, 3), Math.Round(range.To, 3));
}
