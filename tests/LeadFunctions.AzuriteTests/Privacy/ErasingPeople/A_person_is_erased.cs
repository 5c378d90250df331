using System.Net;
using Azure.Storage.Blobs;
using LeadFunctions.AzuriteTests.Ops.ActingOnLeads;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Finding;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Privacy.ErasingPeople;

public sealed class A_person_is_erased
{
    [Fact]
    public async Task Everywhere_but_for_the_keyed_hash_and_is_not_taken_again()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign() is var campaign
                ? campaign with
                {
                    Content = campaign.Content.Replace(
                        "{ \"kind\": \"csv\" }",
                        """{ "kind": "csv" }, { "kind": "mail", "to": ["leads@northwind.example"] }""",
                        StringComparison.Ordinal
                    ),
                }
                : null!,
            TestConfig.WeeklyCampaign()
        );
        var batch = await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            Erasure.Upload(
                Erasure.Person,
                Erasure.Person.Replace(",US,", ",Nowhere,", StringComparison.Ordinal),
                $"{TestConfig.Row("bob")},",
                Erasure.Person.ToUpperInvariant()
            )
        );
        await pipeline.DropAsync(
            Containers.Returns,
            $"{TestConfig.Immediate}/back.csv",
            $"email,reason\r\n{Canary.Email},{Canary.FirstName} left\r\n"
        );
        await pipeline.DropAsync(
            Containers.Config,
            "suppression.json",
            $$"""{ "doNotContact": ["{{Canary.Email}}", "other@example.com"] }"""
        );
        await pipeline.LeaveAsync(
            Queues.ChunksToRoute + Queues.PoisonSuffix,
            $"about {Canary.Email} and {Canary.LastName}"
        );
        await Erasure.DropMoreAsync(pipeline);
        await pipeline.QuietAsync();
        Assert.True(Canary.FoundIn(await WholeAccount.TextsAsync(pipeline)).Count > 12);
        var room = await pipeline.Store<DeliveryStore>().RoomAsync(LeadCode.Parse(TestConfig.Immediate), default);

        await AssertExportedAsync(pipeline);
        var person = await EraseAsync(pipeline);
        await pipeline.Host.RunTimerAsync("EraseOpen");
        // Nobody has taken that file, and it has leads of others.
        var open = await Erasure.StatusAsync(pipeline, person);
        Assert.StartsWith(
            "uploads/nobody/leads.csv: it is not taken yet.",
            (string?)Assert.Single(open["waitsFor"]!.AsArray()),
            StringComparison.Ordinal
        );
        Assert.Equal("Open", (string?)open["state"]);
        await new BlobContainerClient(pipeline.Account, Containers.Uploads).DeleteBlobAsync("nobody/leads.csv");
        await Erasure.ThroughAsync(pipeline, person);
        Erasure.AssertGone(await WholeAccount.TextsAsync(pipeline));
        await pipeline.Host.RunTimerAsync("EraseOpen");
        await pipeline.QuietAsync();
        Erasure.AssertGone(await WholeAccount.TextsAsync(pipeline));

        var through = await Erasure.StatusAsync(pipeline, person);
        Assert.Equal(
            ("Through", "Olga", "[erased] asked for it"),
            ((string?)through["state"], (string?)through["asked"]![0]!["by"], (string?)through["asked"]![0]!["why"])
        );
        Assert.Equal(
            (5, 4, 1),
            (
                (int?)through["removed"]!["Leads"],
                (int?)through["removed"]!["uploads"],
                (int?)through["removed"]!["returns"]
            )
        );
        var told = Assert.Single(
            await pipeline.MailsAsync(),
            m =>
                m.Contains(
                    $"Please remove a person from your leads for {TestConfig.Immediate}",
                    StringComparison.Ordinal
                )
        );
        var rows = await pipeline.RowsAsync(batch);
        Assert.Contains($"{rows[0].Id}", told, StringComparison.Ordinal);
        Assert.Equal(
            [LeadStatus.Unusable, LeadStatus.Sent, LeadStatus.Omitted],
            rows.Skip(1).Select(r => r.Status!.Value)
        );
        Assert.True(rows[0].IsStopped);
        Assert.Equal(4, (await pipeline.BatchesAsync()).Single(b => b.Id == batch.Id).Counts.Values.Sum());
        Assert.Contains(
            "bob@example.com",
            await pipeline.ReadAsync(Containers.Runs, $"webhooks/{TestConfig.Immediate}/a/0.json"),
            StringComparison.Ordinal
        );
        var after = await pipeline.Store<DeliveryStore>().RoomAsync(LeadCode.Parse(TestConfig.Immediate), default);
        Assert.Equal((room.Total, room.Returned), (after.Total, after.Returned));
        Assert.Contains(
            await pipeline.DeliveredAsync(TestConfig.Immediate),
            line => line.Contains("bob@example.com", StringComparison.Ordinal)
        );
        Assert.Equal(2, await pipeline.Store<DeliveryStore>().TakenAsync(LeadCode.Parse(TestConfig.Weekly), default));
        Assert.Contains(
            "other@example.com",
            await pipeline.ReadAsync(Containers.Config, "suppression.json"),
            StringComparison.Ordinal
        );

        var later = await pipeline.UploadAsync(
            "infuse-media/later.csv",
            Erasure.Upload(Erasure.Person.Replace("CRM", "ERP", StringComparison.Ordinal))
        );
        var omitted = Assert.Single(await pipeline.RowsAsync(later));
        Assert.Equal(
            (LeadStatus.Omitted, ReasonCode.DoNotContact),
            (omitted.Status!.Value, Assert.Single(omitted.Reasons).Code)
        );
    }

    /// <summary>An erasure was through while the teller of failed messages had one in hand, and the mail about it named
    /// the person for good.</summary>
    [Fact]
    public async Task Also_by_the_name_that_ops_corrected_before()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        var batch = await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            Erasure.Upload(
                Erasure.Person.Replace(",US,", ",Nowhere,", StringComparison.Ordinal),
                $"{TestConfig.Row("bob")},"
            )
        );
        var (status, _) = await pipeline.PostAsync(
            $"leads/{(await pipeline.RowsAsync(batch))[0].Id}/correct",
            """{ "by": "Olga", "why": "misspelt", "values": { "lastName": "Smith", "country": "US" } }"""
        );
        Assert.Equal(HttpStatusCode.Accepted, status);
        await pipeline.QuietAsync();
        Assert.Equal(LeadStatus.Sent, (await pipeline.RowsAsync(batch))[0].Status);
        var texts = await WholeAccount.TextsAsync(pipeline);
        Assert.Contains(
            texts,
            text =>
                text.StartsWith("Mails ", StringComparison.Ordinal)
                && text.Contains(Canary.LastName, StringComparison.Ordinal)
        );

        await Erasure.ThroughAsync(pipeline, await EraseAsync(pipeline));
        Erasure.AssertGone(await WholeAccount.TextsAsync(pipeline));
    }

    [Fact]
    public async Task From_the_do_not_contact_list_and_the_other_addresses_of_the_mailbox_stay_on_it()
    {
        var tagged = Canary.Email.Replace("@", "+news@", StringComparison.Ordinal);
        var paused = TestConfig.Campaign(more: """, "status": "paused" """);
        await using var pipeline = await PipelineUnderTest.StartAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            paused
        );
        var waiting = await pipeline.UploadAsync("infuse-media/a.csv", Tagged());
        await pipeline.DropAsync(
            Containers.Config,
            "suppression.json",
            $$"""{ "doNotContact": ["{{Canary.Email}}"] }"""
        );
        await pipeline.QuietAsync();
        var (_, asked) = await Erasure.AskAsync(pipeline, "people/erase");
        await Erasure.ThroughAsync(pipeline, (string)asked["person"]!);
        Assert.DoesNotContain(
            Canary.Email,
            await pipeline.ReadAsync(Containers.Config, "suppression.json"),
            StringComparison.Ordinal
        );

        var open = TestConfig.Campaign();
        await pipeline.DropAsync(Containers.Config, open.Path, open.Content);
        await pipeline.QuietAsync();
        var later = await pipeline.UploadAsync("infuse-media/b.csv", Tagged("ERP Software"));
        Assert.Equal(LeadStatus.Unsent, Assert.Single(await pipeline.RowsAsync(waiting)).Status);
        Assert.Equal(LeadStatus.Omitted, Assert.Single(await pipeline.RowsAsync(later)).Status);
        Assert.Empty(await pipeline.DeliveredAsync(TestConfig.Immediate));

        string Tagged(string category = "CRM Software") =>
            TestConfig.Upload(
                TestConfig.Row("ann", category).Replace("ann@example.com", tagged, StringComparison.Ordinal)
            );
    }

    [Fact]
    public async Task Also_from_the_mail_about_a_failed_message_that_was_being_told_meanwhile()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        await pipeline.UploadAsync("infuse-media/leads.csv", Erasure.Upload(Erasure.Person));
        var queue = Queues.ChunksToRoute + Queues.PoisonSuffix;
        var poison = pipeline.Store<PoisonStore>();
        await pipeline.LeaveAsync(queue, $"about {Canary.Email}");
        var person = await EraseAsync(pipeline);
        var inHand = Assert.Single(await poison.TakeAsync(queue, default));

        await pipeline.Host.RunTimerAsync("EraseOpen");
        await pipeline.QuietAsync();
        var open = await Erasure.StatusAsync(pipeline, person);
        Assert.Equal("Open", (string?)open["state"]);
        Assert.StartsWith(
            $"{queue}: messages are in somebody's hands",
            (string?)Assert.Single(open["waitsFor"]!.AsArray()),
            StringComparison.Ordinal
        );

        await pipeline.Store<ProcessingFailed>().HandleAsync(queue, inHand.Text, default);
        await poison.RemoveAsync(queue, inHand, default);
        await pipeline.QuietAsync();
        Assert.NotEmpty(Canary.FoundIn(await pipeline.MailsAsync()));
        await Erasure.ThroughAsync(pipeline, person);
        Erasure.AssertGone(await WholeAccount.TextsAsync(pipeline));
    }

    private static async Task AssertExportedAsync(PipelineUnderTest pipeline)
    {
        var (status, export) = await Erasure.AskAsync(pipeline, "people/export");
        Assert.Equal((HttpStatusCode.OK, true), (status, (bool?)export["complete"]));
        Assert.True((bool?)export["doNotContact"]);
        var rows = export["rows"]!.AsArray();
        Assert.Equal(5, rows.Count);
        var sent = rows.Select(r => r!)
            .First(r => r["deliveredTo"]!.AsArray().Any(d => (string?)d!["leadCode"] == TestConfig.Immediate));
        Assert.StartsWith(
            "Line 2 of leads.csv, which infuse-media uploaded on ",
            (string?)sent["from"],
            StringComparison.Ordinal
        );
        Assert.Equal(
            ("Northwind", $"{Canary.FirstName} left"),
            ((string?)sent["deliveredTo"]![0]!["customer"], (string?)sent["deliveredTo"]![0]!["returnReason"])
        );
        Assert.Contains(
            sent["understood"]!.AsArray(),
            v => ((string?)v!["name"], (string?)v["value"]) == ("Last name", Canary.LastName)
        );
        var places = export["elsewhere"]!.AsArray().Select(e => ((string)e!["where"]!).Split('/')[0]).ToHashSet();
        Assert.Superset(
            new HashSet<string>
            {
                "receipts",
                "deliveries",
                "runs",
                "reports",
                "returns",
                "outbox",
                "uploads",
                "Mails",
            },
            places
        );
        Assert.Contains(
            export["elsewhere"]!.AsArray(),
            e =>
                (string?)e!["where"] == "uploads/nobody/leads.csv"
                && ((string)e["says"]![0]!).Contains($"Last Name: {Canary.LastName}", StringComparison.Ordinal)
        );
        Assert.Contains(
            export["notSearched"]!.AsArray(),
            n => ((string)n!).Contains("misspells", StringComparison.Ordinal)
        );
        Assert.All(
            new[] { "bob@example.com", "dan@example.com", "person0@example.com", "other@example.com" },
            other => Assert.DoesNotContain(other, export.ToJsonString(), StringComparison.Ordinal)
        );
    }

    private static async Task<string> EraseAsync(PipelineUnderTest pipeline)
    {
        var (status, answer) = await Erasure.AskAsync(pipeline, "people/erase");
        Assert.Equal(HttpStatusCode.Accepted, status);
        return (string)answer["person"]!;
    }
}
