using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Values;

public class CompanySizeTests
{
    [Theory]
    [InlineData("1,001-5,000", "1,001-5,000")]
    [InlineData("1001 – 5000 employees", "1,001-5,000")]
    [InlineData("1.001-5.000", "1,001-5,000")]
    [InlineData("1 001 - 5 000", "1,001-5,000")]
    [InlineData("1\u00A0001\u2009–\u20095\u202F000", "1,001-5,000")]
    [InlineData("1'001-5'000", "1,001-5,000")]
    [InlineData("1000-5000", "1,001-5,000")]
    [InlineData("0-10", "1-10")]
    [InlineData("10 or fewer", "1-10")]
    [InlineData("10 employees or less", "1-10")]
    [InlineData("10 oder weniger", "1-10")]
    [InlineData("10人以下", "1-10")]
    [InlineData("no more than 10", "1-10")]
    [InlineData("Self-employed / Freelance", "1-10")]
    [InlineData("1 - Self-employed", "1-10")]
    [InlineData("Einzelunternehmer", "1-10")]
    [InlineData("between 51 & 200", "51-200")]
    [InlineData("51to200", "51-200")]
    [InlineData("51-200employees", "51-200")]
    [InlineData("Headcount: 51-200", "51-200")]
    [InlineData("Employee Range: 51-200", "51-200")]
    [InlineData("51-200 Mitarbeiter:innen", "51-200")]
    [InlineData("51-200 MA", "51-200")]
    [InlineData("od 51 do 200 pracowników", "51-200")]
    [InlineData("51 - 200.", "51-200")]
    [InlineData("10,001-unlimited", "10,001+")]
    [InlineData("10001-∞", "10,001+")]
    [InlineData("ponad 10 000", "10,001+")]
    [InlineData("min 10001", "10,001+")]
    [InlineData("+10,000", "10,001+")]
    [InlineData("ongeveer 3500", "1,001-5,000")]
    [InlineData("3500 employees worldwide", "1,001-5,000")]
    [InlineData("1k-5k", "1,001-5,000")]
    [InlineData("10K+", "10,001+")]
    [InlineData("10,000+", "10,001+")]
    [InlineData(">10,000", "10,001+")]
    [InlineData("> 10K employees", "10,001+")]
    [InlineData("10,001+", "10,001+")]
    [InlineData("10001 or more", "10,001+")]
    [InlineData("More than 10,000", "10,001+")]
    [InlineData("10 000 +", "10,001+")]
    [InlineData("1M+", "1,000,000+")]
    [InlineData("10k-50k", "10,001-50,000")]
    [InlineData("1000+", "1,001+")]
    [InlineData("250+", "250+")]
    [InlineData("at least 250", "250+")]
    [InlineData("51 to 200", "51-200")]
    [InlineData("51 bis 200 Mitarbeiter", "51-200")]
    [InlineData("51 à 200", "51-200")]
    [InlineData("1 001 à 5 000", "1,001-5,000")]
    [InlineData("51 a 200 empleados", "51-200")]
    [InlineData("5,001 - 10,000 Employees", "5,001-10,000")]
    [InlineData("1-10 emp.", "1-10")]
    [InlineData("1-10 emps", "1-10")]
    [InlineData("500-1K", "501-1,000")]
    [InlineData("fewer than 10", "1-9")]
    [InlineData("<50", "1-49")]
    [InlineData("up to 50", "1-50")]
    [InlineData("11-50 (Small)", "11-50")]
    [InlineData("Large (1001-5000)", "1,001-5,000")]
    [InlineData("Medium (51-200)", "51-200")]
    [InlineData("Mid-Market: 201-500", "201-500")]
    [InlineData("SMB - 11-50 employees", "11-50")]
    [InlineData("Enterprise 10,001+", "10,001+")]
    [InlineData("Self-employed", "1-10")]
    [InlineData("Freelancer", "1-10")]
    [InlineData("Selbstständig", "1-10")]
    [InlineData("über 10.000", "10,001+")]
    [InlineData("mehr als 10.000 Mitarbeiter", "10,001+")]
    [InlineData("von 51 bis 200 Mitarbeitern", "51-200")]
    [InlineData("zwischen 51 und 200", "51-200")]
    [InlineData("ca. 250", "201-500")]
    [InlineData("de 51 à 200 salariés", "51-200")]
    [InlineData("plus de 10 000 salariés", "10,001+")]
    [InlineData("entre 51 y 200 empleados", "51-200")]
    [InlineData("más de 10.000", "10,001+")]
    [InlineData("between 51 and 200 people", "51-200")]
    [InlineData("51 - 200 full-time employees", "51-200")]
    [InlineData("51...200", "51-200")]
    [InlineData("SIZE_51_TO_200", "51-200")]
    [InlineData("Number of employees: 51-200", "51-200")]
    [InlineData("size_10001_or_more", "10,001+")]
    [InlineData("51〜200名", "51-200")]
    [InlineData("entre 51 e 200 funcionários", "51-200")]
    [InlineData("tussen 51 en 200 werknemers", "51-200")]
    [InlineData("da 51 a 200 dipendenti", "51-200")]
    [InlineData("mais de 10.000", "10,001+")]
    [InlineData("meer dan 10.000", "10,001+")]
    [InlineData("oltre 10.000", "10,001+")]
    [InlineData("meno di 10", "1-9")]
    [InlineData("até 50", "1-50")]
    [InlineData("51–200 anställda", "51-200")]
    [InlineData("fler än 10 000", "10,001+")]
    [InlineData("færre end 50", "1-49")]
    [InlineData("yli 500", "501+")]
    [InlineData("od 51 do 200 osób", "51-200")]
    [InlineData("51 až 200", "51-200")]
    [InlineData("viac ako 500", "501+")]
    [InlineData("51-200 fő", "51-200")]
    [InlineData("50 alatt", "1-49")]
    [InlineData("mai puțin de 50", "1-49")]
    [InlineData("500'den fazla", "501+")]
    [InlineData("πάνω από 500", "501+")]
    [InlineData("51-200 сотрудников", "51-200")]
    [InlineData("понад 500", "501+")]
    [InlineData("до 50", "1-50")]
    [InlineData("100人未満", "1-99")]
    [InlineData("１，００１－５，０００", "1,001-5,000")]
    [InlineData("10000 above", "10,001+")]
    [InlineData("=> 10000", "10,001+")]
    [InlineData("500 or less", "1-500")]
    [InlineData("1,00,000+", "100,000+")]
    [InlineData("over 1 million", "1,000,001+")]
    [InlineData("1 million+", "1,000,000+")]
    [InlineData("over 10 thousand employees", "10,001+")]
    [InlineData("1.5k-2k", "1,500-2,000")]
    [InlineData("1万人以上", "10,001+")]
    [InlineData("más de 10 mil", "10,001+")]
    [InlineData("1만명 이상", "10,001+")]
    [InlineData("10 thousand - 50 thousand", "10,001-50,000")]
    [InlineData("1 thousand to 5 thousand", "1,001-5,000")]
    [InlineData("10 thousand+", "10,001+")]
    [InlineData("more than 5 thousand people", "5,001+")]
    [InlineData("up to 2 thousand", "1-2,000")]
    [InlineData("under 1 thousand", "1-999")]
    public void A_band_is_read_in_the_spellings_of_people_and_systems(string text, string band) =>
        Assert.Equal(band, Parse(text).ToString());

