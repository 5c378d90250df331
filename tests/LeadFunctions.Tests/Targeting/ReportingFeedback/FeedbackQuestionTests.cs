using LeadFunctions.Targeting.ReportingFeedback;

namespace LeadFunctions.Tests.Targeting.ReportingFeedback;

public sealed class FeedbackQuestionTests
{
    [Theory]
    [InlineData(null, null, null, "2026-10-01 2026-10-31")]
    [InlineData("2026-02", null, null, "2026-02-01 2026-02-28")]
    [InlineData(null, "2026-11-03", null, "2026-11-03 2026-11-18")]
    [InlineData(null, "2026-09-01", "2026-10-15", "2026-09-01 2026-10-15")]
    public void Asked_is_for_a_month_or_days_and_without_either_for_the_last_month(
        string? month,
        string? from,
        string? to,
        string days
    ) =>
        Assert.Equal(
            days,
            Ask(month, from, to).Days(Sample.Noon).Value is { } asked
                ? $"{asked.From:yyyy-MM-dd} {asked.To:yyyy-MM-dd}"
                : null
        );

    [Theory]
    [InlineData("October", null, null, "month: found 'October', expected a month such as 2026-10.")]
    [InlineData("2026-13", null, null, "month: found '2026-13', expected a month such as 2026-10.")]
    [InlineData("2026-10", "2026-10-01", null, "month: found beside from or to, expected one of them.")]
    [InlineData(null, null, "2026-10-01", "to: found without from, expected both.")]
    [InlineData(null, "2026-12-01", null, "from: found 2026-12-01, expected a day up to 2026-11-18.")]
    public void What_is_no_period_is_refused(string? month, string? from, string? to, string why) =>
        Assert.Equal(why, Ask(month, from, to).Days(Sample.Noon).Problem!.Detail);

    [Fact]
    public void A_form_that_there_is_not_is_refused() =>
        Assert.Equal(
            "format: found 'pdf', expected json, csv or html.",
            new FeedbackQuestion { Format = "pdf" }
                .Days(Sample.Noon)
                .Problem!.Detail
        );

    private static FeedbackQuestion Ask(string? month, string? from, string? to) =>
        new()
        {
            Month = month,
            From = from is null ? null : DateOnly.Parse(from),
            To = to is null ? null : DateOnly.Parse(to),
        };
}
