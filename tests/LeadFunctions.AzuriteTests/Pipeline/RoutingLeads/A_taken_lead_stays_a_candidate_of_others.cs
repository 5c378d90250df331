using System.Text.RegularExpressions;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Ops.ActingOnLeads;

namespace LeadFunctions.AzuriteTests.Pipeline.RoutingLeads;

public sealed class A_taken_lead_stays_a_candidate_of_others
{
    private const string First = "INT-ONE-1";
    private const string Second = "INT-TWO-2";
    private const string Question = """
        , "smarterQuestions": [ { "symbol": "SQ1", "text": "When will you buy?", "answers": ["Within 3 months", "Within a year"] } ]
        """;

    [Theory]
    [InlineData("Fabrikam", false, 3)]
    [InlineData("Fabrikam", true, 1)]
    [InlineData("Northwind", false, 1)]
    public async Task And_goes_there_when_its_cap_is_raised_unless_one_has_it_alone_or_both_are_of_one_customer(
        string customer,
        bool exclusive,
        int sent
    )
    {
        await using var pipeline = await StartAsync(
            Of("Northwind", TestConfig.Campaign(First, more: exclusive ? ", \"priority\": 60" : "")),
            Of(customer, TestConfig.Campaign(Second, cap: 1, more: Exclusive(exclusive)))
        );
        var batch = await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(3));
        Assert.Single(await pipeline.DeliveredAsync(Second));
        var first = (await pipeline.DeliveredAsync(First)).Count;

