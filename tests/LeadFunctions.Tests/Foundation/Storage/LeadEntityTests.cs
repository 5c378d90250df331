using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Storage;

public class LeadEntityTests
{
    private static readonly ChunkId Chunk = new(AffiliateName.Parse("infuse-media"), Sample.Lead().Id.Batch, 0);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(400)]
    public void A_lead_keeps_the_verdicts_of_however_many_campaigns(int campaigns)
    {
        var lead = Sample.Lead(routed: true, matches: [.. Enumerable.Range(1, campaigns).Select(Refused)]);
        var entity = LeadEntity.OfReceived(Chunk, lead);
        Assert.InRange(EntitySize.Of(entity), 1, EntitySize.MaxEntityBytes);
        Assert.Equal(Json.Write(lead.Matches), Json.Write(LeadEntity.Read(entity, lead.Id.Batch).Matches));
    }

    [Fact]
    public void Fewer_verdicts_than_before_leave_nothing_of_the_old_ones()
    {
        var (many, few) = (
            Sample.Lead(routed: true, matches: [.. Enumerable.Range(1, 400).Select(Refused)]),
            Sample.Lead(routed: true, matches: Refused(1))
        );
        var entity = LeadEntity.OfReceived(Chunk, many);
        foreach (var (name, value) in LeadEntity.OfChanged(Chunk.Batch, 0, many, few))
            entity[name] = value;
        Assert.Equal(Json.Write(few.Matches), Json.Write(LeadEntity.Read(entity, many.Id.Batch).Matches));
    }

    [Fact]
    public void A_change_writes_just_what_it_changed()
    {
        var lead = Sample.Lead(routed: true, matches: Refused(1));
        var changed = LeadEntity.OfChanged(
            Chunk.Batch,
            0,
            lead,
            lead.With(new HistoryEntry(default, "StopLead", "stopped")) with
            {
                IsStopped = true,
            }
        );
        Assert.Equal(["History", "Stopped"], changed.Keys.Except(["PartitionKey", "RowKey"]).Order());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void Lists_that_became_empty_are_empty_when_read_again(int matches)
    {
        var full = Sample.Lead(routed: true, matches: [.. Enumerable.Range(1, matches).Select(Refused)]) with
        {
            Reasons = [new(ReasonCode.Duplicate)],
        };
        var entity = LeadEntity.OfReceived(Chunk, full);
        foreach (
            var (name, value) in LeadEntity.OfChanged(Chunk.Batch, 0, full, full with { Matches = [], Reasons = [] })
        )
            entity[name] = value;
        var read = LeadEntity.Read(entity, full.Id.Batch);
        Assert.Empty(read.Matches);
        Assert.Empty(read.Reasons);
    }

    private static Match Refused(int i) =>
        new(
            LeadCode.Parse($"INT-MNY-CMP-{i}"),
            [
                new(ReasonCode.GeoMismatch, Field.Country, "DE", "US, CA, MX, GB, IE, FR, ES, IT"),
                new(ReasonCode.TitleSuppressed, Field.JobTitle, "vp of sales", "sales"),
            ],
            CampaignVersion: "\"0x8DE2A1B3C4D5E6F\""
        );
}
