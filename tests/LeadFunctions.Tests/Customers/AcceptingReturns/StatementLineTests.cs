using System.Globalization;
using LeadFunctions.Customers.AcceptingReturns;

namespace LeadFunctions.Tests.Customers.AcceptingReturns;

public class StatementLineTests
{
    [Theory]
    [InlineData("12.345", 1, "12.35")]
    [InlineData("12.355", 1, "12.36")]
    [InlineData("12.344", 1, "12.34")]
    [InlineData("0.005", 1, "0.01")]
    [InlineData("12.345", 2, "24.69")]
    public void Half_a_cent_is_paid_as_a_whole_one_and_the_line_is_rounded_not_each_lead(
        string cpl,
        int billable,
        string amount
    ) =>
        Assert.Equal(
            decimal.Parse(amount, CultureInfo.InvariantCulture),
            new StatementLine(
                Sample.LeadCode,
                new Price("", 1, decimal.Parse(cpl, CultureInfo.InvariantCulture)),
                billable,
                0,
                0
            ).Amount
        );

    [Fact]
    public void What_was_returned_or_can_still_be_is_not_paid()
    {
        var line = new StatementLine(Sample.LeadCode, new Price("", 1, 10m), 9, 2, 3);
        Assert.Equal((4, 40m), (line.Billable, line.Amount));
        Assert.Null((line with { Price = null }).Amount);
    }
}
