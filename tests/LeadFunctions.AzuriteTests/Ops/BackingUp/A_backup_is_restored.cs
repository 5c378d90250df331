using System.Net.Http.Json;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.AzuriteTests.Privacy;
using LeadFunctions.AzuriteTests.Privacy.ErasingPeople;
using LeadFunctions.AzuriteTests.Upgrade;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Ops.Auditing;
using LeadFunctions.Ops.BackingUp;
using LeadFunctions.Pipeline.SummarisingBatches;
using LeadFunctions.Privacy.ErasingPeople;
using LeadFunctions.Restore;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace LeadFunctions.AzuriteTests.Ops.BackingUp;

/// <summary>The rehearsal of <c>docs/platform/backup-and-restore.md</c>.</summary>
public sealed class A_backup_is_restored(ITestOutputHelper output)
{
    private const string DemoHashKey = "demo-person-hash-key";

    // Files in are versions that rows name: a copy would be another. Configuration is in force from the tables.
    private static readonly string[] NotCopied =
    [
        Containers.Backups,
        Containers.Config,
        Containers.Uploads,
        Containers.Returns,
        Containers.Feedback,
        Containers.Organic,
        Containers.Engagement,
    ];

    [Fact]
    public async Task A_played_demo_into_another_account_without_who_was_erased_since_and_the_audit_finds_nothing()
    {
        await using var kept = await KeptStorage.OpenAsync("2026-11");
        var app = kept.App;
        await app.RestartWithoutAsync(typeof(BackUpTablesTrigger));
        await app.QuietAsync();
        // The version that played it wrote no facts: the first audit has them written.
        await app.Store<Audit>().AskAsync(default);
        await app.Store<WriteFacts>().HandleAsync(default);
        var before = await app.Store<Audit>().AskAsync(default);
        await All_tables_are_backed_up.BackUpAsync(app.Host);
        var backup = (await All_tables_are_backed_up.ManifestAsync(app))!;
        var target = await TestAzurite.NewAccount();
        await CopyFilesAsync(app.Account, target);
        var (person, email) = await SomebodyAsync(app);
        Assert.True(await IsInBackupAsync(app, backup, email));
        await EraseAsync(kept, email);

        using var told = new StringWriter();
        var code = await RestoreCommand.RunAsync(
            new RestoreArguments(app.Account, target, null, IntoFilled: false),
            DemoHashKey,
            told,
            app.Clock,
            default
        );
        output.WriteLine(told.ToString());
        Assert.Equal(0, code);
        Assert.Contains("1 people were erased since, 1 of them again here.", told.ToString(), StringComparison.Ordinal);

        var texts = await WholeAccount.TextsAsync(target);
        Assert.DoesNotContain(texts, t => t.Contains(email, StringComparison.OrdinalIgnoreCase));
        Assert.True(texts.Count > 10_000, $"{texts.Count} texts");
        await using var restored = await PipelineUnderTest.ResumeAsync(target, app.Clock.GetUtcNow(), DemoHashKey);
        var rows = await restored.Store<LeadLookup>().FindAllAsync(await RowsOfAsync(restored, person), default);
        Assert.NotEmpty(rows);
        Assert.All(rows, r => Assert.True(r.Lead.IsErased || r.Lead.Cells.All(c => c.Length == 0)));
        restored.Clock.Advance(TimeSpan.FromHours(2));
        await restored.QuietAsync();
        var after = await restored.Store<Audit>().AskAsync(default);
        output.WriteLine($"The audit compared {after.Rows} rows and found {after.Findings.Count} things wrong.");
        Assert.Equal([], before.Findings);
        Assert.Equal([], after.Findings);
        Assert.Equal(before.Rows, after.Rows);
    }

