using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Upgrade;

public sealed class Storage_of_a_former_version
{
    [Theory]
    [InlineData("2026-11")]
    public async Task Is_worked_on_as_if_this_version_had_written_it(string version)
    {
        await using var kept = await KeptStorage.OpenAsync(version);
        var app = kept.App;
        var (deliveries, lookup) = (app.Store<DeliveryStore>(), app.Store<LeadLookup>());
        var campaigns = (await app.Store<CurrentConfiguration>().GetAsync(default)).Campaigns.Keys;
        var places = await campaigns.ToAsyncEnumerable().SelectMany(code => deliveries.OfAsync(code)).ToListAsync();
        var batches = await app.BatchesAsync("infuse-media");
        Assert.All(batches, b => Assert.Contains(b.State, new[] { BatchState.Completed, BatchState.Rejected }));

        // Tracked: a person with all rows and what became of them.
        var sent = places.Where(p => p is { SentAt: not null, FinalAt: null, Return: null }).ToList();
        var (returned, erased) = (sent[0], sent.First(p => p.Person != sent[0].Person));
        var email = (await LeadAsync(returned)).Data!.Email;
        var (status, answer) = await PostAsync(app, "people/search", new { email });
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(returned.Lead.ToString(), answer.ToJsonString(), StringComparison.Ordinal);

        // Returned: by a file of the customer, into the statement of its month.
        await app.DropAsync(
            Containers.Returns,
            $"{returned.LeadCode}/late.csv",
            $"email,reason\r\n{email},left the company\r\n"
        );
        await app.QuietAsync();
        Assert.Equal(
            CommercialState.Returned,
            (await LeadAsync(returned)).Matches.Single(m => m.LeadCode == returned.LeadCode).Commercial
        );

        // Erased: nothing of the address stays.
        var gone = (await LeadAsync(erased)).Data!.Email;
        (status, _) = await PostAsync(
            app,
            "people/erase",
            new
            {
                email = gone,
                by = "Olga",
                why = "asked",
            }
        );
        Assert.Equal(HttpStatusCode.Accepted, status);
        await kept.AdvanceAsync(TimeSpan.FromMinutes(10));
        Assert.True((await LeadAsync(erased)).IsErased);

        // Scheduled: at the next send day.
        var scheduled = places.First(p => p.SentAt is null && p.Person != erased.Person);
        await kept.AdvanceAsync(TimeSpan.FromDays(8));
        Assert.NotNull((await deliveries.FindAsync(scheduled.LeadCode, scheduled.Person, default))!.SentAt);
        Assert.Equal(
            DeliveryState.Sent,
            (await LeadAsync(scheduled)).Matches.Single(m => m.LeadCode == scheduled.LeadCode).Delivery
        );

        async Task<Lead> LeadAsync(Delivery place) => (await lookup.FindAsync(place.Lead, default))!.Lead;
    }

    private static async Task<(HttpStatusCode Status, JsonNode Answer)> PostAsync(
        PipelineUnderTest app,
        string path,
        object body
    )
    {
        using var client = new HttpClient
        {
            DefaultRequestHeaders = { { "x-functions-key", PipelineUnderTest.FunctionKey } },
        };
        var response = await client.PostAsJsonAsync(new Uri(app.Host.HttpAddress!, $"api/{path}"), body);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }
}
