using LeadFunctions.Foundation.Leads;
using LeadFunctions.Ops.WatchingBatches;

namespace LeadFunctions.Tests.Ops.WatchingBatches;

public class UnsentInBatchTests
{
    private static readonly LeadCode Other = LeadCode.Parse("INT-WKL-CRM-1001");

    private static readonly Batch Completed = new(Sample.Affiliate.Name, Sample.Batch, "infuse-media/leads.csv", 4_000)
    {
        State = BatchState.Completed,
        Rows = 40,
    };

    [Theory]
    [InlineData(23, 3, 0, false)]
    [InlineData(24, 3, 0, true)]
    [InlineData(24, 2, 1, true)]
    [InlineData(24, 2, 0, false)]
    [InlineData(100, 40, 0, true)]
    public void A_batch_is_looked_at_a_day_after_upload_where_enough_is_unsent(int age, int unsent, int held, bool due)
    {
        var batch = Completed with
        {
            Counts = new Dictionary<LeadStatus, int> { [LeadStatus.Unsent] = unsent, [LeadStatus.Held] = held },
        };
        Assert.Equal(due, UnsentInBatch.IsDue(batch, Sample.Batch.UploadedAt.AddHours(age)));
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    public void Three_leads_of_one_lead_code_are_told(int leads, int told) =>
        Assert.Equal(told, Count(Repeat(leads, Unsent())).Count);

    [Fact]
    public void Reasons_are_counted_once_a_lead_and_campaigns_with_most_leads_come_first()
    {
        var told = Count([.. Repeat(3, Unsent()), Unsent(ReasonCode.CapReached), .. Repeat(3, Unsent(Other))]);
        Assert.Equal([(Sample.LeadCode, 4), (Other, 3)], told.Select(t => (t.LeadCode, t.Leads)));
        Assert.Equal(
            new Dictionary<ReasonCode, int> { [ReasonCode.GeoMismatch] = 3, [ReasonCode.CapReached] = 1 },
            told[0].Reasons.ToDictionary()
        );
    }

    [Fact]
    public void Rows_that_reach_no_campaign_are_told_together()
    {
        var misspelt = Sample.Lead(intake: Intake.Unusable) with
        {
            Data = null,
            Reasons = [new(ReasonCode.LeadCodeNotKnown, Field.LeadCode, "INT-X")],
        };
        var unknown = Sample.Lead(intake: Intake.Unusable) with
        {
            Data = null,
            Reasons = [new(ReasonCode.CategoryNotKnown, Field.Category, "crn")],
        };
        var nobody = Sample.Lead(routed: true) with { Reasons = [new(ReasonCode.NoCampaign)] };
        var told = Assert.Single(
            Count([
                misspelt,
                unknown,
                nobody,
                Sample.Lead(intake: Intake.Unusable) with
                {
                    Reasons = [new(ReasonCode.InvalidEmail)],
                },
            ])
        );
        Assert.Equal((null, 3), (told.LeadCode, told.Leads));
        Assert.Equal(
            "none that is known",
            Assert.Single(Assert.Single(UnsentInBatchMail.Compose(Completed, [told]).Body.Tables).Rows)[0]
        );
    }

    [Fact]
    public void A_batch_of_rows_with_unknown_lead_codes_is_looked_at() =>
        Assert.True(
            UnsentInBatch.IsDue(
                Completed with
                {
                    NowhereReasons = new Dictionary<ReasonCode, int> { [ReasonCode.LeadCodeNotKnown] = 3 },
                },
                Sample.Batch.UploadedAt.AddHours(24)
            )
        );

    [Fact]
    public void A_lead_that_another_campaign_took_or_ops_stopped_is_not_unsent()
    {
        var taken = Sample.Lead(
            routed: true,
            matches: [Refused(Sample.LeadCode), new Match(Other, [], DeliveryState.Scheduled)]
        );
        Assert.Empty(Count(Repeat(5, taken)));
        Assert.Empty(Count(Repeat(5, Unsent() with { IsStopped = true })));
    }

    [Fact]
    public void A_lead_that_names_its_lead_code_counts_under_no_other()
    {
        var named = Sample.Lead(routed: true, matches: [Refused(Sample.LeadCode), Refused(Other)]) with
        {
            Data = Sample.Data with { LeadCode = Other },
        };
        Assert.Equal([Other], Count(Repeat(3, named)).Select(t => t.LeadCode));
    }

    [Fact]
    public void The_mail_counts_the_reasons()
    {
        var mail = UnsentInBatchMail.Compose(Completed, Count([.. Repeat(2, Unsent()), Unsent(ReasonCode.CapReached)]));
        Assert.Equal("[Admin] Batch stuck [infuse-media]", mail.Subject);
        Assert.Equal(
            [
                ["INT-FFA-ESF-2541", "3", "Country or state not wanted 2, No room 1"],
            ],
            Assert.Single(mail.Body.Tables).Rows
        );
    }

    private static IReadOnlyList<UnsentForCampaign> Count(IEnumerable<Lead> leads)
    {
        var unsent = new UnsentInBatch([]);
        foreach (var lead in leads)
            unsent.Add(lead);
        return unsent.Told;
    }

    private static IEnumerable<Lead> Repeat(int times, Lead lead) => Enumerable.Repeat(lead, times);

    private static Lead Unsent(ReasonCode code = ReasonCode.GeoMismatch) =>
        Sample.Lead(routed: true, matches: [Refused(Sample.LeadCode, code)]);

    private static Lead Unsent(LeadCode leadCode) => Sample.Lead(routed: true, matches: [Refused(leadCode)]);

    private static Match Refused(LeadCode leadCode, ReasonCode code = ReasonCode.GeoMismatch) =>
        new(leadCode, [new Reason(code), new Reason(code)]);
}
