using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Pipeline.ValidatingLeads;

namespace LeadFunctions.AzuriteTests.Pipeline.ValidatingLeads;

public sealed class Claiming_people
{
    private const int Rows = 40;
    private static readonly AffiliateName Affiliate = AffiliateName.Parse("infuse-media");

    [Theory]
    [InlineData(Rows, 1 + 2)]
    [InlineData(13, 1 + (2 * 4))]
    [InlineData(7, 1 + (2 * 6))]
    [InlineData(1, 1 + 6 + Rows)]
    public async Task A_row_finds_the_claim_that_it_meets_and_few_requests_are_made(int each, int atMost)
    {
        var requests = new Requests();
        var storage = await TestStorage.NewAsync(requests);
        await storage.Table(Tables.People).CreateAsync();
        var people = new PersonStore(storage);
        var earlier = Claimants("20261118T090000-4f2a9c01d3b2").Where((_, i) => i % each == each - 1).ToList();
        await people.ClaimAsync(Affiliate, earlier, default);

        requests.Count = 0;
        var standing = await people.ClaimAsync(Affiliate, Claimants("20261119T090000-4f2a9c01d3b2"), default);
        Assert.InRange(requests.Count, 1, atMost);
        Assert.Equal(earlier.Select(c => c.Lead).Order(), standing.Values.Select(claim => claim.Owner).Order());
        Assert.Equal(earlier.Select(c => c.Lead.Row).Order(), standing.Keys.Select(l => l.Row).Order());
    }

    [Fact]
    public async Task Every_row_of_a_person_is_found_whatever_becomes_of_its_claim()
    {
        var storage = await TestStorage.NewAsync();
        await storage.Table(Tables.People).CreateAsync();
        var (people, index) = (new PersonStore(storage), new PersonIndex(storage));
        var (older, newer) = (Claimants("20261118T090000-4f2a9c01d3b2"), Claimants("20261119T090000-4f2a9c01d3b2"));
        var (taken, givenUp, unusable) = (older[0], older[1], older[2] with { Content = null });
        await people.ClaimAsync(Affiliate, [taken, givenUp, unusable], default);
        var met = await people.ClaimAsync(Affiliate, newer[..3], default);
        // A second row of one affiliate, that meets its own claim.
        await people.ClaimAsync(Affiliate, [taken], default);
        Assert.True(await people.TakeOverAsync(Affiliate, [new TakeOver(newer[0], met[newer[0].Lead])], default));
        await people.GiveUpAsync(givenUp, default);
        await people.GiveUpAsync(givenUp, default);

        // One entity a row, and a second of the one that was listed before it took a claim over.
        Assert.Equal(7, await storage.Table(Tables.People).QueryAsync<TableEntity>().CountAsync());
        for (var i = 0; i < 3; i++)
            Assert.Equal([older[i].Lead, newer[i].Lead], await index.LeadsOfAsync(older[i].Person).ToListAsync());
        Assert.Equal([newer[0].Lead], (await people.ClaimAsync(Affiliate, older[..1], default)).Values.Select(Owner));
        Assert.Empty(await people.ClaimAsync(Affiliate, older[1..2], default));

        static LeadId Owner(PersonClaim claim) => claim.Owner;
    }

    // All of one partition.
    private static List<Claimant> Claimants(string batch) =>
        [
            .. Enumerable
                .Range(1, Rows)
                .Select(i => new Claimant(
                    new LeadId(BatchId.Parse(batch), i),
                    PersonId.Parse($"07{i:x30}"),
                    CategoryId.Parse("crm"),
                    null,
                    "content"
                )),
        ];

    private sealed class Requests : HttpPipelineSynchronousPolicy
    {
        private int _count;

        public int Count
        {
            get => _count;
            set => _count = value;
        }

        public override void OnSendingRequest(HttpMessage message) => Interlocked.Increment(ref _count);
    }
}
