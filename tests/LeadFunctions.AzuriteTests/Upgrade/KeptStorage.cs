using System.Formats.Tar;
using System.IO.Compression;
using Azure.Data.Tables;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.LocalHost;
using LeadFunctions.LocalHost.Azurite;

namespace LeadFunctions.AzuriteTests.Upgrade;

/// <summary>The storage that the demo of a former version left, and the app of today at work on it.
/// <c>eng/keep-demo-storage.sh</c> keeps one.</summary>
internal sealed class KeptStorage : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();
    private AzuriteProcess? _azurite;

    public PipelineUnderTest App { get; private set; } = null!;

    public static async Task<KeptStorage> OpenAsync(string version)
    {
        var storage = new KeptStorage();
        var file = Path.Combine("tests/LeadFunctions.AzuriteTests/Upgrade/Data", $"demo-{version}.tar.gz");
        await using (
            var kept = new GZipStream(File.OpenRead(Path.Combine(Repository.Root!, file)), CompressionMode.Decompress)
        )
            await TarFile.ExtractToDirectoryAsync(kept, storage._folder.FullName, overwriteFiles: false);
        storage._azurite = await AzuriteProcess.StartAsync(
            new() { Folder = storage._folder.FullName, HasAdjustableClock = true }
        );
        var account = storage._azurite.ConnectionString();
        var now = await LastRunAsync(account);
        await storage._azurite.PutAheadAsync(now - TimeProvider.System.GetUtcNow(), default);
        storage.App = await PipelineUnderTest.ResumeAsync(account, now, "demo-person-hash-key");
        return storage;
    }

    public async Task AdvanceAsync(TimeSpan by)
    {
        App.Clock.AdvanceTo(App.Clock.GetUtcNow() + by);
        await _azurite!.PutAheadAsync(App.Clock.GetUtcNow() - TimeProvider.System.GetUtcNow(), default);
        await App.QuietAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _azurite!.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    // The demo puts its clock ahead by weeks.
    private static async Task<DateTimeOffset> LastRunAsync(string account) =>
        await new TableClient(account, Tables.Runs)
            .QueryAsync<TableEntity>(select: ["StartedAt"])
            .Select(run => run.GetDateTimeOffset("StartedAt") ?? default)
            .MaxAsync();
}
