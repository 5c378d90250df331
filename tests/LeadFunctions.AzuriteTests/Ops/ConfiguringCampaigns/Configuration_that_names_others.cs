using Azure.Core;
using Azure.Core.Pipeline;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Ops.ConfiguringCampaigns;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.AzuriteTests.Ops.ConfiguringCampaigns;

public sealed class Configuration_that_names_others
{
    private const string Rivals = """, "suppressedCompanies": { "lists": ["rivals"], "filter": "strict" }""";

    [Fact]
    public async Task Is_in_force_once_what_it_names_has_arrived_in_whatever_order()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync();
        await pipeline.DropAsync(
            Containers.Config,
            $"campaigns/{TestConfig.Immediate}.json",
            TestConfig.Campaign(more: Rivals).Content
        );
        await pipeline.DropAsync(
            Containers.Config,
            "lists/rivals.json",
            """{ "list": "rivals", "companies": ["Fabrikam"] }"""
        );
        foreach (var file in new[] { TestConfig.Categories, TestConfig.Supplier() })
            await pipeline.DropAsync(Containers.Config, file.Path, file.Content);
        await pipeline.QuietAsync();
        Assert.Empty(await pipeline.MailsAsync());
        var batch = await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.Upload(TestConfig.Row("ann")));
        Assert.Equal([LeadStatus.Sent], (await pipeline.RowsAsync(batch)).Select(l => l.Status!.Value));
    }

    [Fact]
    public async Task Many_files_that_came_during_an_outage_are_each_applied_once()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync();
        await pipeline.RestartWithoutAsync(typeof(ConfigureCampaignsTrigger), typeof(CheckConfigurationTrigger));
        IReadOnlyList<ConfigFile> files =
        [
            .. Enumerable.Range(1, 6).Select(i => TestConfig.Campaign($"INT-ONE-{i}")),
            TestConfig.Supplier(),
            TestConfig.Categories,
        ];
        foreach (var file in files)
            await pipeline.DropAsync(Containers.Config, file.Path, file.Content);
        pipeline.Clock.Advance(FindConfiguration.Patience);
        // Each has all that are not in force yet looked at again.
        foreach (var file in files)
            await pipeline.Store<ConfigureCampaigns>().HandleAsync(file.Path, null, default);
        await pipeline.RestartAsync();
        await pipeline.QuietAsync();
        Assert.Equal(
            files.Count,
            pipeline.Logs.Lines.Count(line => line.Contains("is in force, version", StringComparison.Ordinal))
        );
        Assert.Equal(files.Count, (await pipeline.Store<ConfigurationStore>().VersionsAsync(default)).Count);
    }

    [Fact]
    public async Task A_version_that_an_older_one_was_put_over_is_applied_again_with_all_that_follows()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var file = TestConfig.Campaign();
        var upload = (await pipeline.Store<UploadStore>().FindAsync(Containers.Config, file.Path, default))!;
        await pipeline
            .Store<ConfigurationStore>()
            .ApplyAsync(
                new(file.Path, "an older one", pipeline.Clock.GetUtcNow(), BinaryData.FromString(file.Content)),
                default
            );
        await using (var cut = await pipeline.NewHostWithoutFunctionsAsync(new NoMessages()))
            await Assert.ThrowsAsync<InvalidOperationException>(() =>
                cut.Services.GetRequiredService<ConfigureCampaigns>().HandleAsync(file.Path, null, default)
            );
        Assert.Equal(RunState.Started, await StateAsync());
        await pipeline.Store<ConfigureCampaigns>().HandleAsync(file.Path, null, default);
        Assert.Equal(RunState.Done, await StateAsync());
        Assert.Equal(upload.ETag, (await pipeline.Store<ConfigurationStore>().VersionsAsync(default))[file.Path]);

        async Task<RunState?> StateAsync() =>
            (await pipeline.Store<RunStore>().FindAsync(Jobs.ConfigurationFiles, upload.Batch.Value, default))?.State;
    }

    [Fact]
    public async Task Is_refused_with_the_closest_name_when_that_never_comes_and_the_last_good_one_stays()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        await pipeline.DropAsync(
            Containers.Config,
            "lists/rivals.json",
            """{ "list": "rivals", "companies": ["Fabrikam"] }"""
        );
        await pipeline.QuietAsync();
        await pipeline.DropAsync(
            Containers.Config,
            $"campaigns/{TestConfig.Immediate}.json",
            TestConfig.Campaign(more: Rivals.Replace("rivals", "rivalls", StringComparison.Ordinal)).Content
        );
        await pipeline.DropAsync(
            Containers.Config,
            "affiliates/infuse-media.json",
            TestConfig.Supplier(more: """, "cpl": { "INT-FFA-ESF-2540": 10 }""").Content
        );
        await pipeline.QuietAsync();
        var mails = await pipeline.MailsAsync();
        Assert.Contains(
            mails,
            m =>
                m.Contains(
                    "$.suppressedCompanies.lists: found the list 'rivalls', which is not known; did you mean 'rivals'?",
                    StringComparison.Ordinal
                )
        );
        Assert.Contains(
            mails,
            m =>
                m.Contains(
                    "found the lead code 'INT-FFA-ESF-2540', which is not known; did you mean 'INT-FFA-ESF-2541'?",
                    StringComparison.Ordinal
                )
        );
        Assert.Equal(2, mails.Count);
        var batch = await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.Upload(TestConfig.Row("ann")));
        Assert.Equal([LeadStatus.Sent], (await pipeline.RowsAsync(batch)).Select(l => l.Status!.Value));
    }

    [Fact]
    public async Task Lists_in_a_circle_are_refused()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync([
            new("lists/a.json", """{ "list": "a", "companies": ["Contoso"] }"""),
            new("lists/b.json", """{ "list": "b", "includes": ["a"] }"""),
        ]);
        await pipeline.DropAsync(Containers.Config, "lists/a.json", """{ "list": "a", "includes": ["b"] }""");
        await pipeline.QuietAsync();
        Assert.Contains(
            "$.includes: found a circle: a, b, a",
            Assert.Single(await pipeline.MailsAsync()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_deployment_of_many_files_is_one_mail_about_set_ups_and_the_same_again_is_none()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            services =>
                services.AddSingleton(
                    new ConfiguringOptions { Patience = TimeSpan.FromSeconds(1), Quiet = TimeSpan.FromSeconds(3) }
                ),
            [
                TestConfig.Supplier(),
                TestConfig.Categories,
                TestConfig.Campaign(),
                TestConfig.Campaign("INT-AAA-CRM-1002"),
                TestConfig.Campaign("INT-BBB-CRM-1003"),
            ]
        );
        var mail = Assert.Single(await pipeline.AllMailsAsync());
        Assert.Contains("[Admin] Campaign set-up [3 campaigns]", mail, StringComparison.Ordinal);
        Assert.Contains("3 campaigns are in force and run.", mail, StringComparison.Ordinal);
        Assert.Contains(
            "Please check INT-BBB-CRM-1003 of Customer of INT-BBB-CRM-1003",
            mail,
            StringComparison.Ordinal
        );
        await pipeline.DropAsync(
            Containers.Config,
            "campaigns/INT-AAA-CRM-1002.json",
            TestConfig.Campaign("INT-AAA-CRM-1002").Content + " "
        );
        await pipeline.QuietAsync();
        Assert.Single(await pipeline.AllMailsAsync());
    }

    [Fact]
    public async Task A_set_up_that_is_seldom_meant_is_told_once_and_runs()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        await pipeline.DropAsync(
            Containers.Config,
            $"campaigns/{TestConfig.Immediate}.json",
            TestConfig.Campaign().Content + " "
        );
        await pipeline.QuietAsync();
        var mail = Assert.Single(await pipeline.AllMailsAsync());
        Assert.Contains($"[Admin] Campaign set-up [{TestConfig.Immediate}]", mail, StringComparison.Ordinal);
        Assert.Contains("$.titles | no job title list", mail, StringComparison.Ordinal);
        await pipeline.DropAsync(
            Containers.Config,
            $"campaigns/{TestConfig.Immediate}.json",
            TestConfig.Campaign(cap: 7).Content
        );
        await pipeline.QuietAsync();
        Assert.Equal(2, (await pipeline.AllMailsAsync()).Count);
    }

    [Fact]
    public async Task That_was_in_force_and_cannot_be_read_any_more_is_told_and_all_others_stay_in_force()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        await pipeline
            .Store<ConfigurationStore>()
            .ApplyAsync(
                new(
                    "lists/former.json",
                    "v1",
                    DateTimeOffset.UnixEpoch,
                    BinaryData.FromString("""{ "list": "former", "kindOfBefore": 1 }""")
                ),
                default
            );
        var batch = await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.Upload(TestConfig.Row("ann")));
        Assert.Equal([LeadStatus.Sent], (await pipeline.RowsAsync(batch)).Select(l => l.Status!.Value));
        Assert.Contains(
            pipeline.Logs.Lines,
            l =>
                l.StartsWith("Error", StringComparison.Ordinal)
                && l.Contains(
                    "Configuration lists/former.json was in force and cannot be read any more for 1 reasons",
                    StringComparison.Ordinal
                )
        );
    }

    private sealed class NoMessages : HttpPipelinePolicy
    {
        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            ProcessNext(message, pipeline);

        public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            message.Request.Uri.Path.EndsWith("/messages", StringComparison.Ordinal)
                ? throw new InvalidOperationException("cut")
                : ProcessNextAsync(message, pipeline);
    }
}
