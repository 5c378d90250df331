using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Pipeline.SummarisingBatches;

namespace LeadFunctions.Tests.Pipeline.SummarisingBatches;

public class HeldAnswersTests
{
    private static readonly Batch Batch = new(Sample.Affiliate.Name, Sample.Batch, "infuse-media/leads.csv", 1);

    private static readonly Campaign Asking = Sample.Campaign with
    {
        SmarterQuestions =
        [
            new()
            {
                Symbol = "SQ1",
                Text = "When will you buy?",
                Answers = ["Soon", "Later"],
            },
        ],
    };

    private static readonly Lead Held = Sample.Lead(
        4,
        Intake.Held,
        true,
        new Match(Sample.LeadCode, [new Reason(ReasonCode.SmarterAnswerInvalid, "SQ1", "Sonn", "Soon", "Soon | Later")])
    );

    [Fact]
    public void A_row_is_told_by_its_number_its_person_and_the_text_of_the_question()
    {
        var held = new HeldAnswers([]);
        held.Add(Held);
        var mail = Assert.Single(held.Mails(Batch, new Dictionary<LeadCode, Campaign> { [Sample.LeadCode] = Asking }));
        Assert.Equal("[Admin] Invalid Smarter Lead answer submitted [INT-FFA-ESF-2541]", mail.Subject);
        Assert.Equal(
            [
                "5",
                "Ann Lee, Contoso, ann.lee@example.com",
                "SQ1: When will you buy?",
                "Sonn",
                "Soon",
                "20261118T090000-4f2a9c01d3b2-0000004",
            ],
            Assert.Single(Assert.Single(mail.Body.Tables).Rows)
        );
        Assert.StartsWith(
            "In the file leads.csv of infuse-media 1 answer is not among those that INT-FFA-ESF-2541 allows.",
            mail.Body.Summary,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_campaign_that_is_not_there_any_more_is_told_by_the_symbol_alone()
    {
        var held = new HeldAnswers([]);
        held.Add(Held);
        Assert.Equal(
            "SQ1",
            Assert.Single(held.Mails(Batch, new Dictionary<LeadCode, Campaign>())).Body.Tables[0].Rows[0][2]
        );
    }

    [Fact]
    public void Rows_that_are_not_held_make_no_mail()
    {
        var held = new HeldAnswers([]);
        held.Add(Sample.Lead(routed: true));
        Assert.Empty(held.Mails(Batch, new Dictionary<LeadCode, Campaign>()));
    }
}
