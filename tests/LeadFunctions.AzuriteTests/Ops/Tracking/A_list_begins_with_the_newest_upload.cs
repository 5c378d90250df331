using System.Text.Json.Nodes;

namespace LeadFunctions.AzuriteTests.Ops.Tracking;

[Collection(nameof(AskedPipeline))]
public sealed class A_list_begins_with_the_newest_upload(AskedPipeline asked)
{
    [Theory]
    [InlineData("leads?from=2026-01-01&")]
    [InlineData("leads?from=2026-01-01&affiliate=infuse-media&")]
    [InlineData($"leads?leadCode={AskedPipeline.Campaign}&")]
    public async Task And_has_the_same_rows_however_short_its_pages_are(string question)
    {
        var (oldest, _) = await asked.WalkAsync($"{question}pageSize=500");
        var (newest, pages) = await asked.WalkAsync($"{question}order=Newest&pageSize=2");
        Assert.True(pages > 1, "It was one page.");
        Assert.Equal(Ids(oldest).Order(), Ids(newest).Order());
        var uploads = newest.Select(row => (string)row["uploadedAt"]!).ToList();
        Assert.Equal(uploads.OrderDescending(), uploads);
    }

    [Fact]
    public async Task And_batches_are_listed_so_as_well()
    {
        var (oldest, _) = await asked.WalkAsync("batches?from=2026-01-01&pageSize=500");
        var (newest, _) = await asked.WalkAsync("batches?from=2026-01-01&order=Newest&pageSize=1");
        Assert.Equal(oldest.Select(b => (string)b["batch"]!).Reverse(), newest.Select(b => (string)b["batch"]!));
    }

    private static IEnumerable<string> Ids(IEnumerable<JsonNode> rows) => rows.Select(row => (string)row["leadId"]!);
}
