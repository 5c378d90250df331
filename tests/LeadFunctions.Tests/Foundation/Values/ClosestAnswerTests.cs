using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Values;

public class ClosestAnswerTests
{
    [Theory]
    [InlineData("Wihtin 3 months", "Within 3 months|Within a year", "Within 3 months")]
    [InlineData("Nwo", "Now|Later", "Now")]
    [InlineData("Witihn a yaer", "Within 3 months|Within a year", "Within a year")]
    [InlineData("> 50 usres", "< 50 users|> 50 users", "> 50 users")]
    [InlineData("On-premisse", "Cloud|On-premise", "On-premise")]
    [InlineData("Imediately", "Immediately|Later", "Immediately")]
    public void A_misspelling_is_offered_its_answer(string said, string answers, string offered) =>
        Assert.Equal(offered, Of(said, answers));

    [Theory]
    [InlineData("Within 9 months", "Within 3 months|Within a year")]
    [InlineData("Within 12 months", "Within 3 months|Within a year")]
    [InlineData("Within nine months", "Within five months|Within a year")]
    [InlineData("Within 3 weeks", "Within 3 months|Within a year")]
    [InlineData("< 50 usres", "> 50 users|None")]
    [InlineData("1050 usres", "10-50 users|None")]
    [InlineData("C++", "C|Java")]
    [InlineData("Q2 2027", "Q1 2027|Later")]
    [InlineData("Not interested", "Interested|Maybe")]
    [InlineData("Unlikely", "Likely|Maybe")]
    [InlineData("Offline", "Online|Both")]
    [InlineData("External", "Internal|Both")]
    [InlineData("Not", "Now|Later")]
    [InlineData("More than 50 employees in the company", "Less than 50 employees in the company|None")]
    public void Another_number_sign_or_contrary_is_no_misspelling(string said, string answers) =>
        Assert.Null(Of(said, answers));

    [Fact]
    public void Of_two_near_ones_neither_is_offered() =>
        Assert.Null(Of("Within 3 month", "Within 3 months|Within 3 monthz"));

    [Theory]
    [InlineData("10 50", "1050")]
    [InlineData("10-50", "1050")]
    [InlineData("C#", "C")]
    [InlineData("≥ 5", "> 5")]
    [InlineData("1.5", "15")]
    [InlineData("≠ 5", "= 5")]
    [InlineData("5 %", "5")]
    public void Signs_and_numbers_count(string one, string other) =>
        Assert.NotEqual(SignedText.Key(one), SignedText.Key(other));

    [Theory]
    [InlineData("Don’t know.", "don't  KNOW")]
    [InlineData("10 – 50 users", "10-50 Users")]
    [InlineData("“Yes”", "yes")]
    [InlineData("１０％", "10 %")]
    [InlineData("Café", "cafe")]
    [InlineData("R&D", "R and D")]
    public void Case_spaces_and_typographic_variants_do_not(string one, string other) =>
        Assert.Equal(SignedText.Key(one), SignedText.Key(other));

    private static string? Of(string said, string answers) => new ClosestAnswer(answers.Split('|')).To(said);
}
