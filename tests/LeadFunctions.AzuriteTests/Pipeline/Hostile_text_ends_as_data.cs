using System.Globalization;
using System.Net;
using System.Text.Json;
using CsvHelper;
using LeadFunctions.AzuriteTests.Foundation.Http;
using LeadFunctions.AzuriteTests.Pipeline.SendingLeads;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.LocalHost.Webhooks;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.AzuriteTests.Pipeline;

/// <summary>One text for all who could take it for something else, as name of a file, as header and as cell.</summary>
public sealed class Hostile_text_ends_as_data
{
    private const string Name = "=1+1 <img src=x onerror=alert(1)> \"'&%0d%0aSet-Cookie: a=b; {{7*7}} ${jndi:x} ../..";
    private const string Cell = $"{Understood}\u202e";

    /// <summary>A mark that turns the direction of writing is no part of a name.</summary>
    private const string Understood = $"{Name}\u001b[2J";

    private const string File = "=1+1 <img src=x onerror=alert(1)> '&%0d%0aSet-Cookie a=b; {{7}} ${jndi}.csv";

    [Fact]
    public async Task In_everything_that_goes_out()
    {
        await using var receiver = await WebhookReceiver.StartAsync((context, _) => Answer(context, 204));
        await using var pipeline = await PipelineUnderTest.StartAsync(
            WebhookConfig.With(WebhookConfig.Options),
            [
                TestConfig.Supplier(),
                TestConfig.Categories,
                WebhookConfig.Campaign(TestConfig.Immediate, receiver, "/leads"),
            ]
        );
        await pipeline.DropAsync(
            Containers.Uploads,
            $"infuse-media/{File}",
            $"{TestConfig.Header},{Quoted(Cell)}\r\n{string.Concat(Rows())}"
        );
        await pipeline.DropAsync(Containers.Uploads, $"infuse-media/{File}.exe", "x");
        await pipeline.QuietAsync();
        var batch = (await pipeline.BatchesAsync()).Single(b => b.Rows > 0);
        pipeline.Clock.Advance(TimeSpan.FromDays(2));
        await pipeline.Host.RunTimerAsync("UnsentLeadsReport");
        await pipeline.QuietAsync();

        await PagesAsync(pipeline);
        await TablesAsync(pipeline);
        Assert.Contains(receiver.Posts, post => Texts(JsonElement.Parse(post.Body)).Contains(Understood));
        await AnswersAsync(pipeline, batch);
        // What the web server says of its own is not ours.
        var ours = pipeline
            .Logs.Lines.Where(line => !line.Contains(" Microsoft.AspNetCore.", StringComparison.Ordinal))
            .ToList();
        Assert.DoesNotContain(
            ours,
            line => line.Contains("<img", StringComparison.Ordinal) || line.Contains('\u001b', StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            ours,
            line =>
                line.StartsWith("Error", StringComparison.Ordinal)
                || line.StartsWith("Critical", StringComparison.Ordinal)
        );
    }

    private static IEnumerable<string> Rows() =>
        new[]
        {
            TestConfig.Row("ann").Replace("Contoso", Quoted(Cell), StringComparison.Ordinal),
            TestConfig.Row("bob", country: Quoted(Cell)),
            TestConfig.Row("cat", category: "Backup Software", title: Quoted(Cell)),
            TestConfig.Row("dan", category: Quoted(Cell)),
        }.Select(row => $"{row},{Quoted(Cell)}\r\n");

    // Mails and reports that a browser shows.
    private static async Task PagesAsync(PipelineUnderTest pipeline)
    {
        var pages = await ReadAsync(pipeline, ".html", Containers.Outbox, Containers.Reports);
        Assert.Contains(pages, page => page.Contains("&lt;img src=x onerror=alert(1)&gt;", StringComparison.Ordinal));
        Assert.All(pages, page => Assert.DoesNotMatch("(?i)<img|<script|<[^>]+ onerror", page));
        Assert.All(
            await ReadAsync(pipeline, ".txt", Containers.Outbox),
            mail => Assert.DoesNotMatch("(?m)^Set-Cookie", mail)
        );
    }

    // What a spreadsheet opens.
    private static async Task TablesAsync(PipelineUnderTest pipeline)
    {
        var tables = await ReadAsync(pipeline, ".csv", Containers.Receipts, Containers.Deliveries, Containers.Reports);
        var cells = tables.SelectMany(Cells).ToList();
        Assert.Contains(cells, cell => cell.StartsWith("'=1+1 <img", StringComparison.Ordinal));
        Assert.DoesNotContain(cells, cell => cell.StartsWith('='));
        Assert.All(
            await ReadAsync(pipeline, ".json", Containers.Receipts),
            receipt => Assert.NotEmpty(Texts(JsonElement.Parse(receipt)))
        );
    }

    private static async Task AnswersAsync(PipelineUnderTest pipeline, Batch batch)
    {
        var ops = new Visitor(pipeline.Host.HttpAddress!, Visitor.Key(PipelineUnderTest.FunctionKey));
        var (_, type, lead) = await ops.AskAsync($"leads/{new LeadId(batch.Id, 1)}");
        Assert.Equal("application/json", type);
        Assert.Superset(new HashSet<string> { Cell, Understood }, Texts(lead).ToHashSet());
        foreach (var path in new[] { "leads?status=", "batches/infuse-media/", "campaigns/", "leads?next=" })
            Assert.Equal(
                (400, "application/problem+json"),
                await ops.AskAsync(path + Uri.EscapeDataString(Cell.Replace("/", ""))) is var asked
                    ? (asked.Status, asked.Type)
                    : default
            );
        await ReceiptAsync(
            pipeline,
            batch,
            (await ops.AskAsync("""affiliates/infuse-media/access {"by":"Dana","why":"begins"}"""))
                .Answer.GetProperty("key")
                .GetString()!
        );
    }

    // The name of the file is in a header here.
    private static async Task ReceiptAsync(PipelineUnderTest pipeline, Batch batch, string key)
    {
        using var client = new HttpClient { DefaultRequestHeaders = { { "x-affiliate-key", key } } };
        using var receipt = await client.GetAsync(new Uri(pipeline.Host.HttpAddress!, $"api/my/receipts/{batch.Id}"));
        Assert.Equal(
            (HttpStatusCode.OK, "nosniff", false),
            (
                receipt.StatusCode,
                receipt.Headers.GetValues("X-Content-Type-Options").Single(),
                receipt.Headers.Contains("Set-Cookie")
            )
        );
        Assert.Equal("attachment", receipt.Content.Headers.ContentDisposition!.DispositionType);
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(
        PipelineUnderTest pipeline,
        string ending,
        params string[] containers
    )
    {
        var texts = new List<string>();
        foreach (var container in containers)
        foreach (
            var file in (await pipeline.FilesAsync(container)).Where(file =>
                file.EndsWith(ending, StringComparison.Ordinal)
            )
        )
            texts.Add(await pipeline.ReadRawAsync(container, file));
        Assert.NotEmpty(texts);
        return texts;
    }

    private static IEnumerable<string> Cells(string csv)
    {
        using var parser = new CsvParser(new StringReader(csv.TrimStart('\uFEFF')), CultureInfo.InvariantCulture);
        while (parser.Read())
            foreach (var cell in parser.Record!)
                yield return cell;
    }

    private static IEnumerable<string> Texts(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => json.EnumerateObject().SelectMany(p => Texts(p.Value).Prepend(p.Name)),
            JsonValueKind.Array => json.EnumerateArray().SelectMany(Texts),
            JsonValueKind.String => [json.GetString()!],
            _ => [],
        };

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static Task Answer(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
