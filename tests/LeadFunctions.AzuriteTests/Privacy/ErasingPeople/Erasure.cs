using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.AzuriteTests.Privacy.ErasingPeople;

/// <summary>A person in every place that a pipeline keeps, and questions about them.</summary>
internal static class Erasure
{
    public const string Person =
        $"{Canary.Email},{Canary.FirstName},{Canary.LastName},Contoso,IT Manager,US,201-500,CRM Software,,{Canary.Phone}";

    private static readonly string Header = $"{TestConfig.Header},Phone";

    // Packed uploads, one that is rejected, one of nobody, and what a webhook was sent.
    public static async Task DropMoreAsync(PipelineUnderTest pipeline)
    {
        var upload = Encoding.UTF8.GetBytes(
            Upload(Person.Replace("CRM", "ERP", StringComparison.Ordinal), $"{TestConfig.Row("dan", "ERP Software")},")
        );
        using var gzip = new MemoryStream();
        using (var packing = new GZipStream(gzip, CompressionLevel.Fastest))
            packing.Write(upload);
        await pipeline.DropAsync(Containers.Uploads, "infuse-media/more.csv.gz", gzip.ToArray());
        using var zip = new MemoryStream();
        using (var packing = new ZipArchive(zip, ZipArchiveMode.Create))
            foreach (
                var (name, content) in new[]
                {
                    ("a.csv", upload),
                    ("b.csv", Encoding.UTF8.GetBytes(TestConfig.People(1))),
                }
            )
                using (var entry = packing.CreateEntry(name).Open())
                    entry.Write(content);
        await pipeline.DropAsync(Containers.Uploads, "infuse-media/two.zip", zip.ToArray());
        await pipeline.DropAsync(Containers.Uploads, "infuse-media/broken.csv", $"Name\r\n{Canary.Email}\r\n");
        await pipeline.DropAsync(Containers.Uploads, "nobody/leads.csv", Upload(Person));
        await pipeline.DropAsync(
            Containers.Runs,
            $"webhooks/{TestConfig.Immediate}/a/0.json",
            $$"""{"leads":[{"email":"bob@example.com"},{"email":"{{Canary.Email}}","lastName":"{{Canary.LastName}}"}]}"""
        );
    }

    public static PersonId PersonOf(IServiceProvider services) =>
        services
            .GetRequiredService<PersonHash>()
            .Of(EmailAddress.TryParse(Canary.Email, out var address) ? address : throw new FormatException());

    public static void AssertGone(IReadOnlyList<string> texts)
    {
        // The company's domain stays with a delivery: caps count it.
        var found = Canary
            .FoundIn(texts)
            .Where(f => !f.EndsWith(" Domain: quokkaworks.example", StringComparison.Ordinal))
            .ToList();
        Assert.True(found is [], string.Join("\n\n", found.Select(f => f[..Math.Min(400, f.Length)])));
    }

    public static string Upload(params string[] rows) => string.Join("\r\n", rows.Prepend(Header)) + "\r\n";

    public static async Task<JsonNode> StatusAsync(PipelineUnderTest pipeline, string person)
    {
        using var client = Client();
        return JsonNode.Parse(
            await client.GetStringAsync(new Uri(pipeline.Host.HttpAddress!, $"api/people/erasures/{person}"))
        )!;
    }

    /// <summary>Runs the timer until the person is erased: it waits for messages that others have in hand.</summary>
    public static Task ThroughAsync(PipelineUnderTest pipeline, string person) =>
        Eventually.Holds(async () =>
        {
            await pipeline.Host.RunTimerAsync("EraseOpen");
            await pipeline.QuietAsync();
            return (string?)(await StatusAsync(pipeline, person))["state"] == "Through";
        });

    public static async Task<(HttpStatusCode Status, JsonNode Answer)> AskAsync(PipelineUnderTest pipeline, string path)
    {
        using var client = Client();
        using var body = new StringContent(
            $$"""{ "email": " {{Canary.Email.ToUpperInvariant()}} ", "by": "Olga", "why": "{{Canary.FirstName}} asked for it" }""",
            Encoding.UTF8,
            "application/json"
        );
        var answer = await client.PostAsync(new Uri(pipeline.Host.HttpAddress!, $"api/{path}"), body);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    private static HttpClient Client() =>
        new() { DefaultRequestHeaders = { { "x-functions-key", PipelineUnderTest.FunctionKey } } };
}
