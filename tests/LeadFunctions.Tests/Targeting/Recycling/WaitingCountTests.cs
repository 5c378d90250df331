using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Targeting.Recycling;

namespace LeadFunctions.Tests.Targeting.Recycling;

public class WaitingCountTests
{
    private static readonly string OfCategory = Keys.WaitingFor(Sample.Crm);

    [Fact]
    public void What_most_wait_for_comes_first_with_all_that_keeps_them()
    {
        var count = new WaitingCount();
        Add(count, Sample.LeadCode.Value, [ReasonCode.CapReached]);
        Add(count, OfCategory, [ReasonCode.CapReached, ReasonCode.GeoMismatch], day: 3);
        Add(count, OfCategory, [ReasonCode.GeoMismatch], day: 2, isTaken: true);
        Add(count, OfCategory, null);
        var groups = count.Groups(new Dictionary<string, int> { [OfCategory] = 7 }, id => $"the {id}");
        Assert.Equal((4, true), (count.Leads, count.IsWhole));
        Assert.Equal([Sample.Crm, null], groups.Select(g => g.Category));
        var crm = groups[0];
        Assert.Equal(
            (null, "the crm", 3, 1, 1, (int?)7),
            (crm.LeadCode, crm.Name, crm.Leads, crm.Taken, crm.NotNoted, crm.LookedAt)
        );
        Assert.Equal(
            [new WaitingReason(ReasonCode.GeoMismatch, 2), new WaitingReason(ReasonCode.CapReached, 1)],
            crm.Reasons
        );
        Assert.Equal(new DateOnly(2026, 11, 2), crm.Oldest);
        Assert.Equal(
            (Sample.LeadCode, null, null, (int?)null),
            (groups[1].LeadCode, groups[1].Category, groups[1].Name, groups[1].LookedAt)
        );
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void More_than_the_most_is_said_and_not_counted(int leads, bool isWhole)
    {
        var count = new WaitingCount(3);
        for (var i = 0; i < leads; i++)
            if (!count.TryAdd(OfCategory, Lead(OfCategory, [], 1, false)))
                break;
        Assert.Equal((Math.Min(leads, 3), isWhole), (count.Leads, count.IsWhole));
    }

    private static void Add(
        WaitingCount count,
        string key,
        IReadOnlyList<ReasonCode>? reasons,
        int day = 10,
        bool isTaken = false
    ) => Assert.True(count.TryAdd(key, Lead(key, reasons, day, isTaken)));

    private static WaitingLead Lead(string key, IReadOnlyList<ReasonCode>? reasons, int day, bool isTaken) =>
        new(new LeadId(BatchId.Parse($"202611{day:D2}T090000-4f2a9c01d3b2"), 1), Sample.Affiliate.Name, null)
        {
            Category = Keys.CategoryOf(key),
            Reasons = reasons,
            IsTaken = isTaken,
        };
}
