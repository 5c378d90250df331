using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Campaigns;

public class GeoTests
{
    [Theory]
    [InlineData("DACH", "DE AT CH")]
    [InlineData("dach", "DE AT CH")]
    [InlineData("UK & Ireland", "GB IE")]
    [InlineData("North America", "US CA")]
    [InlineData("ANZ", "AU NZ")]
    [InlineData("Germany", "DE")]
    [InlineData("UK", "GB")]
    public void A_country_or_region_is_its_countries(string text, string countries)
    {
        Assert.True(Geo.TryParse(text, out var geo));
        Assert.Equal(countries.Split(' '), geo.Countries);
    }

    [Theory]
    [InlineData("EMEA", "DE GB FR ZA EG AE SA TR IL", "US IN CN BR")]
    [InlineData("APAC", "JP CN IN SG AU NZ", "US DE AE")]
    [InlineData("LATAM", "MX BR AR CL CO", "US CA ES")]
    [InlineData("EU", "DE FR IE", "GB CH NO")]
    [InlineData("Europe", "GB CH NO DE UA", "TR IL US")]
    [InlineData("Americas", "US CA BR MX", "DE")]
    [InlineData("MENA", "AE MA EG IL", "ZA NG IN")]
    public void A_region_holds_what_people_mean_by_it(string region, string inside, string outside)
    {
        Assert.True(Geo.TryParse(region, out var geo));
        Assert.All(inside.Split(' '), code => Assert.Contains(code, geo.Countries));
        Assert.All(outside.Split(' '), code => Assert.DoesNotContain(code, geo.Countries));
        Assert.Equal(geo.Countries.Count, geo.Countries.Distinct().Count());
    }

    [Theory]
    [InlineData("US-CA", true)]
    [InlineData("US-DC", true)]
    [InlineData("US-ZZ", false)]
    [InlineData("CA-ON", false)]
    [InlineData("Atlantis", false)]
    [InlineData("", false)]
    public void A_state_is_told_by_its_code(string text, bool known) =>
        Assert.Equal(known, Geo.TryParse(text, out var geo) && geo.IsState);

    [Fact]
    public void Every_country_of_every_region_is_a_country() =>
        Assert.All(
            new[] { "EMEA", "APAC", "LATAM", "Americas", "MENA", "Europe", "Africa", "Oceania" },
            region =>
                Assert.All(Sample.GeoOf(region).Countries, code => Assert.Equal(code, Sample.CountryOf(code).Code))
        );

    [Fact]
    public void Each_country_is_in_exactly_one_of_the_three_parts_of_the_world()
    {
        var parts = new[] { "EMEA", "APAC", "Americas" }.Select(Sample.GeoOf).ToList();
        Assert.All(
            CountryNames.All,
            country =>
                Assert.True(
                    parts.Count(part => part.Countries.Contains(country.Code)) == 1,
                    $"{country.Code} {country.Name}"
                )
        );
    }

    [Theory]
    [InlineData("EMEA", "Europe", "MENA", "Middle East", "Africa", "Caucasus", "Central Asia")]
    [InlineData("Europe", "EU", "DACH", "Benelux", "Nordics", "UKI")]
    [InlineData("MENA", "Middle East", "GCC")]
    [InlineData("APAC", "ASEAN", "Oceania", "ANZ")]
    [InlineData("Americas", "North America", "LATAM")]
    [InlineData("LATAM", "South America", "Central America")]
    public void Smaller_regions_lie_within(string region, params string[] within) =>
        Assert.All(
            within,
            small =>
                Assert.Subset(Sample.GeoOf(region).Countries.ToHashSet(), Sample.GeoOf(small).Countries.ToHashSet())
        );

    [Fact]
    public void Two_names_of_the_same_places_are_no_difference() =>
        Assert.Equal(Sample.GeoOf("NAM"), Sample.GeoOf("North America"));
}
