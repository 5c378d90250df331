using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Pipeline.ValidatingLeads;

namespace LeadFunctions.Tests.Pipeline.ValidatingLeads;

public class BandFromDateTests
{
    [Theory]
    [InlineData("Nov-50", "11-50")]
    [InlineData("Nov 50", "11-50")]
    [InlineData("nov. 50", "11-50")]
    [InlineData("November 1950", "11-50")]
    [InlineData("01-Nov-50", "11-50")]
    [InlineData("1950-11-01", "11-50")]
    [InlineData("1950-11-01 00:00:00", "11-50")]
    [InlineData("1950-11-01T00:00:00", "11-50")]
    [InlineData("11/1/1950", "11-50")]
    [InlineData("01.11.1950", "11-50")]
    [InlineData("10-Jan", "1-10")]
    [InlineData("Jan-10", "1-10")]
    [InlineData("01-Oct", "1-10")]
    [InlineData("Oct-01", "1-10")]
    [InlineData("1. Okt", "1-10")]
    [InlineData("1. Okt.", "1-10")]
    [InlineData("10-janv.", "1-10")]
    [InlineData("10-ene", "1-10")]
    [InlineData("10 January 2026", "1-10")]
    [InlineData("2026-10-01", "1-10")]
    [InlineData("01/10/2026", "1-10")]
    [InlineData("10.01.2026", "1-10")]
    [InlineData("2010-01-01", "1-10")]
    public void A_date_that_only_one_band_can_have_become_is_that_band(string date, string band)
    {
        Assert.False(CompanySize.TryParse(date, out _), date);
        Assert.Equal(band, BandFromDate.Undo(date)?.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("11. Nov")]
    [InlineData("Nov-11")]
    [InlineData("Feb-50")]
    [InlineData("Dec-12")]
    [InlineData("2026-11-21")]
    [InlineData("46032")]
    [InlineData("Nov")]
    [InlineData("Nov-Jan")]
    [InlineData("11-50")]
    [InlineData("51-200")]
    [InlineData("Nov-500")]
    [InlineData("10 Jan 12:30")]
    [InlineData("Nov-50 Nov-50")]
    [InlineData("1/10/26")]
    public void Other_dates_are_not_guessed(string date) => Assert.Null(BandFromDate.Undo(date));

    [Fact]
    public void No_text_breaks_it()
    {
        var parts = Gen.Elements(
            "Nov",
            "Jan",
            "Okt",
            "-",
            ". ",
            "/",
            "1",
            "10",
            "50",
            "2026",
            "1950",
            " ",
            "T00:00",
            "é",
            "９"
        );
        Prop.ForAll(
                parts.ListOf().Select(string.Concat).ToArbitrary(),
                text => BandFromDate.Undo(text) is not { } band || CompanySize.Standard.Contains(band)
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }
}
