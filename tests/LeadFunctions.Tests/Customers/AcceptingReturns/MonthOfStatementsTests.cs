using LeadFunctions.Customers.AcceptingReturns;

namespace LeadFunctions.Tests.Customers.AcceptingReturns;

public class MonthOfStatementsTests
{
    [Theory]
    [InlineData("2026-11-25", "2026-11-25", "2026-10")]
    [InlineData("2026-11-26", "2026-11-26", "2026-10 2026-11")]
    [InlineData("2026-11-29", "2026-11-30", "2026-10 2026-11")]
    [InlineData("2026-11-30", "2026-12-01", "2026-10 2026-11")]
    [InlineData("2026-12-01", "2026-12-02", "2026-11")]
    // The statement of November closes on the 31st: it is looked at once more for what came in between.
    [InlineData("2026-12-30", "2026-12-31", "2026-11 2026-12")]
    [InlineData("2026-12-31", "2027-01-01", "2026-12")]
    // The last window of January is open in March.
    [InlineData("2027-03-01", "2027-03-01", "2027-01 2027-02")]
    // Two months were slept through.
    [InlineData("2026-11-30", "2027-02-01", "2026-10 2026-11 2026-12 2027-01")]
    public void A_month_is_looked_at_from_its_last_days_until_its_statement_is_closed(
        string openOn,
        string today,
        string months
    ) =>
        Assert.Equal(
            months,
            string.Join(
                ' ',
                MonthOfStatements
                    .Ending(DateOnly.Parse(openOn), DateOnly.Parse(today), 5)
                    .Select(MonthOfStatements.Name)
            )
        );
}
