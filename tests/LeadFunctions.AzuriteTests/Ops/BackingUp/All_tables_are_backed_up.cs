using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using LeadFunctions.LocalHost;
using LeadFunctions.Ops.BackingUp;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LeadFunctions.AzuriteTests.Ops.BackingUp;

public sealed class All_tables_are_backed_up
{
    // A row a file, and a file a run.
    private static readonly BackupOptions Slowly = new() { EntitiesAPart = 3, WorkFor = TimeSpan.Zero };

    [Fact]
    public async Task Whole_though_cut_at_each_storage_call_and_though_each_run_has_time_for_one_file()
    {
        await using var pipeline = await FilledAsync();
        await pipeline.Host.StopAsync();
        var line = new CutLine();
        await using var host = await pipeline.NewHostWithoutFunctionsAsync(line);
        var runs = 0;
        do await line.CutEverywhereAsync(() => BackUpAsync(host));
        while (await ManifestAsync(pipeline) is null && ++runs < 200);

        await AssertWholeAsync(pipeline, (await ManifestAsync(pipeline))!);
        Assert.InRange(runs, 5, 199);
        var before = await pipeline.FilesAsync(Containers.Backups);
        await BackUpAsync(host);
        Assert.Equal(before, await pipeline.FilesAsync(Containers.Backups));
    }

    [Fact]
    public async Task By_two_runs_at_once_and_neither_spoils_what_the_other_wrote()
    {
        await using var pipeline = await FilledAsync();
        await pipeline.Host.StopAsync();
        await using var host = await pipeline.NewHostWithoutFunctionsAsync();
        for (var run = 0; run < 200 && await ManifestAsync(pipeline) is null; run++)
            await Task.WhenAll(BackUpAsync(host), BackUpAsync(host));
        await AssertWholeAsync(pipeline, (await ManifestAsync(pipeline))!);
    }

    [Fact]
    public async Task Once_a_night_by_itself_and_for_fourteen_days()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        for (var day = 0; day < 17; day++)
        {
            pipeline.Clock.Advance(TimeSpan.FromDays(1));
            await pipeline.QuietAsync();
        }
        var days = await pipeline.Store<BackupStore>().DaysAsync(default);
        Assert.Equal(BackupOptions.KeptDays + 1, days.Count);
        var night = DateOnly.FromDateTime(pipeline.Clock.GetUtcNow().AddHours(-3).UtcDateTime);
        Assert.Equal(PeriodNames.Day(night), days[^1]);
        foreach (var day in days)
            Assert.NotNull(await pipeline.Store<BackupStore>().FindAsync(Backup.ManifestPath(day), default));
        Assert.Contains(
            $"\"lastBackup\":\"{PeriodNames.Day(night)}\"",
            await TodayAsync(pipeline),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("BackupOld", await TodayAsync(pipeline), StringComparison.Ordinal);
    }

    [Fact]
    public async Task And_ops_are_told_where_that_did_not_happen_for_two_days()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        await pipeline.Store<BackUpTables>().HandleAsync(default);
        await pipeline.RestartWithoutAsync(typeof(BackUpTablesTrigger));
        pipeline.Clock.Advance(TimeSpan.FromHours(49));
        await pipeline.QuietAsync();
        Assert.Contains("BackupOld", await TodayAsync(pipeline), StringComparison.Ordinal);
    }

    internal static Task BackUpAsync(LocalFunctionsHost host) =>
        host.Services.GetRequiredService<BackUpTables>().HandleAsync(default);

    internal static async Task<Backup?> ManifestAsync(PipelineUnderTest pipeline)
    {
        var store = new BackupStore(TestStorage.Open(pipeline.Account));
        foreach (var day in await store.DaysAsync(default))
            if (await store.FindAsync(Backup.ManifestPath(day), default) is { } found)
                return found.Backup;
        return null;
    }

    private static async Task<PipelineUnderTest> FilledAsync()
    {
        var pipeline = await PipelineUnderTest.StartAsync(
            services => services.Replace(ServiceDescriptor.Singleton(Slowly)),
            TestConfig.Usual
        );
        await pipeline.RestartWithoutAsync(typeof(BackUpTablesTrigger));
        await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            TestConfig.Upload(TestConfig.Row("ann"), TestConfig.Row("bob"), TestConfig.Row("cleo", "ERP Software"))
        );
        return pipeline;
    }

    // The ledger of runs and what this wrote into it aside: it changes while it is saved.
    private static async Task AssertWholeAsync(PipelineUnderTest pipeline, Backup backup)
    {
        Assert.NotNull(backup.EndedAt);
        Assert.Equal(Backup.Order, backup.Tables.Select(t => t.Name));
        var store = new BackupStore(TestStorage.Open(pipeline.Account));
        foreach (var table in backup.Tables)
        {
            var lines = new List<string>();
            foreach (var part in table.Parts)
                lines.AddRange(RestoreBackup.Lines((await store.ReadAsync(part.Path, default))!));
            Assert.Equal(table.Sum.Entities, lines.Count);
            if (table.Name != Tables.Runs)
                Assert.Equal(
                    await store
                        .EntitiesAsync(table.Name, null, default)
                        .Select(e => System.Text.Encoding.UTF8.GetString(e.Line))
                        .ToListAsync(),
                    lines
                );
        }
        Assert.Contains(backup.Tables, t => t.Parts.Count > 1);
    }

    private static async Task<string> TodayAsync(PipelineUnderTest pipeline)
    {
        using var client = new HttpClient
        {
            DefaultRequestHeaders = { { "x-functions-key", PipelineUnderTest.FunctionKey } },
        };
        return await client.GetStringAsync(new Uri(pipeline.Host.HttpAddress!, "api/today"));
    }
}
