using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Values;

public class CountryTests
{
    [Theory]
    [InlineData("US", "US")]
    [InlineData("Netherlands (the)", "NL")]
    [InlineData("Schweiz / Suisse", "CH")]
    [InlineData("Schweiz/Suisse/Svizzera", "CH")]
    [InlineData("United States, TX", "US")]
    [InlineData("USA - Texas", "US")]
    [InlineData("Georgia, USA", "US")]
    [InlineData("US-TX", "US")]
    [InlineData("DE - Germany", "DE")]
    [InlineData("Germany (Deutschland)", "DE")]
    [InlineData("Berlin, Germany", "DE")]
    [InlineData("Austria | Österreich", "AT")]
    [InlineData("GB: United Kingdom", "GB")]
    [InlineData("us", "US")]
    [InlineData("USA", "US")]
    [InlineData("U.S.", "US")]
    [InlineData("U.S.A.", "US")]
    [InlineData("United States", "US")]
    [InlineData("united states of america", "US")]
    [InlineData("The United States", "US")]
    [InlineData("United States (US)", "US")]
    [InlineData("Estados Unidos", "US")]
    [InlineData("Vereinigte Staaten", "US")]
    [InlineData("États-Unis", "US")]
    [InlineData("Stati Uniti", "US")]
    [InlineData("Verenigde Staten", "US")]
    [InlineData("EE. UU.", "US")]
    [InlineData("UK", "GB")]
    [InlineData("U.K.", "GB")]
    [InlineData("GBR", "GB")]
    [InlineData("England", "GB")]
    [InlineData("Scotland", "GB")]
    [InlineData("Great Britain", "GB")]
    [InlineData("Northern Ireland", "GB")]
    [InlineData("United  Kingdom\u00A0", "GB")]
    [InlineData("Royaume-Uni", "GB")]
    [InlineData("Deutschland", "DE")]
    [InlineData("GERMANY", "DE")]
    [InlineData("Allemagne", "DE")]
    [InlineData("Alemania", "DE")]
    [InlineData("Germania", "DE")]
    [InlineData("Alemanha", "DE")]
    [InlineData("Duitsland", "DE")]
    [InlineData("Österreich", "AT")]
    [InlineData("Osterreich", "AT")]
    [InlineData("Oesterreich", "AT")]
    [InlineData("Schweiz", "CH")]
    [InlineData("Suisse", "CH")]
    [InlineData("Svizzera", "CH")]
    [InlineData("Holland", "NL")]
    [InlineData("The Netherlands", "NL")]
    [InlineData("Nederland", "NL")]
    [InlineData("South Korea", "KR")]
    [InlineData("Korea, Republic of", "KR")]
    [InlineData("Korea (South)", "KR")]
    [InlineData("대한민국", "KR")]
    [InlineData("Czech Republic", "CZ")]
    [InlineData("Czechia", "CZ")]
    [InlineData("Česko", "CZ")]
    [InlineData("Viet Nam", "VN")]
    [InlineData("Việt Nam", "VN")]
    [InlineData("UAE", "AE")]
    [InlineData("Côte d’Ivoire", "CI")]
    [InlineData("Cote d'Ivoire", "CI")]
    [InlineData("Ivory Coast", "CI")]
    [InlineData("Türkiye", "TR")]
    [InlineData("Turkey", "TR")]
    [InlineData("Russia", "RU")]
    [InlineData("Россия", "RU")]
    [InlineData("日本", "JP")]
    [InlineData("中国", "CN")]
    [InlineData("中國", "CN")]
    [InlineData("PRC", "CN")]
    [InlineData("भारत", "IN")]
    [InlineData("مصر", "EG")]
    [InlineData("ישראל", "IL")]
    [InlineData("Ελλάδα", "GR")]
    [InlineData("España", "ES")]
    [InlineData("Brasil", "BR")]
    [InlineData("México", "MX")]
    [InlineData("Sverige", "SE")]
    [InlineData("Suomi", "FI")]
    [InlineData("Danmark", "DK")]
    [InlineData("Norge", "NO")]
    [InlineData("Polska", "PL")]
    [InlineData("Magyarország", "HU")]
    [InlineData("Hrvatska", "HR")]
    [InlineData("Éire", "IE")]
    [InlineData("Republic of Ireland", "IE")]
    [InlineData("Hong Kong SAR", "HK")]
    [InlineData("Macau", "MO")]
    [InlineData("Taiwan, Province of China", "TW")]
    [InlineData("Bosnia-Herzegovina", "BA")]
    [InlineData("Trinidad & Tobago", "TT")]
    [InlineData("St. Lucia", "LC")]
    [InlineData("Swaziland", "SZ")]
    [InlineData("Burma", "MM")]
    [InlineData("Macedonia", "MK")]
    [InlineData("Velká Británie", "GB")]
    [InlineData("İngiltere", "GB")]
    [InlineData("Groot-Brittannië", "GB")]
    [InlineData("Förenta staterna", "US")]
    [InlineData("SUA", "US")]
    [InlineData("Holanda", "NL")]
    [InlineData("ČR", "CZ")]
    [InlineData("Slovenská republika", "SK")]
    [InlineData("РФ", "RU")]
    [InlineData("Южная Корея", "KR")]
    [InlineData("Белоруссия", "BY")]
    [InlineData("Çin", "CN")]
    [InlineData("Congo (DRC)", "CD")]
    [InlineData("Kosovo", "XK")]
    [InlineData("Georgia", "GE")]
    [InlineData("Republic of Serbia", "RS")]
    [InlineData("Federal Republic of Nigeria", "NG")]
    [InlineData("People's Republic of Bangladesh", "BD")]
    [InlineData("Georgia, Republic of", "GE")]
    [InlineData("República Argentina", "AR")]
    [InlineData("República Federativa do Brasil", "BR")]
    [InlineData("Reino de España", "ES")]
    [InlineData("Republik Österreich", "AT")]
    [InlineData("New South Wales, Australia", "AU")]
    [InlineData("Northern Territory, Australia", "AU")]
    [InlineData("British Columbia, Canada", "CA")]
    [InlineData("Northwest Territories, Canada", "CA")]
    [InlineData("New Delhi, India", "IN")]
    [InlineData("London, England, UK", "GB")]
    [InlineData("Birmingham, West Midlands, UK", "GB")]
    [InlineData("Shanghai, PRC", "CN")]
    [InlineData("CH Switzerland", "CH")]
    [InlineData("USA CA", "US")]
    [InlineData("Puerto Rico, USA", "PR")]
    [InlineData("San Juan, PR, USA", "PR")]
    [InlineData("Angleterre", "GB")]
    [InlineData("England & Wales", "GB")]
    [InlineData("Islas Canarias", "ES")]
    [InlineData("米国", "US")]
    [InlineData("Weißrussland", "BY")]
    [InlineData("Georgia (country)", "GE")]
    public void A_country_is_known_by_its_codes_names_and_common_spellings(string text, string code)
    {
        Assert.True(Country.TryParse(text, out var country));
        Assert.Equal(code, country.Code);
    }