        await DropAsync(pipeline, Of(customer, TestConfig.Campaign(Second, cap: 10, more: Exclusive(exclusive))));
        Assert.Equal(
            (first, sent),
            ((await pipeline.DeliveredAsync(First)).Count, (await pipeline.DeliveredAsync(Second)).Distinct().Count())
        );
        await DropAsync(pipeline, Of(customer, TestConfig.Campaign(Second, cap: 20, more: Exclusive(exclusive))));
        Assert.Equal(
            (first, sent),
            ((await pipeline.DeliveredAsync(First)).Count, (await pipeline.DeliveredAsync(Second)).Count)
        );
        var counts = await pipeline
            .Store<CampaignCountStore>()
            .OfAsync(LeadCode.Parse(Second), new UploadRange())
            .ToListAsync();
        Assert.Equal(
            (sent, 3),
            (counts.Sum(c => c.Statuses.GetValueOrDefault(LeadStatus.Sent)), counts.Sum(c => c.Statuses.Values.Sum()))
        );
        Assert.Equal(3, batch.Rows);
    }

    [Fact]
    public async Task And_is_held_for_the_one_whose_answer_is_misspelt_until_ops_accept_it()
    {
        await using var pipeline = await StartAsync(
            TestConfig.Campaign(First),
            Of("Fabrikam", TestConfig.Campaign(Second, more: Question))
        );
        var batch = await pipeline.UploadAsync(
            "infuse-media/a.csv",
            $"{TestConfig.Header},SQ1\r\n{TestConfig.Row("ann")},Wihtin 3 months\r\n"
        );
        Assert.Single(
            await pipeline.MailsAsync(),
            m => m.Contains($"Invalid Smarter Lead answer submitted [{Second}]", StringComparison.Ordinal)
        );
        var counts = Assert.Single(
            await pipeline.Store<CampaignCountStore>().OfAsync(LeadCode.Parse(Second), new UploadRange()).ToListAsync()
        );
        Assert.Equal(1, counts.Statuses[LeadStatus.Held]);

        var lead = Assert.Single(await pipeline.RowsAsync(batch));
        Assert.Equal(LeadStatus.Sent, lead.Status);
        await pipeline
            .Store<AcceptAnswer>()
            .AnswerAsync(
                lead.Id,
                new AcceptAnswerAct
                {
                    By = "Olga",
                    Why = "a misspelling",
                    Symbol = "SQ1",
                },
                default
            );
        await pipeline.QuietAsync();
        Assert.Equal(
            (1, 1),
            ((await pipeline.DeliveredAsync(First)).Count, (await pipeline.DeliveredAsync(Second)).Count)
        );
    }

    [Fact]
    public async Task Trying_again_what_has_all_its_campaigns_says_so_and_changes_no_count()
    {
        await using var pipeline = await StartAsync(
            Of("Northwind", TestConfig.Campaign(First)),
            Of("Northwind", TestConfig.Campaign(Second, more: ", \"geos\": [\"DE\"]"))
        );
        var batch = await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(1));
        var before = Assert.Single(await pipeline.RowsAsync(batch));
        var answer = await pipeline
            .Store<SendThrough>()
            .RouteAgainAsync(before.Id, new Act { By = "Olga", Why = "to see" }, default);
        await pipeline.QuietAsync();
        Assert.IsType<ProblemAnswer>(answer);
        Assert.Equal(
            [First, Second],
            Assert.Single(await pipeline.RowsAsync(batch)).Matches.Select(m => m.LeadCode.Value)
        );
    }

    [Fact]
    public async Task Trying_again_asks_those_that_refused_it_and_keeps_what_they_say()
    {
        await using var pipeline = await StartAsync(
            TestConfig.Campaign(First),
            Of("Fabrikam", TestConfig.Campaign(Second, more: ", \"geos\": [\"DE\"]"))
        );
        var batch = await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(1));
        var before = Assert.Single(await pipeline.RowsAsync(batch));
        var answer = await pipeline
            .Store<SendThrough>()
            .RouteAgainAsync(before.Id, new Act { By = "Olga", Why = "to see" }, default);
        await pipeline.QuietAsync();
        Assert.IsNotType<ProblemAnswer>(answer);
        var after = Assert.Single(await pipeline.RowsAsync(batch));
        Assert.Equal(
            before.Matches.Select(m => (m.LeadCode, m.Accepted)),
            after.Matches.Select(m => (m.LeadCode, m.Accepted))
        );
        Assert.Equal(LeadStatus.Sent, after.Status);
    }

    private static string Exclusive(bool exclusive) => exclusive ? ", \"exclusive\": true, \"priority\": 1" : "";

    [Fact]
    public async Task And_goes_there_on_a_new_day_where_the_day_was_full()
    {
        await using var pipeline = await StartAsync(
            TestConfig.Campaign(First),
            Of(
                "Fabrikam",
                TestConfig.Campaign(Second) is var file
                    ? file with
                    {
                        Content = file.Content.Replace("\"total\": 1000", "\"total\": 1000, \"day\": 1"),
                    }
                    : null!
            )
        );
        await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(2));
        Assert.Equal((2, 1), await SentAsync());

        // Midnight in New York, and the timer's next quarter of an hour.
        pipeline.Clock.Advance(TimeSpan.FromHours(15.5));
        await pipeline.QuietAsync();
        Assert.Equal((2, 2), await SentAsync());

        async Task<(int, int)> SentAsync() =>
            ((await pipeline.DeliveredAsync(First)).Count, (await pipeline.DeliveredAsync(Second)).Count);
    }

    private static ConfigFile Of(string customer, ConfigFile campaign) =>
        campaign with
        {
            Content = Regex.Replace(campaign.Content, "\"customer\": \"[^\"]*\"", $"\"customer\": \"{customer}\""),
        };

    private static Task<PipelineUnderTest> StartAsync(params ConfigFile[] campaigns) =>
        PipelineUnderTest.StartAsync([TestConfig.Supplier(), TestConfig.Categories, .. campaigns]);

    private static async Task DropAsync(PipelineUnderTest pipeline, ConfigFile file)
    {
        await pipeline.DropAsync(Containers.Config, file.Path, file.Content);
        await pipeline.QuietAsync();
    }
}
