using Azure.Core;
using Azure.Core.Pipeline;
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
