using Azure.Core;
using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Pipeline.RoutingLeads;
using LeadFunctions.Privacy.ErasingPeople;
using LeadFunctions.Privacy.FindingPeople;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.AzuriteTests.Pipeline.RoutingLeads;

public sealed class A_row_is_erased_while_its_chunk_is_at_work
{
    [Fact]
    public async Task And_nothing_of_it_comes_back_and_it_holds_no_place()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        await pipeline.RestartWithoutAsync(typeof(RouteLeadsTrigger));
        await pipeline.DropAsync(
            Containers.Uploads,
            "infuse-media/leads.csv",
            TestConfig.Upload(TestConfig.Row("ann"), TestConfig.Row("bob"))
        );
        await pipeline.QuietAsync();
        var batch = Assert.Single(await pipeline.BatchesAsync());
        // Read and decided, and not written yet.
        var meanwhile = new BeforeARequest(
            RequestMethod.Put,
            "routing",
            () =>
                pipeline
                    .Store<ErasureStore>()
                    .ReplaceRowsAsync(
                        batch.Id,
                        0,
                        lead => lead.Id.Row == 1 ? ErasedRow.Of(lead, words => words) : lead,
                        default
                    )
        );
        await using var host = await pipeline.NewHostWithoutFunctionsAsync(meanwhile);
        await host
            .Services.GetRequiredService<RouteLeads>()
            .HandleAsync(new ChunkId(batch.Affiliate, batch.Id, 0), default);

        Assert.True(meanwhile.WasReached);
        var rows = await pipeline.RowsAsync(batch);
        Assert.Equal((Intake.Unusable, true), (rows[0].Intake, ErasedRow.IsBare(rows[0])));
        var stored = pipeline.Store<LeadStorage>().Table(Tables.Leads).QueryAsync<TableEntity>();
        Assert.DoesNotContain(
            await stored.SelectMany(entity => entity.Select(p => p.Value).OfType<string>()).ToListAsync(),
            text => text.Contains("ann@", StringComparison.OrdinalIgnoreCase)
        );
        var decision = await host
            .Services.GetRequiredService<RoutingDecisions>()
            .FindAsync(new ChunkId(batch.Affiliate, batch.Id, 0), 1, default);
        Assert.Equal([rows[1].Id], decision!.Leads.Select(d => d.Lead));
        Assert.True(Assert.Single(rows[1].Matches).Accepted);
        var places = pipeline.Store<DeliveryStore>().OfAsync(LeadCode.Parse(TestConfig.Immediate));
        Assert.Equal([rows[1].Id], await places.Select(place => place.Lead).ToListAsync());
    }
}
