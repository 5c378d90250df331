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
    [InlineData("#ZAHL!")]
    [InlineData("#¡REF!")]
    [InlineData("#¿NOMBRE?")]
    [InlineData("#N/D")]
    [InlineData("#ДЕЛ/0!")]
    [InlineData("Err:502")]
    [InlineData("(No value)")]
    [InlineData("{!Lead.FirstName}")]
    [InlineData("<%= first_name %>")]
    [InlineData("#{first_name}")]
    [InlineData("##First Name##")]
    [InlineData("[%first_name%]")]
    [InlineData("{first-name}")]
    [InlineData("Select...")]
    [InlineData("-- Select --")]
    [InlineData("--None--")]
    [InlineData("Please choose")]
    [InlineData("Bitte wählen")]
    [InlineData("Bitte wählen...")]
    [InlineData("Choisissez")]
    [InlineData("Seleccione")]
    [InlineData("Seleziona un'opzione")]
    [InlineData("Kies een optie")]
    [InlineData("Selecione")]
    [InlineData("Wybierz")]
    [InlineData("VERDADERO")]
    [InlineData("FALSO")]
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
    [InlineData("=HYPERLINK(\"https://ann.example\",\"Ann\")", "Ann")]
    [InlineData("=HYPERLINK(\"https://ann.example\";\"The \"\"Big\"\" one\")", "The \"Big\" one")]
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
    [InlineData("#1 Cochran")]
    [InlineData("A/B")]
    [InlineData("Select")]
    [InlineData("Choose")]
    [InlineData("Select Interior Concepts")]
    [InlineData("Scegli")]
    [InlineData("Vero")]
    [InlineData("Prawda")]
    public void What_people_write_stays(string cell) => Assert.Equal(cell, Leftovers.Unwrap(Field.Company, cell));

    [Theory]
    [InlineData("-")]
    [InlineData("--")]
    [InlineData("—")]
    public void A_dash_is_an_empty_cell_where_one_may_be_empty_and_told_elsewhere(string dash)
    {
        Assert.Equal("", Leftovers.Unwrap(Field.CompanySize, dash));
        Assert.Equal("", Leftovers.Unwrap(Field.LeadDate, dash));
        Assert.Equal(dash, Leftovers.Unwrap(Field.LastName, dash));
        Assert.Equal(dash, Leftovers.Unwrap(null, dash));
    }

    [Fact]
    public void A_date_of_zeros_is_none() => Assert.Equal("", Leftovers.Unwrap(Field.LeadDate, "0000-00-00 00:00:00"));

    [Fact]
    public void Null_is_a_surname() => Assert.Equal("Null", Leftovers.Unwrap(Field.LastName, "Null"));

    [Fact]
    public void A_link_stays_where_its_address_is_wanted() =>
        Assert.StartsWith("=HYPERLINK", Leftovers.Unwrap(Field.Email, "=HYPERLINK(\"mailto:a@b.co\",\"Ann\")"));

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
