using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.AzuriteTests.Foundation.Places;

/// <summary>Eight workers, each with a store of its own as eight processes have, claim places of one campaign at
/// once.</summary>
[Trait("KeyIndex", "off")]
public sealed class Caps_are_exact
{
    private static readonly LeadCode Campaign = LeadCode.Parse("INT-CAP-1");
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly AffiliateName[] Affiliates =
    [
        AffiliateName.Parse("infuse-media"),
        AffiliateName.Parse("s2w"),
    ];
    private static readonly CategoryId[] Categories = [CategoryId.Parse("crm"), CategoryId.Parse("erp")];

    private static RoomLimits Unlimited => new(Periods.Of(new DateOnly(2026, 11, 21)), 100_000);

    public static TheoryData<string> Caps =>
        ["total", "pace", "month", "week", "day", "category", "affiliate", "domain", "all"];

    [Theory]
    [MemberData(nameof(Caps))]
    public async Task Never_one_over_and_none_left_out_while_there_is_room(string cap)
    {
        var limits = cap switch
        {
            "total" => Unlimited with { Total = 150 },
            "pace" => Unlimited with { Pace = 150 },
            "month" => Unlimited with { Month = 150 },
            "week" => Unlimited with { Week = 150 },
            "day" => Unlimited with { Day = 150 },
            "category" => Unlimited with { Categories = new Dictionary<CategoryId, int> { [Categories[0]] = 70 } },
            "affiliate" => Unlimited with
            {
                Affiliate = 90,
                Affiliates = new Dictionary<AffiliateName, int> { [Affiliates[1]] = 40 },
            },
            "domain" => Unlimited with { CompanyDomain = 9 },
            _ => Unlimited with { Total = 160, Day = 150, CompanyDomain = 9, Affiliate = 100 },
        };
        var account = await NewAccountAsync();
        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => ClaimAsync(account, limits, worker)));

        var store = Store(account);
        var places = await store.OfAsync(Campaign).ToListAsync();
        Assert.Equal(places.Count, (await store.RoomAsync(Campaign, default)).Total);
        Assert.Equal(places.Count, claims.Sum(c => c.Places.Count));
        AssertWithin(limits, places);
        // Whoever has no place has a cap against it that is full in the end.
        Assert.All(claims.SelectMany(c => c.Full), refused => Assert.NotEmpty(refused.Value));
        Assert.Equal(Filled(cap), places.Count);
    }

    [Fact]
    public async Task A_place_given_back_is_taken_once_more()
    {
        var account = await NewAccountAsync();
        var store = Store(account);
        var limits = Unlimited with { Total = 20, Day = 20, CompanyDomain = 5 };
        var first = await ClaimAsync(account, limits, 0);
        var given = first.Places.Values.Take(3).ToList();
        await Task.WhenAll(
            given
                .SelectMany(place => new[] { place, place })
                .Select(place => Store(account).ReleaseAsync(Campaign, place.Person, place.Lead, default))
        );
        Assert.Equal(first.Places.Count - 3, await store.TakenAsync(Campaign, default));

        var second = await Task.WhenAll(ClaimAsync(account, limits, 1), ClaimAsync(account, limits, 2));
        Assert.Equal(20, await store.TakenAsync(Campaign, default));
        AssertWithin(limits, await store.OfAsync(Campaign).ToListAsync());
        Assert.Equal(20 - (first.Places.Count - 3), second.Sum(c => c.Places.Count));
    }

    [Fact]
    public async Task Claiming_again_finds_the_same_places_and_takes_no_more()
    {
        var account = await NewAccountAsync();
        var limits = Unlimited with { Total = 10, CompanyDomain = 4 };
        var first = await ClaimAsync(account, limits, 0);
        var again = await ClaimAsync(account, limits, 0);
        Assert.Equal(first.Places.Keys.OrderBy(p => p.Value), again.Places.Keys.OrderBy(p => p.Value));
        Assert.Equal(first.Places.Count, await Store(account).TakenAsync(Campaign, default));
    }

    private static Task<Claims> ClaimAsync(string account, RoomLimits limits, int worker) =>
        Store(account)
            .ClaimAsync(
                Campaign,
                limits,
                Affiliates[worker % 2],
                [.. Enumerable.Range(0, 60).Select(i => Candidate(worker, i))],
                RunName.Parse("them"),
                isCollected: true,
                Now,
                default
            );

    private static Candidate Candidate(int worker, int i) =>
        new(
            new LeadId(BatchId.Of(Now, $"{worker}.csv", "1"), i + 1),
            PersonId.Parse($"{worker:x2}{i:x30}"),
            Categories[i % 2],
            $"company{i % 12}.example"
        );

    private static async Task<string> NewAccountAsync()
    {
        var account = await TestAzurite.NewAccount();
        await TestStorage.Open(account).CreateMissingAsync(default);
        return account;
    }

    private static DeliveryStore Store(string account)
    {
        var storage = TestStorage.Open(account);
        return new DeliveryStore(storage, new TakeTurns(), new DomainCounts(storage));
    }

    // 480 candidates, 240 of each category and affiliate, 40 of each of 12 companies.
    private static int Filled(string cap) =>
        cap switch
        {
            "category" => 70 + 240,
            "affiliate" => 90 + 40,
            "domain" => 12 * 9,
            "all" => 12 * 9,
            _ => 150,
        };

    private static void AssertWithin(RoomLimits limits, List<Delivery> places)
    {
        Assert.True(places.Count <= limits.Total);
        Assert.Equal(places.Count, places.Select(p => p.Person).Distinct().Count());
        Assert.All(places.GroupBy(p => p.Category), g => Assert.True(!(g.Count() > limits.OfCategory(g.Key))));
        Assert.All(places.GroupBy(p => p.Affiliate), g => Assert.True(!(g.Count() > limits.OfAffiliate(g.Key))));
        Assert.All(places.GroupBy(p => p.Domain), g => Assert.True(!(g.Count() > limits.CompanyDomain)));
    }
}
