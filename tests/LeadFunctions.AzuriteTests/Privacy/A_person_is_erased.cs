using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.ErasingPeople;
using LeadFunctions.Leads;
using LeadFunctions.Storage;
using Microsoft.Extensions.DependencyInjection;

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
        await DropMoreAsync(pipeline);
        await pipeline.QuietAsync();
        Assert.True(Canary.FoundIn(await WholeAccount.TextsAsync(pipeline)).Count > 12);
        var room = await pipeline.Store<DeliveryStore>().RoomAsync(LeadCode.Parse(TestConfig.Immediate), default);

        await AssertExportedAsync(pipeline);
        var person = await EraseAsync(pipeline);
        await pipeline.Host.RunTimerAsync("EraseOpen");
        // Nobody has taken that file, and it has leads of others.
        var open = await StatusAsync(pipeline, person);
        Assert.StartsWith("uploads/nobody/leads.csv: it is not taken yet.", (string?)Assert.Single(open["waitsFor"]!.AsArray()), StringComparison.Ordinal);
        Assert.Equal("Open", (string?)open["state"]);
        await new BlobContainerClient(pipeline.Account, Containers.Uploads).DeleteBlobAsync("nobody/leads.csv");
        for (var again = 0; again < 2; again++)
        {
            await pipeline.Host.RunTimerAsync("EraseOpen");
            await pipeline.QuietAsync();
            AssertGone(await WholeAccount.TextsAsync(pipeline));
        }

        var through = await StatusAsync(pipeline, person);
        Assert.Equal(("Through", "Olga", "[erased] asked for it"), ((string?)through["state"], (string?)through["asked"]![0]!["by"], (string?)through["asked"]![0]!["why"]));
        Assert.Equal((5, 4, 1), ((int?)through["removed"]!["Leads"], (int?)through["removed"]!["uploads"], (int?)through["removed"]!["returns"]));
        var rows = await pipeline.RowsAsync(batch);
        Assert.Equal([LeadStatus.Unusable, LeadStatus.Sent, LeadStatus.Omitted], rows.Skip(1).Select(r => r.Status!.Value));
        Assert.True(rows[0].IsStopped);
        Assert.Equal(4, (await pipeline.BatchesAsync()).Single(b => b.Id == batch.Id).Counts.Values.Sum());
        Assert.Contains("bob@example.com", await pipeline.ReadAsync(Containers.Runs, $"webhooks/{TestConfig.Immediate}/a/0.json"), StringComparison.Ordinal);
        var after = await pipeline.Store<DeliveryStore>().RoomAsync(LeadCode.Parse(TestConfig.Immediate), default);
        Assert.Equal((room.Total, room.Returned), (after.Total, after.Returned));
        Assert.Contains(await pipeline.DeliveredAsync(TestConfig.Immediate), line => line.Contains("bob@example.com", StringComparison.Ordinal));
        Assert.Equal(2, await pipeline.Store<DeliveryStore>().TakenAsync(LeadCode.Parse(TestConfig.Weekly), default));
        Assert.Contains("other@example.com", await pipeline.ReadAsync(Containers.Config, "suppression.json"), StringComparison.Ordinal);

        var later = await pipeline.UploadAsync("infuse-media/later.csv", Upload(Person.Replace("CRM", "ERP", StringComparison.Ordinal)));
        var omitted = Assert.Single(await pipeline.RowsAsync(later));
        Assert.Equal((LeadStatus.Omitted, ReasonCode.DoNotContact), (omitted.Status!.Value, Assert.Single(omitted.Reasons).Code));
    }

    [Fact]
    public async Task Each_write_cut_once_and_nothing_else_is_lost()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var batch = await pipeline.UploadAsync("infuse-media/leads.csv", Upload(Person, $"{TestConfig.Row("bob")},"));
        await DropMoreAsync(pipeline);
        await pipeline.DropAsync(Containers.Config, "suppression.json", $$"""{ "doNotContact": ["{{Canary.Email}}", "other@example.com"] }""");
        await pipeline.QuietAsync();
        await new BlobContainerClient(pipeline.Account, Containers.Uploads).DeleteBlobAsync("nobody/leads.csv");
        await pipeline.Host.StopAsync();
        await pipeline.LeaveAsync(Queues.Mails + Queues.PoisonSuffix, $"about {Canary.Email}");
        await pipeline.LeaveAsync(Queues.Mails + Queues.PoisonSuffix, "about somebody else");
        var line = new CutLine(onlyWrites: true);
        await using (var host = await pipeline.NewHostWithoutFunctionsAsync(line))
        {
            var erase = host.Services.GetRequiredService<ErasePerson>();
            Assert.True(await line.CutEverywhereAsync(() => erase.AnswerAsync(new Erase { Email = Canary.Email, By = "Olga", Why = "a wish" }, default)) > 2);
            await line.CutEverywhereAsync(() => host.Services.GetRequiredService<EraseOpen>().HandleAsync(default));
            // A message that a run had in hand when it was cut comes back after some seconds.
            await Eventually.Holds(() => IsThroughAsync(host.Services));
            Assert.Equal(["about somebody else"], (await host.Services.GetRequiredService<PoisonStore>().PeekAsync(Queues.Mails + Queues.PoisonSuffix, default))!);
        }
        await pipeline.RestartAsync();
        await pipeline.QuietAsync();

        AssertGone(await WholeAccount.TextsAsync(pipeline));
        Assert.Contains("bob@example.com", await pipeline.ReadAsync(Containers.Runs, $"webhooks/{TestConfig.Immediate}/a/0.json"), StringComparison.Ordinal);
        Assert.Equal([LeadStatus.Sent, LeadStatus.Sent], (await pipeline.RowsAsync(batch)).Select(r => r.Status!.Value));
        Assert.Equal("bob@example.com", (await pipeline.RowsAsync(batch))[1].Data!.Email);
        var status = await StatusAsync(pipeline, PersonOf(pipeline.Host.Services).Value);
        Assert.Equal(("Through", 3, 4), ((string?)status["state"], (int?)status["removed"]!["Leads"], (int?)status["removed"]!["uploads"]));
        Assert.Single(status["asked"]!.AsArray());
    }

    private static async Task<bool> IsThroughAsync(IServiceProvider services)
    {
        await services.GetRequiredService<EraseOpen>().HandleAsync(default);
        return await services.GetRequiredService<ErasureRecords>().FindAsync(PersonOf(services), default) is { ThroughAt: not null };
    }

    private static PersonId PersonOf(IServiceProvider services) =>
        services.GetRequiredService<PersonHash>().Of(EmailAddress.TryParse(Canary.Email, out var address) ? address : throw new FormatException());

    // Packed uploads, one that is rejected, one of nobody, and what a webhook was sent.
    private static async Task DropMoreAsync(PipelineUnderTest pipeline)
    {
        var upload = Encoding.UTF8.GetBytes(Upload(Person.Replace("CRM", "ERP", StringComparison.Ordinal), $"{TestConfig.Row("dan", "ERP Software")},"));
        using var gzip = new MemoryStream();
        using (var packing = new GZipStream(gzip, CompressionLevel.Fastest))
            packing.Write(upload);
        await pipeline.DropAsync(Containers.Uploads, "infuse-media/more.csv.gz", gzip.ToArray());
        using var zip = new MemoryStream();
        using (var packing = new ZipArchive(zip, ZipArchiveMode.Create))
            foreach (var (name, content) in new[] { ("a.csv", upload), ("b.csv", Encoding.UTF8.GetBytes(TestConfig.People(1))) })
                using (var entry = packing.CreateEntry(name).Open())
                    entry.Write(content);
        await pipeline.DropAsync(Containers.Uploads, "infuse-media/two.zip", zip.ToArray());
        await pipeline.DropAsync(Containers.Uploads, "infuse-media/broken.csv", $"Name\r\n{Canary.Email}\r\n");
        await pipeline.DropAsync(Containers.Uploads, "nobody/leads.csv", Upload(Person));
        await pipeline.DropAsync(Containers.Runs, $"webhooks/{TestConfig.Immediate}/a/0.json", $$"""{"leads":[{"email":"bob@example.com"},{"email":"{{Canary.Email}}","lastName":"{{Canary.LastName}}"}]}""");
    }

    private static async Task AssertExportedAsync(PipelineUnderTest pipeline)
    {
        var (status, export) = await AskAsync(pipeline, "people/export");
        Assert.Equal((HttpStatusCode.OK, true), (status, (bool?)export["complete"]));
        Assert.True((bool?)export["doNotContact"]);
        var rows = export["rows"]!.AsArray();
        Assert.Equal(5, rows.Count);
        var sent = rows.Select(r => r!).First(r => r["deliveredTo"]!.AsArray().Any(d => (string?)d!["leadCode"] == TestConfig.Immediate));
        Assert.StartsWith("Line 2 of leads.csv, which infuse-media uploaded on ", (string?)sent["from"], StringComparison.Ordinal);
        Assert.Equal(("Northwind", $"{Canary.FirstName} left"), ((string?)sent["deliveredTo"]![0]!["customer"], (string?)sent["deliveredTo"]![0]!["returnReason"]));
        Assert.Contains(sent["understood"]!.AsArray(), v => ((string?)v!["name"], (string?)v["value"]) == ("Last name", Canary.LastName));
        var places = export["elsewhere"]!.AsArray().Select(e => ((string)e!["where"]!).Split('/')[0]).ToHashSet();
        Assert.Superset(new HashSet<string> { "receipts", "deliveries", "runs", "reports", "returns", "outbox", "uploads", "Mails" }, places);
        Assert.Contains(export["elsewhere"]!.AsArray(), e => (string?)e!["where"] == "uploads/nobody/leads.csv" && ((string)e["says"]![0]!).Contains($"Last Name: {Canary.LastName}", StringComparison.Ordinal));
        Assert.Contains(export["notSearched"]!.AsArray(), n => ((string)n!).Contains("misspells", StringComparison.Ordinal));
        Assert.All(new[] { "bob@example.com", "dan@example.com", "person0@example.com", "other@example.com" }, other => Assert.DoesNotContain(other, export.ToJsonString(), StringComparison.Ordinal));
    }

    private static void AssertGone(IReadOnlyList<string> texts)
    {
        // The company's domain stays with a delivery: caps count it.
        var found = Canary.FoundIn(texts).Where(f => !f.EndsWith(" Domain: quokkaworks.example", StringComparison.Ordinal)).ToList();
        Assert.True(found is [], string.Join("\n\n", found.Select(f => f[..Math.Min(400, f.Length)])));
    }

    private static string Upload(params string[] rows) => string.Join("\r\n", rows.Prepend(Header)) + "\r\n";

    private static async Task<string> EraseAsync(PipelineUnderTest pipeline)
    {
        var (status, answer) = await AskAsync(pipeline, "people/erase");
        Assert.Equal(HttpStatusCode.Accepted, status);
        return (string)answer["person"]!;
    }

    private static async Task<JsonNode> StatusAsync(PipelineUnderTest pipeline, string person)
    {
        using var client = Client();
        return JsonNode.Parse(await client.GetStringAsync(new Uri(pipeline.Host.HttpAddress!, $"api/people/erasures/{person}")))!;
    }

    private static async Task<(HttpStatusCode Status, JsonNode Answer)> AskAsync(PipelineUnderTest pipeline, string path)
    {
        using var client = Client();
        using var body = new StringContent(
            $$"""{ "email": " {{Canary.Email.ToUpperInvariant()}} ", "by": "Olga", "why": "{{Canary.FirstName}} asked for it" }""", Encoding.UTF8, "application/json");
        var answer = await client.PostAsync(new Uri(pipeline.Host.HttpAddress!, $"api/{path}"), body);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    private static HttpClient Client() => new() { DefaultRequestHeaders = { { "x-functions-key", PipelineUnderTest.FunctionKey } } };
}
