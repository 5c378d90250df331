using LeadFunctions.Privacy.ErasingPeople;

namespace LeadFunctions.Tests.Privacy.ErasingPeople;

/// <summary>Who asked for an erasure is kept, the person is not.</summary>
public class ErasureRecordTests
{
    private static readonly AskedErasure First = new(Sample.Noon, "Olga", "Ann Lee asked for it");

    private static readonly ErasureRecord Open = new ErasureRecord(Sample.Person, []).With(First) with
    {
        WaitsFor = ["something"],
    };

    [Fact]
    public void The_same_wish_again_is_one() =>
        Assert.Same(Open, Open.With(First with { At = Sample.Noon.AddHours(1) }));

    [Fact]
    public void Once_it_is_through_nobody_is_named_and_it_waits_for_nothing()
    {
        var through = Through(Open);
        Assert.Equal(("[erased] asked for it", "Olga"), (through.Asked[0].Why, through.Asked[0].By));
        Assert.Equal(
            (Sample.Noon.AddDays(1), 0, 3),
            (through.ThroughAt, through.WaitsFor.Count, through.Removed["Leads"])
        );
    }

    [Fact]
    public void A_run_that_comes_again_keeps_when_it_was_through() =>
        Assert.Equal(
            Sample.Noon.AddDays(1),
            Through(Through(Open) with { Removed = new Dictionary<string, int>() }, days: 2).ThroughAt
        );

    [Fact]
    public void A_later_wish_opens_it_again()
    {
        var again = Through(Open).With(new(Sample.Noon.AddDays(9), "Olga", "Ann Lee asked for it"));
        Assert.Equal((null, 2), (again.ThroughAt, again.Asked.Count));
    }

    private static ErasureRecord Through(ErasureRecord record, int days = 1) =>
        record.Through(
            Sample.Noon.AddDays(days),
            new Dictionary<string, int> { ["Leads"] = 3 },
            text => text.Replace("Ann Lee", "[erased]", StringComparison.Ordinal)
        );
}
