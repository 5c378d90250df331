using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Values;

public class ClosestNameTests
{
    private static readonly ClosestName Categories = new(["CRM Software", "ERP Software", "Help Desk", "Payroll"]);

    [Theory]
    [InlineData("Helpdesk", "Help Desk")]
    [InlineData("payrol", "Payroll")]
    [InlineData("CRM-Sofware", "CRM Software")]
    public void The_name_that_was_likely_meant_is_offered(string text, string expected) =>
        Assert.Equal(expected, Categories.To(text));

    [Theory]
    [InlineData("Databases")]
    [InlineData("")]
    [InlineData("?!")]
    public void Nothing_is_offered_when_no_name_is_near(string text) => Assert.Null(Categories.To(text));

    [Fact]
    public void A_lead_code_with_a_wrong_digit_is_offered_the_one_that_exists() =>
        Assert.Equal(
            "INT-FFA-ESF-2541",
            new ClosestName(["INT-ABC-QRS-9000", "INT-FFA-ESF-2541"]).To("int ffa esf 2547")
        );

    [Fact]
    public void Of_equally_near_names_the_first_in_order_is_offered_however_they_are_listed()
    {
        Assert.Equal("INT-ABC-1", new ClosestName(["INT-ABC-2", "INT-ABC-1", "INT-ABC-3"]).To("INT-ABC-9"));
        Assert.Equal("INT-ABC-1", new ClosestName(["INT-ABC-3", "INT-ABC-2", "INT-ABC-1"]).To("INT-ABC-9"));
    }

    [Fact]
    public void An_empty_list_offers_nothing() => Assert.Null(new ClosestName([]).To("CRM"));
}
