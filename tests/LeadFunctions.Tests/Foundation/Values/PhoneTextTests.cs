using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Values;

public class PhoneTextTests
{
    [Theory]
    [InlineData("447912345678.0", "", "447912345678")]
    [InlineData("447912345678,00", "", "447912345678")]
    [InlineData("4.47912345678E+11", "", "447912345678")]
    [InlineData("4,47912345678e11", "", "447912345678")]
    [InlineData("2079460123", "GB", "02079460123")]
    [InlineData("2079460123.0", "GB", "02079460123")]
    [InlineData("2.079460123E+09", "GB", "02079460123")]
    [InlineData("612345678", "FR", "0612345678")]
    public void Digits_that_are_certain_are_restored(string damaged, string country, string phone) =>
        Assert.Equal(phone, PhoneText.Restore(damaged, country));

    [Theory]
    [InlineData("4.47912E+11")]
    [InlineData("4.47912E11")]
    [InlineData("4,47912E+011")]
    [InlineData("4E+11")]
    [InlineData("4.4791234567E+11")]
    [InlineData("4.47912345678123E+11")]
    public void Digits_that_were_cut_off_are_not_made_up(string damaged) =>
        Assert.Null(PhoneText.Restore(damaged, "GB"));

    [Theory]
    [InlineData("", "GB")]
    [InlineData("+44 20 7946 0123", "GB")]
    [InlineData("020 7946 0123", "GB")]
    [InlineData("02079460123", "GB")]
    [InlineData("442079460123", "GB")]
    [InlineData("20 7946 0123", "GB")]
    [InlineData("2079460123", "US")]
    [InlineData("2079460123", "")]
    [InlineData("555.0100", "US")]
    [InlineData("030 23125 480", "DE")]
    [InlineData("3023125480", "DE")]
    [InlineData("extension E12", "US")]
    public void Other_numbers_are_kept_as_they_are(string phone, string country) =>
        Assert.Equal(phone, PhoneText.Restore(phone, country));

    [Theory]
    [InlineData("N/A", false)]
    [InlineData("k.A.", false)]
    [InlineData("call me", false)]
    [InlineData("0", false)]
    [InlineData("000-000-0000", false)]
    [InlineData("+", false)]
    [InlineData("555 0100", true)]
    [InlineData("1-800-FLOWERS", true)]
    [InlineData("٠٢٠ ٧٩٤٦", true)]
    public void Words_and_zeros_are_no_number(string text, bool isNumber) =>
        Assert.Equal(isNumber, PhoneText.IsNumber(text));

    [Fact]
    public void Restoring_again_changes_nothing()
    {
        var texts = Gen.OneOf(
            Gen.Elements("0", "4", "47", "9", ".", ",", "E+", "e", "11", "00", " ").ListOf().Select(string.Concat),
            ArbMap.Default.ArbFor<NonNull<string>>().Generator.Select(t => t.Get)
        );
        Prop.ForAll(
                texts.ToArbitrary(),
                Gen.Elements("", "GB", "FR", "US").ToArbitrary(),
                (text, country) =>
                    PhoneText.Restore(text, country) is not { } phone || PhoneText.Restore(phone, country) == phone
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }
}
