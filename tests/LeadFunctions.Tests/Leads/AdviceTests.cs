using LeadFunctions.Leads;

namespace LeadFunctions.Tests.Leads;

public class AdviceTests
{
    public static TheoryData<string> Codes => [.. Enum.GetNames<ReasonCode>()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_reason_says_what_to_do(string code)
    {
        var reason = new Reason(Enum.Parse<ReasonCode>(code), Field.Country, "Atlantis", "Austria");
        Assert.Matches(@"^[A-Z].{10,}[.?]$", Advice.For(reason));
        Assert.Equal($"{code}: country 'Atlantis'", Advice.Describe(reason));
    }

    [Theory]
    [InlineData("CountryNotRecognised")]
    [InlineData("CategoryNotKnown")]
    [InlineData("LeadCodeNotKnown")]
    public void The_closest_known_value_is_offered_where_there_is_one(string code)
    {
        var reason = new Reason(Enum.Parse<ReasonCode>(code), Expected: "Austria");
        Assert.Equal("Did you mean 'Austria'?", Advice.For(reason));
        Assert.StartsWith("Give ", Advice.For(reason with { Expected = null }));
    }

    [Theory]
    [InlineData(null, null, "Duplicate")]
    [InlineData("email", null, "Duplicate: email")]
    [InlineData(null, "paused", "Duplicate: paused")]
    [InlineData("email", "x", "Duplicate: email 'x'")]
    public void A_reason_is_described_by_what_is_known_of_it(string? field, string? found, string text) =>
        Assert.Equal(text, Advice.Describe(new Reason(ReasonCode.Duplicate, field, found)));

    [Theory]
    [InlineData("email", null, "Fill in email.")]
    [InlineData("category", "a category or a lead code", "Fill in a category or a lead code.")]
    public void A_missing_field_is_named(string field, string? expected, string advice) =>
        Assert.Equal(advice, Advice.For(new Reason(ReasonCode.RequiredFieldMissing, field, null, expected)));
}
