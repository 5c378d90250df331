using System.Net;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.AzuriteTests.Privacy;
using LeadFunctions.AzuriteTests.Privacy.ErasingPeople;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Targeting.Nurturing;
using LeadFunctions.Targeting.PreparingScores;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.AzuriteTests.Targeting;

/// <summary>From a lead that nobody takes to the list of a week, what comes back, and the end.</summary>
public sealed class People_are_nurtured
{
    private const string Backup = "Backup Software";
    private const string Of = "INT-BCK-UP-1";

    [Fact]
    public async Task They_join_are_listed_answer_and_leave_when_sent_opted_out_or_bounced()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        await UploadAsync(pipeline, "ann", "bob", "cat", "dan", "gil");
        Assert.Empty(await ListedAsync(pipeline));
        await JoinAsync(pipeline);
        var entries = await EntriesAsync(pipeline);
        Assert.Equal(5, entries.Count);
        Assert.All(entries, e => Assert.Equal(NurtureCause.Unsent, e.Stay!.Cause));
        // No list has them before their first Monday.
        Assert.Empty(await ListedAsync(pipeline));

        await NextMondayAsync(pipeline);
        var first = await FileAsync(pipeline);
        Assert.Equal(15, first.Count(line => line[12] == "due"));
        Assert.Equal(["1", "2", "3"], Touches(first, "ann"));
        Assert.Equal(["Backup Software"], first.Select(line => line[7]).Distinct());
        // The same week is the same file, whatever happened since.
        var content = await ContentAsync(pipeline);
        await EngageAsync(
            pipeline,
            "a.csv",
            $"ann@example.com,{Today(pipeline)},clicked",
            "bob@example.com,,Unsubscribe",
            "cat@example.com,,hard bounce",
            "dan@example.com,,opened",
            "nobody@example.com,,clicked",
            "eve@example.com,,opted out",
            "dan@example.com,,frobnicated",
            "no address,,clicked"
        );
        await RunAsync(pipeline);
        Assert.Equal(content, await ContentAsync(pipeline));
        Assert.Equal(
            [
                "a further touch",
                "not to be contacted any more",
                "not to be contacted any more",
                "no touch",
                "nobody we know",
                "nobody we know, not to be contacted",
                "not recognised",
                "not recognised",
            ],
            (await ReceiptAsync(pipeline)).Select(cells => cells[2])
        );
        var mail = Assert.Single(
            await pipeline.MailsAsync(),
            m => m.Contains("[Admin] Engagement [", StringComparison.Ordinal)
        );
        Assert.Contains("Taken: 5. Refused: 3.", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("@example.com", Between(mail, "Outcomes", "Runbook"), StringComparison.Ordinal);
        Assert.DoesNotContain(pipeline.Logs.Lines, line => line.Contains("@example.com", StringComparison.Ordinal));

        // Whoever opted out or is not there is sent to nobody.
        var settings = await pipeline.Store<CurrentConfiguration>().GetAsync(default);
        Assert.Equal(
            ["bob@example.com", "cat@example.com", "eve@example.com"],
            settings.DoNotContact.Select(a => a.Value).Order()
        );
        var later = await pipeline.UploadAsync(
            "infuse-media/later.csv",
            TestConfig.Upload(TestConfig.Row("bob"), TestConfig.Row("eve"), TestConfig.Row("fay"))
        );
        Assert.Equal(
            [LeadStatus.Omitted, LeadStatus.Omitted, LeadStatus.Sent],
            (await pipeline.RowsAsync(later)).Select(r => r.Status!.Value)
        );

        // A campaign opens that takes what waited of one.
        await pipeline.DropAsync(Containers.Config, "suppression.json", await SuppressingAsync(pipeline, "gil"));
        await pipeline.QuietAsync();
        var (path, campaign) = TestConfig.Campaign(Of, cap: 1, categories: "\"backup\"");
        await pipeline.DropAsync(
            Containers.Config,
            path,
            campaign.Replace("\"crm\", \"erp\"", "\"backup\"", StringComparison.Ordinal)
        );
        await pipeline.QuietAsync();
        var sent = Assert.Single(
            (await pipeline.RowsAsync((await pipeline.BatchesAsync())[0])),
            row => row.Status == LeadStatus.Sent
        );
        await NextMondayAsync(pipeline);
        var second = await FileAsync(pipeline);
        var gone = sent.Data!.FirstName;
        Assert.Equal(
            new[] { ("Bob", "opted out"), ("Cat", "bounced"), ("Gil", "opted out"), (gone, "sent") }.Order(),
            second.Where(line => line[12] == "ended").Select(line => (line[1], line[14])).Order()
        );
        // Who clicked is at day 3 again, the other goes on.
        var stays = gone == "Ann" ? "dan" : "ann";
        Assert.Equal(stays == "ann" ? ["4", "5"] : ["4"], Touches(second, stays));
        Assert.All(
            await EntriesAsync(pipeline),
            e => Assert.Equal(e.Stay is null || e.Stay.EndedAt is not null, e.Stay?.Person is null)
        );

        // Told once.
        await NextMondayAsync(pipeline);
        Assert.DoesNotContain(await FileAsync(pipeline), line => line[12] == "ended");
    }

