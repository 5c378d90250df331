using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Values;

public class JobTitleTests
{
    [Theory]
    [InlineData("VP Sales", "vp sales")]
    [InlineData("V.P. of Sales", "vp of sales")]
    [InlineData("Vice-President, Sales", "vp sales")]
    [InlineData("SVP Finance", "senior vp finance")]
    [InlineData("Sr.Director", "senior director")]
    [InlineData("C.E.O.", "ceo")]
    [InlineData("Jr. Mgr", "junior manager")]
    [InlineData("Sales & Marketing", "sales and marketing")]
    [InlineData("Director’s Assistant", "directors assistant")]
    [InlineData("Responsable d'achats", "responsable d achats")]
    [InlineData("Geschäftsführer", "geschaftsfuhrer")]
    [InlineData("  ", "")]
    public void A_title_becomes_words(string title, string words) => Assert.Equal(words, JobTitle.Of(title).Text);

    [Theory]
    [InlineData("VP Sales", "sales")]
    [InlineData("Sales-Manager", "sales")]
    [InlineData("Marketing/Sales Lead", "Sales")]
    [InlineData("Vice President Marketing", "VP")]
    [InlineData("SVP, Sales", "vice president")]
    [InlineData("Sr. Director of IT", "senior director")]
    [InlineData("Head of Human Resources", "human resources")]
    [InlineData("Président Directeur Général", "president")]
    public void A_phrase_is_found_by_its_words(string title, string phrase) =>
        Assert.True(JobTitle.Of(title).Has(phrase));

    [Theory]
    [InlineData("Salesforce Administrator", "sales")]
    [InlineData("Director's Assistant", "director")]
    [InlineData("Director’s Assistant", "Director")]
    [InlineData("DIRECTOR'S ASSISTANT", "director")]
    [InlineData("Vice President", "president")]
    [InlineData("Director of Senior Care", "senior director")]
    [InlineData("Human Services and Resources", "human resources")]
    [InlineData("Director", "")]
    [InlineData("", "director")]
    public void A_part_of_a_word_or_scattered_words_are_no_match(string title, string phrase) =>
        Assert.False(JobTitle.Of(title).Has(phrase));

    [Fact]
    public void Titles_of_the_same_words_are_equal() =>
        Assert.Equal(JobTitle.Of("V.P. Sales"), JobTitle.Of("vice president, sales"));

    [Fact]
    public void Words_are_listed_in_their_order() =>
        Assert.Equal(["vp", "sales"], JobTitle.Of("Vice President Sales").Words);
}
