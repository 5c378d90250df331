using LeadFunctions.Privacy.FindingPeople;

namespace LeadFunctions.Tests.Privacy.FindingPeople;

public class NamedAddressesTests
{
    [Theory]
    [InlineData("ann@example.com", "ann@example.com")]
    [InlineData("Write to Ann.Lee+x@Example.COM.", "ann.lee+x@example.com")]
    [InlineData("<p>a@example.com</p><a href=\"mailto:b@example.com\">", "a@example.com b@example.com")]
    [InlineData("{\"doNotContact\":[\"a@example.com\",\"o'hara@example.com\"]}", "a@example.com o'hara@example.com")]
    [InlineData("'a@example.com',b@example.com;c@example.com", "a@example.com b@example.com c@example.com")]
    [InlineData("Ann <a@example.com>, at 10:30", "a@example.com")]
    [InlineData("no address, @ all", "")]
    [InlineData("x@y", "")]
    public void Every_address_of_a_text_is_found_in_its_normal_form(string text, string addresses) =>
        Assert.Equal(addresses, string.Join(' ', NamedAddresses.In(text).Select(a => a.Value)));
}
