using System.Net;
using System.Text;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.AzuriteTests.Privacy;

public sealed class A_person_is_erased
{
    private const string Person =
        $"{Canary.Email},{Canary.FirstName},{Canary.LastName},Contoso,IT Manager,US,201-500,CRM Software,,{Canary.Phone}";

    private static readonly string Header = $"{TestConfig.Header},Phone";

    [Fact]
    public async Task Everywhere_but_for_the_keyed_hash_and_is_not_taken_again()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            TestConfig.Supplier(), TestConfig.Categories,
            TestConfig.Campaign() is var campaign ? campaign with { Content = campaign.Content.Replace("{ \"kind\": \"csv\" }", """{ "kind": "csv" }, { "kind": "mail", "to": ["leads@northwind.example"] }""", StringComparison.Ordinal) } : null!,
            TestConfig.WeeklyCampaign());
        var batch = await pipeline.UploadAsync("infuse-media/leads.csv", Upload(
            Person, Person.Replace(",US,", ",Nowhere,", StringComparison.Ordinal), $"{TestConfig.Row("bob")},", Person.ToUpperInvariant()));
        await pipeline.DropAsync(Containers.Returns, $"{TestConfig.Immediate}/back.csv", $"email,reason\r\n{Canary.Email},{Canary.FirstName} left\r\n");
        await pipeline.DropAsync(Containers.Config, "suppression.json", $$"""{ "doNotContact": ["{{Canary.Email}}", "other@example.com"] }""");
        await pipeline.LeaveAsync(Queues.LeadsToRoute + Queues.PoisonSuffix, $"about {Canary.Email} and {Canary.LastName}");
        await pipeline.QuietAsync();
        Assert.True(Canary.FoundIn(await WholeAccount.TextsAsync(pipeline)).Count > 12);
        var room = await pipeline.Store<DeliveryStore>().RoomAsync(LeadCode.Parse(TestConfig.Immediate), default);

        Assert.Equal(HttpStatusCode.Accepted, await EraseAsync(pipeline));
        for (var again = 0; again < 2; again++)
        {
            await pipeline.Host.RunTimerAsync("EraseOpen");
            await pipeline.QuietAsync();
            // The company's domain stays with a delivery: caps count it.
            var found = Canary.FoundIn(await WholeAccount.TextsAsync(pipeline)).Where(f => !f.EndsWith(" Domain: quokkaworks.example", StringComparison.Ordinal)).ToList();
            Assert.True(found is [], string.Join("\n\n", found.Select(f => f[..Math.Min(400, f.Length)])));
        }

        var rows = await pipeline.RowsAsync(batch);
        Assert.Equal([LeadStatus.Unusable, LeadStatus.Sent, LeadStatus.Omitted], rows.Skip(1).Select(r => r.Status!.Value));
        Assert.True(rows[0].IsStopped);
        Assert.Equal(4, (await pipeline.BatchesAsync())[0].Counts.Values.Sum());
        var after = await pipeline.Store<DeliveryStore>().RoomAsync(LeadCode.Parse(TestConfig.Immediate), default);
        Assert.Equal((room.Total, room.Returned), (after.Total, after.Returned));
        Assert.Contains(await pipeline.DeliveredAsync(TestConfig.Immediate), line => line.Contains("bob@example.com", StringComparison.Ordinal));
        Assert.Equal(1, await pipeline.Store<DeliveryStore>().TakenAsync(LeadCode.Parse(TestConfig.Weekly), default));
        Assert.Contains("other@example.com", await pipeline.ReadAsync(Containers.Config, "suppression.json"), StringComparison.Ordinal);

        var later = await pipeline.UploadAsync("infuse-media/later.csv", Upload(Person.Replace("CRM", "ERP", StringComparison.Ordinal)));
        var omitted = Assert.Single(await pipeline.RowsAsync(later));
        Assert.Equal((LeadStatus.Omitted, ReasonCode.DoNotContact), (omitted.Status!.Value, Assert.Single(omitted.Reasons).Code));
    }

    private static string Upload(params string[] rows) => string.Join("\r\n", rows.Prepend(Header)) + "\r\n";

    private static async Task<HttpStatusCode> EraseAsync(PipelineUnderTest pipeline)
    {
        using var client = new HttpClient { DefaultRequestHeaders = { { "x-functions-key", PipelineUnderTest.FunctionKey } } };
        using var body = new StringContent($$"""{ "email": " {{Canary.Email.ToUpperInvariant()}} ", "by": "Olga", "why": "asked for it" }""", Encoding.UTF8, "application/json");
        return (await client.PostAsync(new Uri(pipeline.Host.HttpAddress!, "api/people/erase"), body)).StatusCode;
    }
}
