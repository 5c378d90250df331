using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Ops.ActingOnLeads;

namespace LeadFunctions.Tests.Ops.ActingOnLeads;

public class AnswerAcceptedTests
{
    private static readonly Configuration Settings = Sample.Configuration(
        Sample.Campaign with
        {
            SmarterQuestions =
            [
                new SmarterQuestion
                {
                    Symbol = "SQ1",
                    Text = "When?",
                    Answers = ["Within 3 months", "Later"],
                },
            ],
        }
    );

    private static readonly Lead Held = Invalid("Wihtin 3 months", "Within 3 months");

    [Theory]
    [InlineData(null, "Within 3 months")]
    [InlineData("later", "Later")]
    public void The_offered_answer_or_another_one_of_the_question_is_taken(string? given, string accepted) =>
        Assert.Equal(
            new AnswerAccepted("SQ1", "Wihtin 3 months", accepted),
            AnswerAccepted.For(Held, "sq1", given, Settings).Value
        );

    [Fact]
    public void What_cannot_be_accepted_is_told_precisely()
    {
        Tells(
            "The lead 20261118T090000-4f2a9c01d3b2-0000001 is Unsent, expected one that is Held.",
            Sample.Lead(routed: true),
            "SQ1",
            null
        );
        Tells("The lead 20261118T090000-4f2a9c01d3b2-0000001 is not held for 'SQ2', expected SQ1.", Held, "SQ2", null);
        Tells("$.answer: found 'soon', expected one of 'Within 3 months', 'Later'.", Held, "SQ1", "soon");
        Tells(
            "$.answer: found none, and nothing near was offered, expected one of 'Within 3 months', 'Later'.",
            Invalid("purple", null),
            "SQ1",
            null
        );
    }

    [Fact]
    public void Rows_alike_have_the_same_text_for_the_same_question()
    {
        var accepted = AnswerAccepted.For(Held, "SQ1", null, Settings).Value!;
        Assert.True(accepted.Concerns(Held));
        Assert.False(accepted.Concerns(Invalid("purple", null)));
        Assert.False(accepted.Concerns(Sample.Lead(routed: true)));
    }

    [Fact]
    public void The_row_gets_the_answer_and_a_line_in_its_history()
    {
        var entry = new HistoryEntry(Sample.Noon, "Olga", "accepted");
        var lead = AnswerAccepted.For(Held, "SQ1", null, Settings).Value!.On(Held, entry);
        Assert.Equal("Within 3 months", lead.Data!.Answers["SQ1"]);
        Assert.Equal((Held.Cells, entry), (lead.Cells, lead.History[^1]));
    }

    [Theory]
    [InlineData("", "why", "$.by: found 0 characters")]
    [InlineData("Olga", "  ", "$.why: found 0 characters")]
    public void Who_acts_and_why_must_say_something(string by, string why, string problem) =>
        Assert.StartsWith(problem, Actor.Read(by, why).Problem!.Detail, StringComparison.Ordinal);

    private static void Tells(string detail, Lead lead, string symbol, string? answer) =>
        Assert.Equal(detail, AnswerAccepted.For(lead, symbol, answer, Settings).Problem?.Detail);

    private static Lead Invalid(string found, string? closest) =>
        Sample.Lead(
            1,
            Intake.Held,
            true,
            new Match(
                Sample.LeadCode,
                [new Reason(ReasonCode.SmarterAnswerInvalid, "SQ1", found, closest, "Within 3 months | Later")]
            )
        );
}