    [Fact]
    public async Task Into_its_own_emptied_account_though_cut_at_each_call_and_then_an_upload_since_is_received()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            Erasure.Upload(Erasure.Person, $"{TestConfig.Row("bob")},", $"{TestConfig.Row("cat", "ERP Software")},")
        );
        await All_tables_are_backed_up.BackUpAsync(pipeline.Host);
        await pipeline.RestartWithoutAsync(typeof(BackUpTablesTrigger));
        var asked = await Erasure.AskAsync(pipeline, "people/erase");
        pipeline.Clock.Advance(TimeSpan.FromMinutes(10));
        await pipeline.QuietAsync();
        Assert.Equal(
            "Through",
            (string?)(await Erasure.StatusAsync(pipeline, (string)asked.Answer["person"]!))["state"]
        );
        await pipeline.UploadAsync("infuse-media/since.csv", TestConfig.Upload(TestConfig.Row("dan")));
        await pipeline.Host.StopAsync();
        await EmptyAsync(pipeline.Account);

        var line = new CutLine(onlyWrites: true);
        await using (var host = await pipeline.NewHostWithoutFunctionsAsync(line))
        {
            var calls = await line.CutEverywhereAsync(async () =>
            {
                var backup = await host
                    .Services.GetRequiredService<RestoreBackup>()
                    .HandleAsync(new BackupStore(TestStorage.Open(pipeline.Account)), null, false, _ => { }, default);
                var again = host.Services.GetRequiredService<EraseAgain>();
                await again.NoteAsync(
                    host.Services.GetRequiredService<ErasureLedger>(),
                    backup.StartedAt,
                    new AskedErasure(pipeline.Clock.GetUtcNow(), "restore", "a rehearsal"),
                    default
                );
                Assert.Equal(0, await again.HandleAsync(default));
            });
            Assert.InRange(calls, 5, 500);
        }
        Erasure.AssertGone(await WholeAccount.TextsAsync(pipeline));
        await pipeline.RestartAsync();
        pipeline.Clock.Advance(TimeSpan.FromMinutes(10));
        await pipeline.QuietAsync();

        Erasure.AssertGone(await WholeAccount.TextsAsync(pipeline));
        var batches = await pipeline.BatchesAsync();
        Assert.Equal(["infuse-media/leads.csv", "infuse-media/since.csv"], batches.Select(b => b.UploadPath).Order());
        Assert.Equal(
            ["bob@example.com", "dan@example.com"],
            (await pipeline.DeliveredAsync(TestConfig.Immediate))
                .SelectMany(l => l.Split(','))
                .Where(c => c.Contains('@', StringComparison.Ordinal))
                .Order()
        );
        pipeline.Clock.Advance(TimeSpan.FromHours(2));
        await pipeline.QuietAsync();
        Assert.Equal([], (await pipeline.Store<Audit>().AskAsync(default)).Findings);
    }

    [Fact]
    public async Task A_second_time_into_tables_that_were_emptied_again_and_not_into_those_that_it_filled()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.People(2));
        await All_tables_are_backed_up.BackUpAsync(pipeline.Host);
        await pipeline.Host.StopAsync();
        await EmptyAsync(pipeline.Account);
        Assert.Contains("rows are restored and were read back", await RestoreAsync(pipeline), StringComparison.Ordinal);
        await EmptyAsync(pipeline.Account);
        var again = await RestoreAsync(pipeline);
        Assert.DoesNotContain("was restored here before", again, StringComparison.Ordinal);
        Assert.NotEmpty(
            await TestStorage.Open(pipeline.Account).Table(Tables.Leads).QueryAsync<TableEntity>().ToListAsync()
        );
        Assert.Contains(
            "It was restored here before, so nothing is put again",
            await RestoreAsync(pipeline),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_weekly_send_since_the_backup_waits_for_the_rows_that_it_had_and_sends_nobody_twice()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.WeeklyCampaign(),
        ]);
        await pipeline.RestartWithoutAsync(typeof(BackUpTablesTrigger));
        await pipeline.UploadAsync("infuse-media/before.csv", TestConfig.Upload(TestConfig.Row("zoe")));
        await All_tables_are_backed_up.BackUpAsync(pipeline.Host);
        await pipeline.UploadAsync("infuse-media/since.csv", TestConfig.People(2));
        await NextWeekAsync();
        Assert.Equal(3, (await pipeline.DeliveredAsync(TestConfig.Weekly)).Count);
        await pipeline.Host.StopAsync();
        await EmptyAsync(pipeline.Account);
        Assert.Contains(
            "1 files of deliveries were written since",
            await RestoreAsync(pipeline),
            StringComparison.Ordinal
        );
        await pipeline.RestartWithoutAsync(typeof(BackUpTablesTrigger));
        await pipeline.Host.RunTimerAsync("WeeklySends");
        await pipeline.QuietAsync();

        pipeline.Clock.Advance(TimeSpan.FromMinutes(10));
        await pipeline.QuietAsync();
        await NextWeekAsync();
        Assert.Equal(3, (await pipeline.DeliveredAsync(TestConfig.Weekly)).Count);
        foreach (var batch in await pipeline.BatchesAsync())
            Assert.All(await pipeline.RowsAsync(batch), row => Assert.Equal(LeadStatus.Sent, row.Status));
        Assert.Equal(3, await pipeline.Store<DeliveryStore>().TakenAsync(LeadCode.Parse(TestConfig.Weekly), default));

        async Task NextWeekAsync()
        {
            for (var day = 0; day < 7; day++)
            {
                pipeline.Clock.Advance(TimeSpan.FromDays(1));
                await pipeline.QuietAsync();
            }
        }
    }

    [Fact]
    public async Task Not_where_it_would_do_harm()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        var target = await TestAzurite.NewAccount();
        await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.Upload(TestConfig.Row("ann")));
        await pipeline.RestartWithoutAsync(typeof(BackUpTablesTrigger));
        Assert.Contains(
            "There is no whole backup of 2020-01-01",
            await RefusedAsync("2020-01-01"),
            StringComparison.Ordinal
        );
        await All_tables_are_backed_up.BackUpAsync(pipeline.Host);
        var part = (await All_tables_are_backed_up.ManifestAsync(pipeline))!.Parts.First(p =>
            p.Path.Contains("/Leads/", StringComparison.Ordinal)
        );
        var there = await pipeline.Store<BackupStore>().ReadAsync(part.Path, default);

        await pipeline.DropAsync(Containers.Backups, part.Path, [.. there!.ToArray(), 1]);
        Assert.Contains($"backups/{part.Path} is damaged", await RefusedAsync(), StringComparison.Ordinal);
        await new BlobContainerClient(pipeline.Account, Containers.Backups).DeleteBlobAsync(part.Path);
        Assert.Contains($"backups/{part.Path} is gone", await RefusedAsync(), StringComparison.Ordinal);
        await pipeline.DropAsync(Containers.Backups, part.Path, there.ToArray());
        // Somebody writes while it is restored.
        await TestStorage.Open(target).Table(Tables.Flags).AddEntityAsync(new TableEntity("p", "r"));
        Assert.Contains("is not what the backup has", await RefusedAsync(), StringComparison.Ordinal);

        await new BlobContainerClient(target, Containers.Backups).DeleteAsync();
        Assert.Contains("The account is not empty: ", await RefusedAsync(), StringComparison.Ordinal);
        Assert.Contains(
            "PersonHashKey is not set",
            (
                await Assert.ThrowsAsync<RestoreRefusedException>(() =>
                    RestoreCommand.RunAsync(
                        new(pipeline.Account, target, null, true),
                        null,
                        TextWriter.Null,
                        pipeline.Clock,
                        default
                    )
                )
            ).Message,
            StringComparison.Ordinal
        );
        Assert.Equal(
            0,
            await RestoreCommand.RunAsync(
                new(pipeline.Account, target, null, IntoFilled: true),
                "a key for tests only",
                TextWriter.Null,
                pipeline.Clock,
                default
            )
        );

        async Task<string> RefusedAsync(string? day = null) =>
            (
                await Assert.ThrowsAsync<RestoreRefusedException>(() =>
                    RestoreCommand.RunAsync(
                        new(pipeline.Account, target, day, IntoFilled: false),
                        "a key for tests only",
                        TextWriter.Null,
                        pipeline.Clock,
                        default
                    )
                )
            ).Message;
    }

    private static async Task<IReadOnlyList<LeadId>> RowsOfAsync(PipelineUnderTest app, PersonId person) =>
        await app.Store<PersonIndex>().LeadsOfAsync(person).ToListAsync();

    private static async Task<(PersonId Person, string Email)> SomebodyAsync(PipelineUnderTest app)
    {
        var campaigns = (await app.Store<CurrentConfiguration>().GetAsync(default)).Campaigns.Keys;
        var place = await campaigns
            .ToAsyncEnumerable()
            .SelectMany(code => app.Store<DeliveryStore>().OfAsync(code))
            .FirstAsync(p => p is { SentAt: not null, FinalAt: null, Return: null });
        return (place.Person, (await app.Store<LeadLookup>().FindAsync(place.Lead, default))!.Lead.Data!.Email);
    }

    private static async Task<bool> IsInBackupAsync(PipelineUnderTest app, Backup backup, string email)
    {
        foreach (var part in backup.Parts)
            if (
                RestoreBackup
                    .Lines((await app.Store<BackupStore>().ReadAsync(part.Path, default))!)
                    .Any(line => line.Contains(email, StringComparison.Ordinal))
            )
                return true;
        return false;
    }

    private static async Task EraseAsync(KeptStorage kept, string email)
    {
        using var client = new HttpClient
        {
            DefaultRequestHeaders = { { "x-functions-key", PipelineUnderTest.FunctionKey } },
        };
        var answer = await client.PostAsJsonAsync(
            new Uri(kept.App.Host.HttpAddress!, "api/people/erase"),
            new
            {
                email,
                by = "Olga",
                why = "asked",
            }
        );
        answer.EnsureSuccessStatusCode();
        await kept.AdvanceAsync(TimeSpan.FromMinutes(10));
        Assert.Empty(await kept.App.FilesAsync(Containers.Runs, Dossier.Folder));
    }

    private static async Task CopyFilesAsync(string from, string to)
    {
        await TestStorage.Open(to).CreateMissingAsync(default);
        foreach (var container in Containers.All.Except(NotCopied))
        {
            var (source, target) = (new BlobContainerClient(from, container), new BlobContainerClient(to, container));
            await foreach (var blob in source.GetBlobsAsync())
            {
                var content = (await source.GetBlobClient(blob.Name).DownloadContentAsync()).Value;
                await target
                    .GetBlobClient(blob.Name)
                    .UploadAsync(
                        content.Content,
                        new Azure.Storage.Blobs.Models.BlobUploadOptions { Metadata = content.Details.Metadata }
                    );
            }
        }
    }

    private static async Task<string> RestoreAsync(PipelineUnderTest pipeline)
    {
        using var told = new StringWriter();
        await RestoreCommand.RunAsync(
            new RestoreArguments(pipeline.Account, pipeline.Account, null, IntoFilled: false),
            DemoHashKey,
            told,
            pipeline.Clock,
            default
        );
        return told.ToString();
    }

    private static async Task EmptyAsync(string account)
    {
        var storage = TestStorage.Open(account);
        foreach (var table in Tables.All)
            await storage.Table(table).DeleteAsync();
        await storage.CreateMissingAsync(default);
    }
}
