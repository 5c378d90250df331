using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Values;

public class AddressTextTests
{
    [Theory]
    [InlineData("ann@example.com")]
    [InlineData("to <Ann@Example.COM>, please")]
    [InlineData("wrote to ann@example.com.")]
    [InlineData("bob@example.com,ann@example.com,US")]
    [InlineData("'ann@example.com'")]
    [InlineData("joann@example.com;ann@example.com")]
    [InlineData("名ann@example.com，")]
    public void An_address_is_found_in_any_case_and_between_any_signs(string text) =>
        Assert.True(AddressText.Tells(text, "ann@example.com"));

    [Fact]
    public void Only_the_address_itself_is_replaced() =>
        Assert.Equal(
            "x, joann@example.com, x.",
            AddressText.Replace("ANN@example.com, joann@example.com, ann@example.com.", "ann@example.com", "x")
        );

    [Theory]
    [InlineData("")]
    [InlineData("ann at example.com")]
    [InlineData("joann@example.com")]
    [InlineData("jo.ann@example.com")]
    [InlineData("jo+ann@example.com")]
    [InlineData("ann@example.com.au")]
    [InlineData("ann@example.comic")]
    [InlineData("ann@example.com-shop.example")]
    public void The_address_of_another_is_not_it(string text) =>
        Assert.False(AddressText.Tells(text, "ann@example.com"));
}
