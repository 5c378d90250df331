using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Tests.Foundation.Leads;

public class RowOutcomesTests
{
    private static readonly LeadData Named = Sample.Data with { LeadCode = Sample.LeadCode };

    [Theory]
    [InlineData("CapReached", "waits for room")]
    [InlineData("WrongCategory", "to correct")]
    [InlineData("SmarterAnswersMissing", "to correct")]
    [InlineData("CompanySizeAmbiguous", "to correct")]
    [InlineData("GeoMismatch", "not wanted again")]
    [InlineData("CompanySuppressed", "not wanted again")]
    [InlineData("AlreadySent", "not wanted again")]
    [InlineData("CampaignInactive", "for no campaign of ours yet")]
    [InlineData("CategoryNotOpen", "for no campaign of ours yet")]
    [InlineData("GeoMismatch SmarterAnswersMissing", "not wanted again")]
    [InlineData("WrongCategory CampaignInactive", "to correct")]
    [InlineData("CapReached CategoryNotOpen", "for no campaign of ours yet")]
    public void A_row_that_names_its_campaign_is_what_that_says_of_it(string reasons, string told) =>
        Assert.Equal(told, Told(Unsent(reasons) with { Data = Named }));

    [Theory]
    [InlineData("CapReached", "waits for room")]
    [InlineData("SmarterAnswersMissing", "for no campaign of ours yet")]
    [InlineData("GeoMismatch", "for no campaign of ours yet")]
    public void A_row_without_lead_code_tells_nothing_of_what_campaigns_want(string reasons, string told) =>
        Assert.Equal(told, Told(Unsent(reasons)));

    [Fact]
    public void A_column_that_is_nearly_a_symbol_is_to_correct_also_in_a_row_without_lead_code()
    {
        var lead = Sample.Lead(
            routed: true,
            matches: new Match(
                Sample.LeadCode,
                [
                    new Reason(
                        ReasonCode.SmarterAnswersMissing,
                        null,
                        null,
                        "SQ1 (When?)",
                        "The column 'SQ-1' is nearly 'SQ1': name it so"
                    ),
                ]
            )
        );
        Assert.Equal(
            new ReceiptRow(2, "to correct", "Answers missing", "The column 'SQ-1' is nearly 'SQ1': name it so."),
            ReceiptRow.Of(lead)
        );
    }

    [Fact]
    public void Nothing_is_sent_or_on_its_way_that_no_campaign_accepted()
    {
        Lead[] leads =
        [
            Unsent("GeoMismatch"),
            Sample.Lead(routed: true) with
            {
                Reasons = [new(ReasonCode.NoCampaign)],
            },
            Sample.Lead(intake: Intake.Unusable),
            Sample.Lead(intake: Intake.Omitted),
            Sample.Lead(intake: Intake.Held),
            Sample.Lead(routed: true) with
            {
                IsStopped = true,
            },
            Sample.Lead(),
        ];
        Assert.Equal(0, RowOutcomes.OnTheirWay(leads.GroupBy(RowOutcomes.Of).ToDictionary(g => g.Key, g => g.Count())));
    }

    [Fact]
    public void A_returned_row_says_so_and_counts_as_sent()
    {
        var returned = Sample.Lead(
            routed: true,
            matches: new Match(Sample.LeadCode, [], DeliveryState.Sent, Commercial: CommercialState.Returned)
        );
        Assert.Equal("returned", Told(returned));
        Assert.Equal(1, RowOutcomes.OnTheirWay(new Dictionary<RowOutcome, int> { [RowOutcomes.Of(returned)] = 1 }));
    }

    [Fact]
    public void Counts_read_as_english() =>
        Assert.Equal(
            "1,300 sent, 1 waits for its send, 2 wait for room, 20 to correct, 5 for no campaign of ours yet, 1 not wanted again",
            RowOutcomes.Counted(
                new Dictionary<RowOutcome, int>
                {
                    [RowOutcome.ToCorrect] = 20,
                    [RowOutcome.Sent] = 1_300,
                    [RowOutcome.WaitsForSend] = 1,
                    [RowOutcome.WaitsForRoom] = 2,
                    [RowOutcome.ForNobodyYet] = 5,
                    [RowOutcome.NotWanted] = 1,
                    [RowOutcome.Returned] = 0,
                }
            )
        );

    private static string Told(Lead lead) => RowOutcomes.Words(RowOutcomes.Of(lead));

    private static Lead Unsent(string reasons) =>
        Sample.Lead(
            routed: true,
            matches: new Match(
                Sample.LeadCode,
                [.. reasons.Split(' ').Select(code => new Reason(Enum.Parse<ReasonCode>(code)))]
            )
        );
}
