using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Pipeline.ValidatingLeads;

namespace LeadFunctions.Tests.Pipeline.ValidatingLeads;

public class OwnAnswersTests
{
    private static readonly LeadCode Other = LeadCode.Parse("INT-OTH-ESF-1");

    private static readonly Affiliate Affiliate = Sample.Affiliate with
    {
        Answers = new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["sq1"] = new Dictionary<string, string> { ["Next Quarter"] = "Within a year" },
        },
    };

    [Theory]
    [InlineData("SQ1", "next quarter", "Within a year")]
    [InlineData("When will you buy?", "NEXT quarter", "Within a year")]
    [InlineData("SQ1", "Later", null)]
    [InlineData("SQ2", "next quarter", null)]
    public void A_text_is_taken_for_the_answer_whatever_its_letters(string header, string said, string? taken) =>
        Assert.Equal(taken, Taken(null, Asks("Within a year", "Later"), header, said));

    [Fact]
    public void An_answer_that_the_question_does_not_know_any_more_is_not_taken() =>
        Assert.Null(Taken(null, Asks("Within 3 months", "Later"), "SQ1", "next quarter"));

    [Fact]
    public void A_text_that_another_question_of_the_symbol_knows_is_left_to_it()
    {
        Configuration both = Sample.Configuration(
            Asking(Sample.LeadCode, "Within a year", "Later"),
            Asking(Other, "Next quarter", "Never")
        );
        Assert.Null(Taken(null, both, "SQ1", "next quarter"));
        Assert.Null(Taken(Other, both, "SQ1", "next quarter"));
        Assert.Equal("Within a year", Taken(Sample.LeadCode, both, "SQ1", "next quarter"));
    }

    private static string? Taken(LeadCode? leadCode, Configuration settings, string header, string said)
    {
        var data = Sample.Data with
        {
            LeadCode = leadCode,
            Answers = new Dictionary<string, string> { [header] = said },
        };
        var answers = new OwnAnswers(Affiliate, settings).On(data).Answers;
        return answers.GetValueOrDefault("SQ1") is { } answer && answer != said ? answer : null;
    }

    private static Configuration Asks(params string[] answers) =>
        Sample.Configuration(Asking(Sample.LeadCode, answers));

    private static Campaign Asking(LeadCode leadCode, params string[] answers) =>
        Sample.Campaign with
        {
            LeadCode = leadCode,
            SmarterQuestions =
            [
                new SmarterQuestion
                {
                    Symbol = "SQ1",
                    Text = "When will you buy?",
                    Answers = answers,
                },
            ],
        };
}
