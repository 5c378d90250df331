using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Tests.Foundation.Places;

public class RecycledLeadsOfPassTests
{
    private const int Pass = 3;

    private static readonly ChunkId Chunk = new(Sample.Affiliate.Name, Sample.Batch, 0);
    private static readonly LeadCode Other = LeadCode.Parse("INT-OTH-ER");

    [Fact]
    public void Leads_that_waited_are_counted_by_the_campaign_that_took_them()
    {
        var found = RecycledLeadsOfPass.Of(
            Chunk,
            Pass,
            [
                Lead(1, Accepted(Sample.LeadCode)),
                Lead(2, Accepted(Sample.LeadCode), Accepted(Other)),
                Lead(3, Refused(Sample.LeadCode)),
            ]
        )!;
        Assert.Equal((Chunk.RunOf(Pass), Sample.Batch, Sample.Noon), (found.Run, found.Batch, found.At));
        Assert.Equal(
            [(Sample.LeadCode, 2, "1,2"), (Other, 1, "2")],
            found.Found.Select(to => (to.LeadCode, to.Leads, string.Join(',', to.Rows)))
        );
    }

    [Fact]
    public void Whoever_had_a_campaign_before_was_sent_through_or_is_of_another_pass_did_not_wait() =>
        Assert.Null(
            RecycledLeadsOfPass.Of(
                Chunk,
                Pass,
                [
                    Lead(1, Accepted(Sample.LeadCode, daysBefore: 4), Accepted(Other)),
                    Lead(2, Accepted(Other)) with
                    {
                        Through = [Other],
                    },
                    Lead(3, Accepted(Other)) with
                    {
                        Pass = Pass - 1,
                    },
                    Lead(4) with
                    {
                        Matches = [],
                    },
                ]
            )
        );

    [Fact]
    public void A_first_pass_finds_no_lead_that_waited() =>
        Assert.Null(RecycledLeadsOfPass.Of(Chunk, 1, [Lead(1, Accepted(Sample.LeadCode)) with { Pass = 1 }]));

    [Theory]
    [InlineData(1, 200)]
    [InlineData(10, 20)]
    [InlineData(400, 1)]
    public void However_many_are_found_a_record_stays_small_and_counts_all(int campaigns, int named)
    {
        LeadCode[] codes = [.. Enumerable.Range(0, campaigns).Select(i => LeadCode.Parse($"INT-CPN-{i:D3}"))];
        var rows = Enumerable.Range(1, 300).Select(row => Lead(row, [.. codes.Select(code => Accepted(code))]));
        var found = RecycledLeadsOfPass.Of(Chunk, Pass, rows)!;
        Assert.Equal(campaigns, found.Found.Count);
        Assert.All(found.Found, to => Assert.Equal((300, named), (to.Leads, to.Rows.Count)));
        // What one property of a row holds.
        Assert.InRange(LeadFunctions.Foundation.Values.Json.Write(found.Found).Length, 1, 32_000);
    }

    private static Lead Lead(int row, params Match[] matches) =>
        Sample.Lead() with
        {
            Id = new LeadId(Sample.Batch, row),
            Intake = Intake.Usable,
            Pass = Pass,
            Matches = matches,
        };

    private static Match Accepted(LeadCode code, int daysBefore = 0) =>
        new(code, [], DeliveryState.Scheduled, TriedAt: Sample.Noon.AddDays(-daysBefore));

    private static Match Refused(LeadCode code) => new(code, [new Reason(ReasonCode.CapReached)], TriedAt: Sample.Noon);
}
