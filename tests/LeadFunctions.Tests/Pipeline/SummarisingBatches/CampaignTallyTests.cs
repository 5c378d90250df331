using LeadFunctions.Foundation.Leads;
using LeadFunctions.Pipeline.SummarisingBatches;

namespace LeadFunctions.Tests.Pipeline.SummarisingBatches;

public class CampaignTallyTests
{
    private static readonly Batch Batch = new(Sample.Affiliate.Name, Sample.Batch, "infuse-media/leads.csv", 1);
    private static readonly Reason Geo = new(ReasonCode.GeoMismatch);
    private static readonly LeadCode Other = LeadCode.Parse("INT-AAA-CRM-1002");

    [Fact]
    public void Leads_are_counted_by_campaign_and_status_and_each_reason_once_a_lead()
    {
        var counts = Count(
            Sample.Lead(
                1,
                Intake.Usable,
                true,
                new Match(Sample.LeadCode, [Geo, Geo]),
                new Match(Other, [], DeliveryState.Sent)
            ),
            Sample.Lead(2, Intake.Usable, true, new Match(Sample.LeadCode, [Geo, new(ReasonCode.WrongCategory)]))
        );
        Assert.Equal([Other, Sample.LeadCode], counts.Select(c => c.LeadCode));
        Assert.Equal([new(LeadStatus.Sent, 1)], counts[0].Statuses);
        Assert.Equal([new(LeadStatus.Unsent, 2)], counts[1].Statuses);
        Assert.Equal([new(ReasonCode.WrongCategory, 1), new(ReasonCode.GeoMismatch, 2)], counts[1].Reasons);
        Assert.All(counts, c => Assert.Equal((Batch.Id, Batch.Affiliate), (c.Batch, c.Affiliate)));
    }

    [Fact]
    public void Rows_that_named_the_campaign_and_are_no_leads_are_counted_apart()
    {
        var row = Sample.Lead(1, Intake.Omitted) with
        {
            Data = Sample.Data with { LeadCode = Other },
            Reasons = [new(ReasonCode.Duplicate)],
        };
        var count = Assert.Single(Count(row, row));
        Assert.Equal([new(LeadStatus.Omitted, 2)], count.Statuses);
        Assert.Empty(count.Reasons);
        Assert.Equal([new(ReasonCode.Duplicate, 2)], count.Faults);
    }

    [Fact]
    public void Nothing_is_counted_of_rows_that_concern_no_campaign() =>
        Assert.Empty(Count(Sample.Lead(1), Sample.Lead(2, Intake.Usable, true)));

    private static IReadOnlyList<CampaignCount> Count(params Lead[] leads)
    {
        var tally = new CampaignTally([]);
        foreach (var lead in leads)
            tally.Add(lead);
        return tally.Of(Batch);
    }
}