    [Theory]
    [InlineData("1", "1-10")]
    [InlineData("10", "1-10")]
    [InlineData("11", "11-50")]
    [InlineData("3500", "1,001-5,000")]
    [InlineData("3,500 employees", "1,001-5,000")]
    [InlineData("3500.0", "1,001-5,000")]
    [InlineData("1.5k", "1,001-5,000")]
    [InlineData("~ 200", "51-200")]
    [InlineData("250000", "10,001+")]
    [InlineData("1,234.00", "1,001-5,000")]
    [InlineData("1.234,00", "1,001-5,000")]
    [InlineData("1,00,000", "10,001+")]
    [InlineData("10k", "5,001-10,000")]
    [InlineData("5 thousand", "1,001-5,000")]
    [InlineData("1万人", "5,001-10,000")]
    [InlineData("1.25k", "1,001-5,000")]
    [InlineData("5 Tsd.", "1,001-5,000")]
    [InlineData("10 mil empleados", "5,001-10,000")]
    [InlineData("10 mille salariés", "5,001-10,000")]
    [InlineData("10 mila dipendenti", "5,001-10,000")]
    [InlineData("10 tys. pracowników", "5,001-10,000")]
    [InlineData("5천명", "1,001-5,000")]
    [InlineData("1,5 tausend", "1,001-5,000")]
    [InlineData("10 bin çalışan", "5,001-10,000")]
    [InlineData("1 million", "10,001+")]
    [InlineData("1.2 million", "10,001+")]
    [InlineData("2 Mio.", "10,001+")]
    [InlineData("2 Mio. Mitarbeiter", "10,001+")]
    [InlineData("3千人", "1,001-5,000")]
    public void An_exact_number_is_the_band_that_holds_it(string text, string band) =>
        Assert.Equal(band, Parse(text).ToString());

    [Theory]
    [InlineData("101-500")]
    [InlineData("201-1,000")]
    [InlineData("500-999")]
    [InlineData("100-249")]
    [InlineData("2-10")]
    [InlineData("10-19")]
    public void A_band_that_is_not_standard_stays_as_it_is(string text) => Assert.Equal(text, Parse(text).ToString());

