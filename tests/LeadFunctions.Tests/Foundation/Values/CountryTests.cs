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

    [Theory]
    [InlineData("Berlin, Germany", "DE")]
    [InlineData("Munich (Germany)", "DE")]
    [InlineData("Guinea Bissau", "GW")]
    [InlineData("Northern Ireland", "GB")]
    [InlineData("Bissau Guinea", "GW")]
    [InlineData("Saint Kitts & Nevis", "KN")]
    [InlineData("New South Wales Australia", "AU")]
    [InlineData("Port of Spain Trinidad and Tobago", "TT")]
    [InlineData("Manila The Philippines", "PH")]
    [InlineData("paris france", "FR")]
    [InlineData("London UK", "GB")]
    [InlineData("Paris France", "FR")]
    [InlineData("New York USA", "US")]
    [InlineData("Belfast Northern Ireland", "GB")]
    [InlineData("Belfast Northern Ireland UK", "GB")]
    [InlineData("Auckland New Zealand", "NZ")]
    [InlineData("Seoul South Korea", "KR")]
    [InlineData("Santa Fe New Mexico USA", "US")]
    [InlineData("Dubai UAE", "AE")]
    [InlineData("Abu Dhabi United Arab Emirates", "AE")]
    [InlineData("Riyadh KSA", "SA")]
    [InlineData("Riyadh Saudi Arabia", "SA")]
    [InlineData("Chicago US", "US")]
    [InlineData("Austin TX USA", "US")]
    [InlineData("AUSTIN TX USA", "US")]
    [InlineData("TEXAS US", "US")]
    [InlineData("Atlanta Georgia USA", "US")]
    [InlineData("Hong Kong China", "HK")]
    [InlineData("Puerto Rico USA", "PR")]
    [InlineData("San Juan Puerto Rico USA", "PR")]
    [InlineData("LONDON UNITED KINGDOM", "GB")]
    [InlineData("Amsterdam The Netherlands", "NL")]
    [InlineData("Amsterdam Netherlands", "NL")]
    [InlineData("Bangalore India", "IN")]
    [InlineData("München Deutschland", "DE")]
    [InlineData("Madrid España", "ES")]
    [InlineData("Sao Paulo Brasil", "BR")]
    [InlineData("St Helier Jersey", "JE")]
    [InlineData("Port Moresby Papua New Guinea", "PG")]
    [InlineData("Conakry Guinea", "GN")]
    [InlineData("Cape Town South Africa", "ZA")]
    [InlineData("Washington D.C. USA", "US")]
    [InlineData("Kinshasa DR Congo", "CD")]
    [InlineData("London England UK", "GB")]
    [InlineData("Edinburgh Scotland", "GB")]
    [InlineData("Singapore Singapore", "SG")]
    [InlineData("Mexico City Mexico", "MX")]
    [InlineData("Kuwait City Kuwait", "KW")]
    [InlineData("Ho Chi Minh City Vietnam", "VN")]
    [InlineData("Tel Aviv Israel", "IL")]
    [InlineData("Prague Czech Republic", "CZ")]
    [InlineData("Istanbul Turkey", "TR")]
    [InlineData("Istanbul Türkiye", "TR")]
    [InlineData("Santo Domingo Dominican Republic", "DO")]
    [InlineData("EMEA Germany", "DE")]
    [InlineData("Athens Greece", "GR")]
    [InlineData("Birmingham West Midlands UK", "GB")]
    [InlineData("Lima Peru", "PE")]
    [InlineData("Sydney Australia", "AU")]
    [InlineData("Sydney NSW Australia", "AU")]
    [InlineData("Toronto ON Canada", "CA")]
    [InlineData("Toronto Ontario Canada", "CA")]
    [InlineData("New Delhi India", "IN")]
    [InlineData("Tokyo Japan", "JP")]
    public void The_country_behind_a_place_tells_without_a_comma(string text, string code)
    {
        Assert.True(Country.TryParseCell(text, out var country));
        Assert.Equal(code, country.Code);
    }

    [Theory]
    [InlineData("Mexico City")]
    [InlineData("Jersey City")]
    [InlineData("New Jersey")]
    [InlineData("Trenton New Jersey")]
    [InlineData("West Virginia")]
    [InlineData("New South Wales")]
    [InlineData("Sydney New South Wales")]
    [InlineData("Seoul Korea")]
    [InlineData("New Mexico")]
    [InlineData("Santa Fe New Mexico")]
    [InlineData("Inner Mongolia")]
    [InlineData("Bank of China")]
    [InlineData("Gulf of Mexico")]
    [InlineData("British Columbia")]
    [InlineData("District of Columbia")]
    [InlineData("Toys R US")]
    [InlineData("TOYS R US")]
    [InlineData("CONTACT US")]
    [InlineData("Contact US")]
    [InlineData("Atlanta Georgia")]
    [InlineData("Tbilisi Georgia")]
    [InlineData("Spain Portugal Italy")]
    [InlineData("France Germany")]
    [InlineData("SA South Africa")]
    [InlineData("US Canada")]
    [InlineData("london uk")]
    [InlineData("Latin America")]
    [InlineData("North America")]
    [InlineData("Central America")]
    [InlineData("South America")]
    [InlineData("Bank of America")]
    [InlineData("Air India")]
    [InlineData("Acme Ltd UK")]
    [InlineData("South Jersey")]
    [InlineData("Kinshasa Congo")]
    [InlineData("Nueva Escocia")]
    [InlineData("Nouvelle Angleterre")]
    [InlineData("Republic of Texas")]
    [InlineData("West Germany")]
    [InlineData("Germany not Berlin")]
    [InlineData("Outside UK")]
    [InlineData("Ex UK")]
    [InlineData("APAC Germany")]
    [InlineData("10115 Berlin Germany")]
    [InlineData("Michael Jordan")]
    [InlineData("Central Macedonia")]
    [InlineData("UK and Ireland")]
    [InlineData("UK & Ireland")]
    public void A_name_that_merely_ends_like_a_country_is_none(string text) =>
        Assert.False(Country.TryParseCell(text, out _));

    [Theory]
    [InlineData("London UK")]
    [InlineData("840")]
    public void What_is_no_cell_is_read_by_its_names_and_codes_alone(string text) =>
        Assert.False(Country.TryParse(text, out _));

    [Theory]
    [InlineData("840", "US")]
    [InlineData("276", "DE")]
    [InlineData(" 276 ", "DE")]
    [InlineData("036", "AU")]
    [InlineData("044", "BS")]
    [InlineData("826", "GB")]
    [InlineData("840.0", "US")]
    [InlineData("076", "BR")]
    [InlineData("76", "BR")]
    public void A_number_of_ISO_3166_is_a_country_with_and_without_its_zero(string text, string code)
    {
        Assert.True(Country.TryParseCell(text, out var country));
        Assert.Equal(code, country.Code);
        Assert.Equal(country, Assert.Single(Country.Several(text)));
    }

    [Theory]
    [InlineData("GB-ENG", "GB")]
    [InlineData("AU-NSW", "AU")]
    [InlineData("CA-ON", "CA")]
    [InlineData("FR-75", "FR")]
    [InlineData("US-CA", "US")]
    public void A_code_for_a_part_of_a_country_is_in_it(string text, string code)
    {
        Assert.True(Country.TryParseCell(text, out var country));
        Assert.Equal(code, country.Code);
    }

    [Theory]
    [InlineData("PT-BR")]
    [InlineData("FR-CA")]
    [InlineData("EN-US")]
    [InlineData("US/CA")]
    [InlineData("US / DE")]
    [InlineData("Norfolk")]
    [InlineData("Granada")]
    [InlineData("Salvador")]
    [InlineData("Guadalupe")]
    [InlineData("Tanga")]
    public void What_is_a_language_several_or_a_town_is_no_country(string text) =>
        Assert.False(Country.TryParseCell(text, out _));

    [Theory]
    [InlineData("+49")]
    [InlineData("0049")]
    [InlineData("49")]
    [InlineData("+840")]
    [InlineData("00840")]
    [InlineData("999")]
    [InlineData("001")]
    [InlineData("000")]
    [InlineData("00")]
    [InlineData("8")]
    [InlineData("1")]
    [InlineData("8400")]
    public void Another_number_is_no_country(string text) => Assert.False(Country.TryParseCell(text, out _));

    [Theory]
    [InlineData("36", "Australia", "Hungary")]
    [InlineData("44", "Bahamas", "United Kingdom")]
    [InlineData("31.0", "Azerbaijan", "Netherlands")]
    public void Two_digits_that_are_a_telephone_code_as_much_stand_for_neither(string text, params string[] names)
    {
        Assert.False(Country.TryParseCell(text, out _));
        Assert.Null(Country.Closest(text));
        Assert.Equal(names, Country.Several(text).Select(country => country.Name));
    }

    [Fact]
    public void Every_country_of_ISO_3166_has_a_number() =>
        Assert.Equal(
            249,
            Enumerable.Range(1, 999).SelectMany(number => Country.Several($"{number:000}")).Distinct().Count()
        );
}
