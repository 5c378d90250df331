using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Leads;

public class VerdictTextsTests
{
    private static readonly ChunkId Chunk = new(AffiliateName.Parse("infuse-media"), Sample.Lead().Id.Batch, 0);

    [Theory]
    [InlineData(130)]
    [InlineData(1_500)]
    public void However_many_campaigns_repeat_a_long_answer_the_row_fits_and_every_verdict_is_kept(int campaigns)
    {
        var lead = Sample.Lead(
            routed: true,
            matches: [.. Enumerable.Range(1, campaigns).Select(i => Refused(i, 4_000))]
        );
        var entity = LeadEntity.OfReceived(Chunk, lead);
        Assert.InRange(EntitySize.Of(entity), 1, EntitySize.MaxEntityBytes);
        Assert.Equal(
            lead.Matches.Select(m => (m.LeadCode, Assert.Single(m.Reasons).Code)),
            LeadEntity.Read(entity, lead.Id.Batch).Matches.Select(m => (m.LeadCode, Assert.Single(m.Reasons).Code))
        );
    }

    [Fact]
    public void What_is_short_stays_as_it_is()
    {
        Match[] matches = [Refused(1, 10), Refused(2, 10)];
        Assert.Equal(Json.Write(matches), VerdictTexts.Within(300_000, matches));
    }

    [Fact]
    public void A_history_of_any_length_and_values_of_any_letters_fit()
    {
        var lead = Sample.Lead(routed: true);
        for (var pass = 0; pass < 1_000; pass++)
            lead = lead.With(new HistoryEntry(Sample.Noon, "RouteLeadsAgain", $"pass {pass}: {new string('x', 300)}"));
        var answers = Enumerable
            .Range(0, 60)
            .ToDictionary(i => $"{new string('李', 150)}{i}", _ => new string('長', 400));
        lead = lead with { Data = lead.Data! with { Answers = answers } };
        var entity = LeadEntity.OfReceived(Chunk, lead);
        var read = LeadEntity.Read(entity, lead.Id.Batch);
        Assert.Equal(Json.Write(lead.History), Json.Write(read.History));
        Assert.Equal(answers, read.Data!.Answers);
        Assert.Equal("pass 999", read.History[^1].What[..8]);

        // A shorter one leaves nothing of it behind.
        var shorter = lead with
        {
            Data = lead.Data with { Answers = new Dictionary<string, string>() },
            History = [lead.History[0]],
        };
        foreach (var (name, value) in LeadEntity.OfChanged(Chunk.Batch, 0, lead, shorter))
            entity[name] = value;
        Assert.Equal(
            (0, 1),
            (
                LeadEntity.Read(entity, lead.Id.Batch).Data!.Answers.Count,
                LeadEntity.Read(entity, lead.Id.Batch).History.Count
            )
        );
    }

    private static Match Refused(int i, int length) =>
        new(
            LeadCode.Parse($"INT-MNY-CMP-{i}"),
            [new(ReasonCode.SmarterAnswerInvalid, "SQ1", new string('長', length), null, new string('x', length))],
            CampaignVersion: "\"0x8DE2A1B3C4D5E6F\""
        );
}
