using System.Text.RegularExpressions;
using Azure.Storage.Blobs.Models;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Pipeline;

/// <summary>What the app has stored and written.</summary>
internal sealed partial class PipelineUnderTest
{
    public async Task<IReadOnlyList<Batch>> BatchesAsync(string affiliate = TestConfig.Affiliate) =>
        await Store<BatchStore>().OfAsync(AffiliateName.Parse(affiliate)).ToListAsync();

    public async Task<IReadOnlyList<Lead>> RowsAsync(Batch batch)
    {
        var rows = new List<Lead>();
        for (var chunk = 0; chunk < Chunks.Of(batch.Rows); chunk++)
            rows.AddRange((await Store<LeadStore>().ReadAsync(batch.Id, chunk, default)).Select(r => r.Lead));
        return rows;
    }

    public async Task<IReadOnlyList<string>> FilesAsync(string container, string prefix = "") =>
        await _blobs
            .GetBlobContainerClient(container)
            .GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, default)
            .Select(b => b.Name)
            .ToListAsync();

    /// <summary>A file as text; of a CSV without the quotes that its cells can do without.</summary>
    public async Task<string> ReadAsync(string container, string path) =>
        await ReadRawAsync(container, path) is var text && Path.GetExtension(path) == ".csv"
            ? NeedlessQuotes().Replace(text, "$1")
            : text;

    [GeneratedRegex("(?m)(?<=^\uFEFF?|,)\"([^\",;\r\n]*)\"(?=,|\r?$)")]
    private static partial Regex NeedlessQuotes();

    public async Task<string> ReadRawAsync(string container, string path) =>
        (
            await _blobs.GetBlobContainerClient(container).GetBlobClient(path).DownloadContentAsync()
        ).Value.Content.ToString();

    /// <summary>Lines of all delivery files of a campaign, headers left out.</summary>
    public async Task<IReadOnlyList<string>> DeliveredAsync(string leadCode)
    {
        var lines = new List<string>();
        foreach (var file in await FilesAsync(Containers.Deliveries, leadCode + "/"))
            lines.AddRange((await ReadAsync(Containers.Deliveries, file)).TrimEnd().Split("\r\n").Skip(1));
        return lines;
    }

    /// <summary>Mails in the outbox, as text with their headers. Those about the set-up of campaigns are apart: the
    /// campaigns of tests are set up with just what a test wants to say.</summary>
    public async Task<IReadOnlyList<string>> MailsAsync() =>
        [.. (await AllMailsAsync()).Where(m => !m.Contains("Campaign set-up", StringComparison.Ordinal))];

    public async Task<IReadOnlyList<string>> AllMailsAsync() =>
        await Task.WhenAll(
            (await FilesAsync(Containers.Outbox))
                .Where(f => f.EndsWith(".txt", StringComparison.Ordinal))
                .Select(f => ReadAsync(Containers.Outbox, f))
        );
}
