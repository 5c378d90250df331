using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Values;

public class SerialDatesTests
{
    [Theory]
    [InlineData("46347", "2026-11-21")]
    [InlineData("46347.0", "2026-11-21")]
    [InlineData("46347.99", "2026-11-21")]
    [InlineData("40000", "2009-07-06")]
    [InlineData("54999", "2050-07-30")]
    public void The_day_count_of_a_spreadsheet_is_its_day(string text, string day) =>
        Assert.Equal(DateOnly.Parse(day), SerialDates.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("39999")]
    [InlineData("55000")]
    [InlineData("20261121")]
    [InlineData("-46347")]
    [InlineData("46,347")]
    [InlineData("4.6347E4")]
    [InlineData("46347.123456789123456789")]
    [InlineData("４６３４７")]
    public void Other_numbers_are_no_days(string text) => Assert.Null(SerialDates.Read(text));
}