    [Fact]
    public async Task Answers_count_for_scores_and_a_list_is_asked_for_by_week()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        await UploadAsync(pipeline, "ann", "bob");
        await JoinAsync(pipeline);
        await NextMondayAsync(pipeline);
        var day = Today(pipeline);
        await EngageAsync(pipeline, "a.csv", $"ann@example.com,{day},download", $"ann@example.com,{day},download");
        Assert.Equal(["a further touch", "a further touch"], (await ReceiptAsync(pipeline)).Select(c => c[2]));
        await EngageAsync(pipeline, "b.csv", $"ann@example.com,{day},download", $"bob@example.com,{day},opened");
        Assert.Equal(["taken before", "no touch"], (await ReceiptAsync(pipeline, "b.csv")).Select(c => c[2]));

        pipeline.Clock.Advance(TimeSpan.FromDays(1));
        await pipeline.QuietAsync();
        await pipeline.Store<PrepareScores>().HandleAsync(default);
        pipeline.Clock.Advance(TimeSpan.FromMinutes(11));
        var background = await pipeline.Store<ScoringFiles>().GetAsync(default);
        Assert.Contains(background.Of(Person(pipeline, "ann")).Touches, at => PeriodNames.Day(at.UtcDay) == day);
        Assert.DoesNotContain(background.Of(Person(pipeline, "bob")).Touches, at => PeriodNames.Day(at.UtcDay) == day);

