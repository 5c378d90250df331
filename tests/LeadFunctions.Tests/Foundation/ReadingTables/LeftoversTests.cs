using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.ReadingTables;

namespace LeadFunctions.Tests.Foundation.ReadingTables;

public class LeftoversTests
{
    [Theory]
    [InlineData("#REF!")]
    [InlineData("#N/A")]
    [InlineData("#DIV/0!")]
    [InlineData("#ERROR!")]
    [InlineData("#BEZUG!")]
    [InlineData("Loading...")]
    [InlineData("[object Object]")]
    [InlineData("undefined")]
    [InlineData("NULL")]
    [InlineData("\\N")]
    [InlineData("FALSE")]
    [InlineData("false")]
    [InlineData("{{job_title}}")]
    [InlineData("{{ contact.jobtitle | default: '' }}")]
    [InlineData("%%company%%")]
    [InlineData("${firstName}")]
    [InlineData("*|FNAME|*")]
    [InlineData("<<First Name>>")]
    [InlineData("[First Name]")]
    public void What_a_tool_left_is_an_empty_cell(string cell) =>
        Assert.Equal("", Leftovers.Unwrap(Field.JobTitle, cell));

    [Theory]
    [InlineData("=\"Ann\"", "Ann")]
    [InlineData("=\"The \"\"Big\"\" one\"", "The \"Big\" one")]
    [InlineData("'Ann", "Ann")]
    [InlineData("'Ann'", "Ann")]
    [InlineData("'+1 415 555 0123", "+1 415 555 0123")]
    [InlineData("'=Ann", "=Ann")]
    [InlineData(" 'Ann ", "Ann")]
    public void What_is_wrapped_to_stay_text_is_unwrapped(string cell, string text) =>
        Assert.Equal(text, Leftovers.Unwrap(Field.FirstName, cell));

    [Theory]
    [InlineData("'t Hooft")]
    [InlineData("'s-Gravenhage")]
    [InlineData("O'Brien")]
    [InlineData("Null Inc.")]
    [InlineData("False Bay Ltd")]
    [InlineData("Reference")]
    [InlineData("[24]7.ai")]
    [InlineData("C#")]
    [InlineData("100%")]
    [InlineData("{CODE}nation Ltd")]
    public void What_people_write_stays(string cell) => Assert.Equal(cell, Leftovers.Unwrap(Field.Company, cell));

    [Fact]
    public void Null_is_a_surname() => Assert.Equal("Null", Leftovers.Unwrap(Field.LastName, "Null"));

    [Fact]
    public void A_lead_code_that_a_formula_lost_is_told() =>
        Assert.Equal("#REF!", Leftovers.Unwrap(Field.LeadCode, "#REF!"));

    [Fact]
    public void An_answer_may_be_false() => Assert.Equal("FALSE", Leftovers.Unwrap(null, "FALSE"));

    [Theory]
    [InlineData("p:+14155550123")]
    [InlineData("p: +14155550123")]
    public void A_phone_of_facebook_is_one(string cell) =>
        Assert.Equal("+14155550123", Leftovers.Unwrap(Field.Phone, cell));
}