    [Theory]
    [InlineData("Nov-50")]
    [InlineData("11. Nov")]
    [InlineData("11-Nov")]
    [InlineData("1950-11-01")]
    [InlineData("11/50")]
    [InlineData("01.10.2024")]
    public void What_a_spreadsheet_made_a_date_is_not_guessed_at(string text) =>
        Assert.False(CompanySize.TryParse(text, out _));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("<1")]
    [InlineData("200-51")]
    [InlineData("10-50k")]
    [InlineData("11.5")]
    [InlineData("12,34")]
    [InlineData("1,0011")]
    [InlineData("51-200-500")]
    [InlineData(">10-50")]
    [InlineData("<50+")]
    [InlineData("1-10, 11-50")]
    [InlineData("Enterprise")]
    [InlineData("employees")]
    [InlineData("99999999999999")]
    [InlineData("999,999,999,999")]
    [InlineData("999999m")]
    [InlineData("٥٠")]
    [InlineData("$10M-$50M")]
    [InlineData("Revenue (10-50 million)")]
    [InlineData("SMB")]
    [InlineData("Tier 2 (51-200)")]
    [InlineData("Small (Series B)")]
    [InlineData("51 200")]
    [InlineData("201 500 employees")]
    [InlineData("10M")]
    [InlineData("5M-10M")]
    [InlineData("10 million")]
    [InlineData("$1 million")]
    [InlineData("10-50 million")]
    [InlineData("1-5 thousand")]
    [InlineData("100 mil.")]
    [InlineData("2 billion")]
    [InlineData("1000万")]
    public void What_is_no_band_is_not_recognised(string? text) => Assert.False(CompanySize.TryParse(text, out _));

    [Theory]
    [InlineData("5 thousand")]
    [InlineData("10k")]
    [InlineData("1.2 million")]
    public void A_rounded_number_is_no_exact_one(string text) => Assert.Null(CompanySizeText.Exact(text));

    [Theory]
    [InlineData("201-500", "201-500", "Contained")]
    [InlineData("101-500", "201-1,000", "Partly")]
    [InlineData("101-500", "51-200;201-500", "Contained")]
    [InlineData("101-500", "201-500;51-200", "Contained")]
    [InlineData("101-500", "51-200;501-1,000", "Partly")]
    [InlineData("101-500", "51-300;250-600", "Contained")]
    [InlineData("1-10", "51-200", "Outside")]
    [InlineData("1,001-5,000", "1-10;10,001+", "Outside")]
    [InlineData("10,001+", "10,001+", "Contained")]
    [InlineData("10,001+", "5,001-10,000", "Outside")]
    [InlineData("1,001+", "1,001-5,000;5,001-10,000", "Partly")]
    [InlineData("1,001+", "1,001-5,000;5,001-10,000;10,001+", "Contained")]
    [InlineData("20,000-50,000", "10,001+", "Contained")]
    [InlineData("1-10", "", "Outside")]
    public void A_band_is_compared_with_the_wanted_ones_taken_together(string band, string wanted, string expected)
    {
        var bands = wanted.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Parse).ToList();
        Assert.Equal(Enum.Parse<CompanySizeFit>(expected), Parse(band).IsWithin(bands));
    }

    [Fact]
    public void A_band_relates_to_wanted_ones_as_its_numbers_do()
    {
        var bands = Gen.Choose(1, 30).Zip(Gen.Choose(0, 10), (min, more) => new CompanySize(min, min + more));
        var cases = bands.Zip(bands.ListOf(), (band, wanted) => (band, wanted)).ToArbitrary();
        Prop.ForAll(cases, it => it.band.IsWithin([.. it.wanted]) == ByCounting(it.band, [.. it.wanted]))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_canonical_text_of_a_band_is_read_back()
    {
        Assert.All(CompanySize.Standard, band => Assert.Equal(band, Parse(band.ToString())));
        var numbers = ArbMap.Default.ArbFor<PositiveInt>();
        Prop.ForAll(numbers, number => Parse($"{number.Get}").Min <= number.Get).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_text_can_be_asked_about()
    {
        var pieces = Gen.Elements(
            "1",
            "10",
            "5,000",
            "k",
            "-",
            " to ",
            "+",
            ">",
            "emp.",
            " ",
            "Nov",
            ".",
            "0",
            "\u00A0",
            "m",
            ",5"
        );
        Prop.ForAll(
                pieces.ListOf().Select(list => string.Concat(list)).ToArbitrary(),
                text => !CompanySize.TryParse(text, out var size) || (size.Min > 0 && !(size.Max < size.Min))
            )
            .QuickCheckThrowOnFailure();
    }

    private static CompanySizeFit ByCounting(CompanySize band, IReadOnlyCollection<CompanySize> wanted)
    {
        var sizes = Enumerable.Range(band.Min, band.Max!.Value - band.Min + 1).ToList();
        var inside = sizes.Count(size => wanted.Any(other => other.Min <= size && size <= other.Max));
        return inside == sizes.Count ? CompanySizeFit.Contained
            : inside > 0 ? CompanySizeFit.Partly
            : CompanySizeFit.Outside;
    }

    private static CompanySize Parse(string text)
    {
        Assert.True(CompanySize.TryParse(text, out var size), text);
        return size;
    }
}
