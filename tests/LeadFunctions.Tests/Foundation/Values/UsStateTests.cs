using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Values;

public class UsStateTests
{
    [Theory]
    [InlineData("California", "US-CA")]
    [InlineData("Los Angeles, CA", "US-CA")]
    [InlineData("San Francisco, California, USA", "US-CA")]
    [InlineData("CA 94105-1234", "US-CA")]
    [InlineData("Southern California", "US-CA")]
    [InlineData("New York City", "US-NY")]
    [InlineData("No. Carolina", "US-NC")]
    [InlineData("CA", "US-CA")]
    [InlineData("ca", "US-CA")]
    [InlineData("Calif.", "US-CA")]
    [InlineData("CA - California", "US-CA")]
    [InlineData("California (CA)", "US-CA")]
    [InlineData("US-CA", "US-CA")]
    [InlineData("CA, USA", "US-CA")]
    [InlineData("State of California", "US-CA")]
    [InlineData("Mass.", "US-MA")]
    [InlineData("N.Y.", "US-NY")]
    [InlineData("New York State", "US-NY")]
    [InlineData("NEW  YORK", "US-NY")]
    [InlineData("N. Carolina", "US-NC")]
    [InlineData("W. Va.", "US-WV")]
    [InlineData("Washington", "US-WA")]
    [InlineData("Washington State", "US-WA")]
    [InlineData("Washington, DC", "US-DC")]
    [InlineData("Washington D.C.", "US-DC")]
    [InlineData("D.C.", "US-DC")]
    [InlineData("District of Columbia", "US-DC")]
    [InlineData("Puerto Rico", "US-PR")]
    [InlineData("U.S. Virgin Islands", "US-VI")]
    [InlineData("GU", "US-GU")]
    public void A_state_is_read_in_every_spelling(string text, string code) =>
        Assert.Equal(code, UsState.Read(text, "US"));

    [Theory]
    [InlineData("")]
    [InlineData("USA")]
    [InlineData("Ontario")]
    [InlineData("CA / NY")]
    [InlineData("Springfield")]
    [InlineData("-")]
    [InlineData("West")]
    [InlineData("90210")]
    public void What_names_no_state_or_several_gives_none(string text) => Assert.Null(UsState.Read(text, "US"));

    [Theory]
    [InlineData("CA", "CA")]
    [InlineData("Georgia", "GE")]
    [InlineData("California", "")]
    [InlineData("WA", "AU")]
    public void Only_the_usa_has_states_here(string text, string country) => Assert.Null(UsState.Read(text, country));

    [Fact]
    public void All_states_the_district_and_territories_are_there() =>
        Assert.Equal(
            57,
            new[]
            {
                "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY",
                "DC AS GU MP PR UM VI",
            }
                .SelectMany(codes => codes.Split(' '))
                .Select(code => UsState.Read(code, "US"))
                .OfType<string>()
                .Distinct()
                .Count()
        );
}
