using System.Globalization;
using System.Net;
using LeadFunctions.Demo;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using Microsoft.Playwright;

namespace LeadFunctions.AzuriteTests.Ops.ServingPage;

[Collection(nameof(PlayedDemo))]
public sealed class What_the_page_shows_is_what_the_tables_hold(PlayedDemo demo)
{
    private static readonly LeadStatus[] Columns =
    [
        LeadStatus.Sent,
        LeadStatus.Final,
        LeadStatus.Scheduled,
        LeadStatus.Held,
        LeadStatus.Unsent,
        LeadStatus.Returned,
        LeadStatus.Unusable,
        LeadStatus.Omitted,
    ];

    [Fact]
    public async Task Rows_of_each_affiliate_by_each_status_are_counted_as_they_lie_there()
    {
        await Eventually.Quiet(demo.Stage.Host);
        await using var page = await demo.OpenAsync("/counts");
        var shown = await page
            .Tab.GetByRole(AriaRole.Region, new() { Name = "By affiliate" })
            .Locator("tbody tr")
            .AllAsync();
        var compared = 0;
        foreach (var line in shown)
        {
            var cells = (await line.Locator("td").AllInnerTextsAsync()).Select(c => c.Trim()).ToList();
            var rows = await RowsAsync(AffiliateName.Parse(cells[0]));
            Assert.Equal(rows.Count, Number(cells[1]));
            for (var i = 0; i < Columns.Length; i++, compared++)
                Assert.Equal(rows.Count(r => r.Status == Columns[i]), Number(cells[2 + i]));
        }
        Assert.True(compared >= 20, $"Only {compared} numbers were compared.");
    }

    [Fact]
    public async Task The_first_load_is_small()
    {
        await using var page = await demo.OpenAsync();
        var bytes = await page.Tab.EvaluateAsync<int>(
            "performance.getEntriesByType('resource').filter(r => r.name.includes('/ops/')).reduce((all, r) => all + r.encodedBodySize, performance.getEntriesByType('navigation')[0].encodedBodySize)"
        );
        Assert.InRange(bytes, 50_000, 270 * 1024);
    }

    [Fact]
    public async Task What_did_not_change_is_not_sent_again()
    {
        using var client = new HttpClient
        {
            BaseAddress = demo.Stage.Host.HttpAddress,
            DefaultRequestHeaders = { { "x-functions-key", DemoStage.FunctionKey } },
        };
        using var first = await client.GetAsync(new Uri("api/reports", UriKind.Relative));
        using var asked = new HttpRequestMessage(HttpMethod.Get, "api/reports")
        {
            Headers = { IfNoneMatch = { first.Headers.ETag! } },
        };
        using var again = await client.SendAsync(asked);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (first.StatusCode, again.StatusCode));
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
    }

    private async Task<IReadOnlyList<Lead>> RowsAsync(AffiliateName affiliate)
    {
        var (batches, leads, rows) = (demo.Stage.Get<BatchStore>(), demo.Stage.Get<LeadStore>(), new List<Lead>());
        await foreach (var batch in batches.OfAsync(affiliate))
            for (var chunk = 0; chunk < Chunks.Of(batch.Rows); chunk++)
                rows.AddRange((await leads.ReadAsync(batch.Id, chunk, default)).Select(r => r.Lead));
        return rows;
    }

    private static int Number(string cell) =>
        cell == "–" ? 0 : int.Parse(cell, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