    [Theory]
    [InlineData("CA", "CA")]
    [InlineData("DE", "DE")]
    [InlineData("GA", "GA")]
    [InlineData("IN", "IN")]
    [InlineData("MS", "MS")]
    [InlineData("NA", "NA")]
    [InlineData("DO", "DO")]
    [InlineData("ID", "ID")]
    [InlineData("id", "ID")]
    public void Two_letters_are_a_country_code_before_they_are_a_state(string text, string code)
    {
        Assert.True(Country.TryParse(text, out var country));
        Assert.Equal(code, country.Code);
    }

    [Theory]
    [InlineData("TX")]
    [InlineData("NY")]
    [InlineData("EU")]
    [InlineData("ZZ")]
    [InlineData("SU")]
    [InlineData("SAD")]
    [InlineData("Texas")]
    [InlineData("California")]
    [InlineData("New Jersey")]
    [InlineData("New Mexico")]
    [InlineData("London")]
    [InlineData("Europe")]
    [InlineData("EMEA")]
    [InlineData("Germny")]
    [InlineData("Germany, France")]
    [InlineData("United")]
    [InlineData("1")]
    [InlineData("n/a")]
    [InlineData("N.A.")]
    [InlineData("#N/A")]
    [InlineData("-")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("do")]
    [InlineData("do.")]
    [InlineData("Do.")]
    [InlineData("ditto")]
    [InlineData("dito")]
    [InlineData("idem")]
    [InlineData("id.")]
    [InlineData("same")]
    [InlineData("same as above")]
    [InlineData("Ireland (Northern)")]
    [InlineData("Samoa (American)")]
    [InlineData("Netherlands, Antilles")]
    [InlineData("Republic of Texas")]
    [InlineData("Republic of China")]
    [InlineData("Tbilisi, Georgia")]
    [InlineData("SA South Africa")]
    [InlineData("US Canada")]
    [InlineData("Germany, not Berlin")]
    public void What_is_no_country_is_not_recognised(string? text) => Assert.False(Country.TryParse(text, out _));