        var now = JsonNode.Parse(await GetAsync(pipeline, "nurture"))!;
        var week = NurtureWeek.Of(pipeline.Clock.GetUtcNow());
        Assert.Equal((week.Name, $"nurture/{week.Name}.csv"), ((string)now["week"]!, (string)now["file"]!));
        Assert.Equal(2, (int)now["onList"]!);
        var next = new NurtureWeek(week.Monday.AddDays(7));
        var coming = JsonNode.Parse(await GetAsync(pipeline, $"nurture?week={next.Name}"))!;
        Assert.Equal(
            ["4", "5"],
            coming["lines"]!
                .AsArray()
                .Where(l => (string)l!["email"]! == "ann@example.com")
                .Select(l => $"{l!["touchNumber"]}")
        );
        Assert.StartsWith(
            "\"Email\",\"First Name\"",
            (await GetAsync(pipeline, $"nurture?week={next.Name}&format=csv")).TrimStart('\uFEFF'),
            StringComparison.Ordinal
        );
        Assert.Contains("Nurture list, ", await GetAsync(pipeline, "nurture?format=html"), StringComparison.Ordinal);
        await NextMondayAsync(pipeline);
        var over = JsonNode.Parse(await GetAsync(pipeline, $"nurture?week={week.Name}"))!;
        Assert.Equal(6, (int)over["touches"]!);
        Assert.Equal("1", $"{over["lines"]![0]!["touchNumber"]}");
    }

    [Fact]
    public async Task The_same_file_again_is_no_further_touch_also_where_its_rows_have_no_date()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        await UploadAsync(pipeline, "ann");
        await JoinAsync(pipeline);
        await NextMondayAsync(pipeline);
        await EngageAsync(pipeline, "a.csv", "ann@example.com,,clicked");
        var first = Assert.Single(await EntriesAsync(pipeline));
        Assert.Single(first.Stay!.StartedAgain);
        foreach (var path in (string[])["a.csv", "b.csv"])
        {
            pipeline.Clock.Advance(TimeSpan.FromDays(8));
            await EngageAsync(pipeline, path, "ann@example.com,,clicked");
            Assert.Equal(["taken before"], (await ReceiptAsync(pipeline, path)).Select(cells => cells[2]));
        }
        var after = Assert.Single(await EntriesAsync(pipeline));
        Assert.Equal(first.Engagements, after.Engagements);
        Assert.Equal(first.Stay.StartedAgain, after.Stay!.StartedAgain);

        // Another file says something new.
        await EngageAsync(pipeline, "c.csv", "ann@example.com,,clicked", "bob@example.com,,clicked");
        Assert.Equal("a further touch", (await ReceiptAsync(pipeline, "c.csv"))[0][2]);
        Assert.Equal(2, Assert.Single(await EntriesAsync(pipeline)).Engagements.Count);
    }

    [Fact]
    public async Task A_lead_that_is_rated_not_now_joins_by_the_next_day_and_leaves_where_it_is_denied()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        var batch = await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.People(2));
        await pipeline.DropAsync(
            Containers.Feedback,
            $"{TestConfig.Immediate}/a.csv",
            "Email,Reason\r\nperson0@example.com,not now\r\nperson1@example.com,no budget\r\n"
        );
        await pipeline.QuietAsync();
        await FactsAsync(pipeline);
        pipeline.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync(pipeline);
        var entry = Assert.Single(await EntriesAsync(pipeline));
        Assert.Equal((NurtureCause.NotNow, "person0@example.com"), (entry.Stay!.Cause, entry.Stay.Person!.Email));
        // That it was sent before it joined ends nothing.
        await NextMondayAsync(pipeline);
        Assert.Equal(["1", "2", "3"], Touches(await FileAsync(pipeline), "person0"));
        Assert.Equal(batch.Id, Assert.Single(entry.Stay.Leads).Batch);

        await pipeline.DropAsync(
            Containers.Feedback,
            $"{TestConfig.Immediate}/b.csv",
            "Email,Reason\r\nperson0@example.com,no consent\r\n"
        );
        await pipeline.QuietAsync();
        await FactsAsync(pipeline);
        pipeline.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync(pipeline);
        Assert.Equal(NurtureEnd.Denied, Assert.Single(await EntriesAsync(pipeline)).Stay!.End);
    }

    [Fact]
    public async Task Cut_at_every_call_and_run_twice_ends_as_one_run_does()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        await UploadAsync(pipeline, "ann", "bob", "cat");
        pipeline.Clock.Advance(TimeSpan.FromDays(31));
        await pipeline.QuietAsync();
        await pipeline.Host.StopAsync();
        var line = new CutLine();
        await using (var host = await pipeline.NewHostWithoutFunctionsAsync(line))
        {
            var (keep, write) = (
                host.Services.GetRequiredService<KeepNurtureList>(),
                host.Services.GetRequiredService<WriteNurtureList>()
            );
            // Its own timer may have been first.
            pipeline.Clock.Advance(TimeSpan.FromDays(1));
            Assert.True(await line.CutEverywhereAsync(() => keep.HandleAsync(default)) > 3);
            ToMonday(pipeline);
            await line.CutEverywhereAsync(() => keep.HandleAsync(default));
            await pipeline.DropAsync(
                Containers.Engagement,
                "a.csv",
                "Email,Date,Kind\r\nann@example.com,,clicked\r\nbob@example.com,,opted out\r\nzoe@example.com,,bounced\r\n"
            );
            var reading = host.Services.GetRequiredService<ReadEngagement>();
            Assert.True(await line.CutEverywhereAsync(() => reading.HandleAsync("a.csv", default)) > 10);
            Assert.True(await line.CutEverywhereAsync(() => write.HandleAsync(default)) > 6);
        }
        await pipeline.RestartAsync();
        await RunAsync(pipeline);
        await RunAsync(pipeline);

        Assert.Equal(
            ["a further touch", "not to be contacted any more", "nobody we know, not to be contacted"],
            (await ReceiptAsync(pipeline)).Select(cells => cells[2])
        );
        var file = await FileAsync(pipeline);
        Assert.Equal(["1", "2", "3"], Touches(file, "ann"));
        Assert.Equal(["1", "2", "3"], Touches(file, "cat"));
        Assert.Equal(["Bob"], file.Where(cells => cells[12] == "ended").Select(cells => cells[1]));
        Assert.Equal(
            [("ann", 1, true), ("bob", 1, false), ("cat", 0, true)],
            new[] { "ann", "bob", "cat" }.Select(name =>
            {
                var entry = pipeline.Store<NurtureStore>().FindAsync(Person(pipeline, name), default).Result!;
                return (name, entry.Engagements.Count, entry.Stay!.Person is not null);
            })
        );
        var people = (await pipeline.Store<CurrentConfiguration>().GetAsync(default)).DoNotContact;
        Assert.Equal(["bob@example.com", "zoe@example.com"], people.Select(a => a.Value).Order());
        Assert.Single(await pipeline.MailsAsync(), m => m.Contains("[Admin] Engagement [", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_week_in_which_nothing_ran_gets_its_list_from_the_next_run_wherever_that_is_cut()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        await UploadAsync(pipeline, "ann");
        await JoinAsync(pipeline);
        await NextMondayAsync(pipeline);
        Assert.Equal(["1", "2", "3"], Touches(await FileAsync(pipeline), "ann"));
        await pipeline.Host.StopAsync();
        ToMonday(pipeline);
        var missed = NurtureFile.PathOf(NurtureWeek.Of(pipeline.Clock.GetUtcNow()));
        ToMonday(pipeline);
        var line = new CutLine();
        await using (var host = await pipeline.NewHostWithoutFunctionsAsync(line))
        {
            await host.Services.GetRequiredService<KeepNurtureList>().HandleAsync(default);
            var write = host.Services.GetRequiredService<WriteNurtureList>();
            Assert.True(await line.CutEverywhereAsync(() => write.HandleAsync(default)) > 10);
        }
        await pipeline.RestartAsync();
        Assert.Equal(["4"], Touches(Lines(await pipeline.ReadRawAsync(Containers.Nurture, missed)), "ann"));
        Assert.Equal(["5"], Touches(await FileAsync(pipeline), "ann"));

        // What is written stays, and weeks from before the list began are nobody's.
        var (written, files) = (
            await pipeline.ReadRawAsync(Containers.Nurture, missed),
            await pipeline.FilesAsync(Containers.Nurture)
        );
        await NextMondayAsync(pipeline);
        Assert.Equal(written, await pipeline.ReadRawAsync(Containers.Nurture, missed));
        Assert.Equal(files.Count + 1, (await pipeline.FilesAsync(Containers.Nurture)).Count);
    }

    [Fact]
    public async Task Who_opts_out_joins_those_on_the_list_in_force_also_where_its_file_was_removed()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync([
            .. TestConfig.Usual,
            new ConfigFile("suppression.json", """{ "doNotContact": ["zoe@example.com"] }"""),
        ]);
        await new BlobContainerClient(pipeline.Account, Containers.Config).DeleteBlobAsync("suppression.json");
        await EngageAsync(pipeline, "a.csv", "ann@example.com,,opted out");
        Assert.Equal(
            ["ann@example.com", "zoe@example.com"],
            (await pipeline.Store<CurrentConfiguration>().GetAsync(default)).DoNotContact.Select(a => a.Value).Order()
        );
    }

    [Fact]
    public async Task Ops_are_told_when_a_former_list_takes_off_who_opted_out()
    {
        const string List = """{ "doNotContact": ["zoe@example.com"] }""";
        await using var pipeline = await PipelineUnderTest.StartNowAsync([
            .. TestConfig.Usual,
            new ConfigFile("suppression.json", List),
        ]);
        await EngageAsync(pipeline, "a.csv", "ann@example.com,,opted out");
        Assert.Empty(await ToldAsync());
        await pipeline.DropAsync(Containers.Config, "suppression.json", List);
        await pipeline.QuietAsync();
        Assert.Contains(
            "lacks 1 address of the one before",
            Assert.Single(await ToldAsync()),
            StringComparison.Ordinal
        );

        async Task<IReadOnlyList<string>> ToldAsync() =>
            [
                .. (await pipeline.MailsAsync()).Where(m =>
                    m.Contains("[Admin] People left the do-not-contact list", StringComparison.Ordinal)
                ),
            ];
    }

    [Fact]
    public async Task An_erased_person_is_gone_from_list_files_and_scores_and_does_not_come_back()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            Erasure.Upload(
                Erasure.Person.Replace("CRM Software", Backup, StringComparison.Ordinal),
                $"{TestConfig.Row("bob", Backup)},"
            )
        );
        await FactsAsync(pipeline);
        await JoinAsync(pipeline);
        await NextMondayAsync(pipeline);
        await EngageAsync(pipeline, "a.csv", $"{Canary.Email},,clicked", "bob@example.com,,clicked");
        var texts = Canary.FoundIn(await WholeAccount.TextsAsync(pipeline));
        Assert.Contains(texts, t => t.StartsWith("Nurture ", StringComparison.Ordinal));
        Assert.Contains(texts, t => t.StartsWith("nurture/", StringComparison.Ordinal));

        var (_, export) = await Erasure.AskAsync(pipeline, "people/export");
        var told = export.ToJsonString();
        Assert.Contains("the list of people who are written to", told, StringComparison.Ordinal);
        Assert.Contains("(unsent for 30 days)", told, StringComparison.Ordinal);
        Assert.Contains("a list of people who are written to in a week", told, StringComparison.Ordinal);
        Assert.Contains("a file that says what came back", told, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Accepted, (await Erasure.AskAsync(pipeline, "people/erase")).Status);
        await Eventually.Holds(async () =>
        {
            await pipeline.Host.RunTimerAsync("EraseOpen");
            await pipeline.QuietAsync();
            return Canary.FoundIn(await WholeAccount.TextsAsync(pipeline)) is [];
        });
        var sameMailbox = Canary.Email.Replace("@", "+news@", StringComparison.Ordinal);
        await EngageAsync(pipeline, "b.csv", $"{Canary.Email},,opted out", $"{sameMailbox},,clicked");
        Assert.Equal(
            ["the person is erased", "the person is erased"],
            (await ReceiptAsync(pipeline, "b.csv")).Select(c => c[2])
        );
        await pipeline
            .Store<LeadFunctions.Privacy.FindingPeople.PersonFiles>()
            .RemoveAsync(Containers.Engagement, "b.csv", default);
        pipeline.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync(pipeline);
        Erasure.AssertGone(await WholeAccount.TextsAsync(pipeline));
        Assert.Equal([Person(pipeline, "bob")], (await EntriesAsync(pipeline)).Select(e => e.Person));
    }

    [Fact]
    public async Task What_tells_of_a_person_goes_when_nurturing_ends()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        await UploadAsync(pipeline, "ann");
        await JoinAsync(pipeline);
        Assert.Equal(NurtureEnd.Retention, Assert.Single(await EntriesAsync(pipeline)).Stay!.EndsBy);
        Assert.NotEmpty(await InTableAsync());
        // 100 days after the upload.
        pipeline.Clock.Advance(TimeSpan.FromDays(71));
        await RunAsync(pipeline);
        Assert.Equal(NurtureEnd.Retention, Assert.Single(await EntriesAsync(pipeline)).Stay!.End);
        Assert.Empty(await InTableAsync());
        pipeline.Clock.Advance(TimeSpan.FromDays(401));
        await RunAsync(pipeline);
        Assert.Empty(await EntriesAsync(pipeline));

        async Task<IReadOnlyList<string>> InTableAsync() =>
            [
                .. (await WholeAccount.TextsAsync(pipeline)).Where(t =>
                    t.StartsWith("Nurture ", StringComparison.Ordinal)
                    && t.Contains("ann@example.com", StringComparison.OrdinalIgnoreCase)
                ),
            ];
    }

    private static async Task UploadAsync(PipelineUnderTest pipeline, params string[] people)
    {
        await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            TestConfig.Upload(people.Select(name => TestConfig.Row(name, Backup)))
        );
        await FactsAsync(pipeline);
    }

    private static async Task FactsAsync(PipelineUnderTest pipeline)
    {
        foreach (var batch in await pipeline.BatchesAsync())
            await pipeline.Store<FactFiles>().WriteAsync(batch.Affiliate, batch.Id, default);
    }

    private static async Task JoinAsync(PipelineUnderTest pipeline)
    {
        pipeline.Clock.Advance(TimeSpan.FromDays(30));
        await RunAsync(pipeline);
    }

    // As its timer does, which may be first.
    private static async Task RunAsync(PipelineUnderTest pipeline)
    {
        await pipeline.QuietAsync();
        await FactsAsync(pipeline);
        await pipeline.Store<KeepNurtureList>().HandleAsync(default);
        await pipeline.Store<WriteNurtureList>().HandleAsync(default);
        await pipeline.QuietAsync();
    }

    private static async Task NextMondayAsync(PipelineUnderTest pipeline)
    {
        await FactsAsync(pipeline);
        ToMonday(pipeline);
        await RunAsync(pipeline);
    }

    private static void ToMonday(PipelineUnderTest pipeline) =>
        pipeline.Clock.AdvanceTo(
            new DateTimeOffset(
                Cadence.MondayAfter(pipeline.Clock.GetUtcNow().UtcDay).ToDateTime(new TimeOnly(6, 0)),
                TimeSpan.Zero
            )
        );

    private static async Task EngageAsync(PipelineUnderTest pipeline, string path, params string[] rows)
    {
        await pipeline.DropAsync(
            Containers.Engagement,
            path,
            string.Join("\r\n", rows.Prepend("Email,Date,Kind")) + "\r\n"
        );
        await pipeline.QuietAsync();
    }

    private static async Task<string> SuppressingAsync(PipelineUnderTest pipeline, string name) =>
        (await pipeline.ReadAsync(Containers.Config, "suppression.json")).Replace(
            "\"doNotContact\": [",
            $"\"doNotContact\": [ \"{name}@example.com\",",
            StringComparison.Ordinal
        );

    private static async Task<IReadOnlyList<NurtureEntry>> EntriesAsync(PipelineUnderTest pipeline) =>
        await pipeline.Store<NurtureStore>().AllAsync(default).ToListAsync();

    private static async Task<IReadOnlyList<string>> ListedAsync(PipelineUnderTest pipeline)
    {
        var lines = new List<string>();
        foreach (var path in await pipeline.FilesAsync(Containers.Nurture))
            lines.AddRange((await pipeline.ReadAsync(Containers.Nurture, path)).TrimEnd().Split("\r\n").Skip(1));
        return lines;
    }

    private static Task<string> ContentAsync(PipelineUnderTest pipeline) =>
        pipeline.ReadRawAsync(Containers.Nurture, NurtureFile.PathOf(NurtureWeek.Of(pipeline.Clock.GetUtcNow())));

    private static async Task<IReadOnlyList<string[]>> FileAsync(PipelineUnderTest pipeline) =>
        Lines(await ContentAsync(pipeline));

    private static IReadOnlyList<string[]> Lines(string content) =>
        [.. content.TrimEnd().Split("\r\n").Skip(1).Select(line => line[1..^1].Split("\",\""))];

    private static IEnumerable<string> Touches(IEnumerable<string[]> file, string name) =>
        file.Where(line => line[0] == $"{name}@example.com" && line[12] == "due").Select(line => line[11]);

    private static async Task<IReadOnlyList<string[]>> ReceiptAsync(PipelineUnderTest pipeline, string file = "a.csv")
    {
        var upload = await pipeline.Store<UploadStore>().FindAsync(Containers.Engagement, file, default);
        var path = EngagementMails.ReceiptOf(upload!);
        return
        [
            .. (await pipeline.ReadRawAsync(Containers.Reports, path))
                .TrimEnd()
                .Split("\r\n")
                .Skip(1)
                .Select(line => line[1..^1].Split("\",\"")),
        ];
    }

    private static PersonId Person(PipelineUnderTest pipeline, string name) =>
        pipeline
            .Store<PersonHash>()
            .Of(EmailAddress.TryParse($"{name}@example.com", out var address) ? address : throw new FormatException());

    private static string Today(PipelineUnderTest pipeline) => PeriodNames.Day(pipeline.Clock.GetUtcNow().UtcDay);

    private static string Between(string text, string from, string to)
    {
        var begin = text.IndexOf(from, StringComparison.Ordinal);
        return text[begin..text.IndexOf(to, begin, StringComparison.Ordinal)];
    }

    private static async Task<string> GetAsync(PipelineUnderTest pipeline, string what)
    {
        using var client = new HttpClient
        {
            DefaultRequestHeaders = { { "x-functions-key", PipelineUnderTest.FunctionKey } },
        };
        return await client.GetStringAsync(new Uri(pipeline.Host.HttpAddress!, $"api/{what}"));
    }
}
