using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Places;

public class RoomTallyTests
{
    private static readonly Periods Today = Periods.Of(new DateOnly(2026, 11, 21));
    private static readonly CampaignRoom Empty = CampaignRoom.Read(Sample.LeadCode, null);
    private static readonly AffiliateName[] Affiliates = [Sample.Affiliate.Name, AffiliateName.Parse("s2w")];
    private static readonly CategoryId?[] Categories = [Sample.Crm, Sample.Erp, null];

    private static readonly Gen<RoomLimits> Limits =
        from total in Gen.Choose(1, 30)
        from day in Gen.Choose(1, 30)
        from crm in Gen.Choose(1, 10)
        from affiliate in Gen.Choose(1, 10)
        from domain in Gen.Choose(1, 4)
        select new RoomLimits(Today, total)
        {
            Day = day,
            Categories = new Dictionary<CategoryId, int> { [Sample.Crm] = crm },
            Affiliate = affiliate,
            CompanyDomain = domain,
        };

    private static readonly Gen<(AffiliateName Affiliate, Candidate Candidate)> Candidates =
        from affiliate in Gen.Elements(Affiliates)
        from category in Gen.Elements(Categories)
        from company in Gen.Choose(0, 5)
        select (
            affiliate,
            new Candidate(
                new LeadId(Sample.Batch, 1),
                Sample.Person,
                category,
                company == 0 ? null : $"company{company}.example"
            )
        );

    [Fact]
    public void There_is_room_as_long_as_one_of_no_company_gets_a_place() =>
        Prop.ForAll(
                Limits.Zip(Candidates.ListOf()).ToArbitrary(),
                c =>
                {
                    var tally = new RoomTally(Empty, c.Item1);
                    return c.Item2.All(x =>
                        tally.HasRoom(x.Affiliate, x.Candidate.Category)
                        == (tally.Take(x.Affiliate, x.Candidate with { Domain = null }).Count == 0)
                    );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void No_cap_is_exceeded_and_nobody_is_refused_without_one_that_is_full() =>
        Prop.ForAll(
                Limits.Zip(Candidates.ListOf()).ToArbitrary(),
                c =>
                {
                    var (limits, tally) = (c.Item1, new RoomTally(Empty, c.Item1));
                    var taken = c.Item2.Where(x => tally.Take(x.Affiliate, x.Candidate).Count == 0).ToList();
                    return taken.Count <= Math.Min(limits.Total, limits.Day!.Value)
                        && tally.Room.Total == taken.Count
                        && taken.Count(x => x.Candidate.Category == Sample.Crm) <= limits.OfCategory(Sample.Crm)
                        && taken.GroupBy(x => x.Affiliate).All(g => g.Count() <= limits.Affiliate)
                        && taken
                            .Where(x => x.Candidate.Domain is not null)
                            .GroupBy(x => x.Candidate.Domain)
                            .All(g => g.Count() <= limits.CompanyDomain)
                        && c.Item2.All(x =>
                            new RoomTally(tally.Room, limits, tally.Domains).Take(x.Affiliate, x.Candidate) is var full
                            && (full.Count > 0 || taken.Count < c.Item2.Count || c.Item2.Count == taken.Count)
                        );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_full_cap_is_named_with_all_others_that_are_full()
    {
        var limits = new RoomLimits(Today, 1)
        {
            Pace = 1,
            Month = 1,
            Week = 1,
            Day = 1,
            Affiliate = 1,
            CompanyDomain = 1,
            Categories = new Dictionary<CategoryId, int> { [Sample.Crm] = 1 },
        };
        var tally = new RoomTally(Empty, limits);
        Assert.Empty(tally.Take(Affiliates[0], Candidate));
        Assert.Equal(Enum.GetValues<RoomKind>(), tally.Take(Affiliates[0], Candidate));
    }

    [Fact]
    public void Places_that_a_company_has_already_count()
    {
        var limits = new RoomLimits(Today, 10) { CompanyDomain = 2 };
        var had = new Dictionary<string, int> { ["example.com"] = 2, ["contoso.example"] = 1 };
        var tally = new RoomTally(Empty, limits, had);
        Assert.Equal([RoomKind.CompanyDomain], tally.Take(Affiliates[0], Candidate));
        Assert.Empty(tally.Take(Affiliates[0], Candidate with { Domain = "contoso.example" }));
        Assert.Equal(2, tally.Domains["contoso.example"]);
    }

    [Fact]
    public void A_new_day_has_room_again_and_a_clock_that_is_behind_opens_no_day_twice()
    {
        var limits = new RoomLimits(Today, 10) { Day = 1 };
        var today = Taken(Empty, limits);
        var tomorrow = limits with { Now = Periods.Of(new DateOnly(2026, 11, 22)) };
        Assert.Equal([RoomKind.Day], new RoomTally(today, limits).Take(Affiliates[0], Candidate));
        var next = Taken(today, tomorrow);
        Assert.Equal((2, 1), (next.Total, next.InLast.Day));
        Assert.Equal([RoomKind.Day], new RoomTally(next, limits).Take(Affiliates[0], Candidate));
    }

    [Fact]
    public void A_place_given_back_counts_no_more_in_its_own_periods_alone()
    {
        var limits = new RoomLimits(Today, 10);
        var old = Taken(Empty, limits with { Now = Periods.Of(new DateOnly(2026, 11, 2)) });
        var room = Taken(old, limits);
        var back = room.Without(Place(Periods.Of(new DateOnly(2026, 11, 2))));
        Assert.Equal((1, 1, 1, 1), (back.Total, back.InLast.Month, back.InLast.Week, back.InLast.Day));
        back = room.Without(Place(Today));
        Assert.Equal((1, 1, 0, 0), (back.Total, back.InLast.Month, back.InLast.Week, back.InLast.Day));
        Assert.Equal((1, 1), (back.Categories["crm"], back.Affiliates["infuse-media"]));
    }

    private static Candidate Candidate => new(new LeadId(Sample.Batch, 1), Sample.Person, Sample.Crm, "example.com");

    private static Delivery Place(Periods counted) =>
        new(
            Sample.LeadCode,
            Sample.Person,
            new LeadId(Sample.Batch, 1),
            Affiliates[0],
            Sample.Crm,
            "example.com",
            Sample.Noon,
            counted,
            null,
            null,
            default
        );

    private static CampaignRoom Taken(CampaignRoom room, RoomLimits limits)
    {
        var tally = new RoomTally(room, limits);
        Assert.Empty(tally.Take(Affiliates[0], Candidate));
        return tally.Room;
    }
}