    [Theory]
    [InlineData("Korea")]
    [InlineData("Congo")]
    [InlineData("The Congo")]
    [InlineData("Kongo")]
    [InlineData("Saint Martin")]
    [InlineData("Virgin Islands")]
    public void A_name_of_two_countries_stands_for_neither_and_gets_no_offer(string text)
    {
        Assert.False(Country.TryParse(text, out _));
        Assert.Null(Country.Closest(text));
    }

    [Theory]
    [InlineData("Germny", "DE", "Germany")]
    [InlineData("Untied States", "US", "United States")]
    [InlineData("Austrlia", "AU", "Australia")]
    [InlineData("Unted Kingdom", "GB", "United Kingdom")]
    [InlineData("Phillipines", "PH", "Philippines")]
    public void A_misspelt_country_is_offered_its_closest(string text, string code, string name) =>
        Assert.Equal(new Country(code, name), Country.Closest(text));

    [Theory]
    [InlineData("Texas")]
    [InlineData("EMEA")]
    [InlineData("n/a")]
    [InlineData("")]
    public void Nothing_is_offered_when_nothing_is_near(string text) => Assert.Null(Country.Closest(text));

    [Fact]
    public void A_very_long_text_is_no_country() => Assert.False(Country.TryParse(new string('a', 100_000), out _));

    [Fact]
    public void Any_text_can_be_asked_about() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<string?>(),
                text =>
                    !Country.TryParse(text, out var country)
                    // A name that two countries share, such as Saint Martin, is no answer to which.
                    || CountryNames.IsAmbiguous(country.Name)
                    || (Country.TryParse(country.Name, out var again) && again == country)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_country_is_found_by_its_code_and_by_the_name_that_people_are_shown()
    {
        var letters = Enumerable.Range('A', 26).Select(letter => (char)letter).ToList();
        var countries = letters
            .SelectMany(first => letters.Select(second => $"{first}{second}"))
            .Select(code => Country.TryParse(code, out var country) && country.Code == code ? country : null)
            .OfType<Country>()
            .ToList();

        Assert.Equal(250, countries.Count);
        Assert.All(
            countries.Where(country => country.Code != "MF"),
            country =>
            {
                Assert.True(Country.TryParse(country.Name, out var named), country.Name);
                Assert.Equal(country, named);
            }
        );
    }

    [Theory]
    [InlineData("Ireland, Northern")]
    [InlineData("Republic, Congo")]
    [InlineData("Germany / France")]
    [InlineData("Atlanta, Georgia")]
    [InlineData("Berlin / Munich")]
    [InlineData("Jordan, Ann")]
    [InlineData("EMEA, Germany and others")]
    public void A_text_that_may_name_another_country_is_not_read(string text) =>
        Assert.False(Country.TryParse(text, out _));
}
