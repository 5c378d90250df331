using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Pipeline.ValidatingLeads;

/// <summary>A corrected row names another category or lead code than the row that it corrects.</summary>
public sealed class A_correction_closes_what_it_corrects
{
    private const string Other = "INT-OTH-CRM-1002";
    private const string Wanted = """, "companySizes": ["201-500"]""";

    [Theory]
    // The wrong category: Y02.
    [InlineData("Backup Software", TestConfig.Immediate, "CRM Software", TestConfig.Immediate)]
    // No category, where the row does not fit.
    [InlineData("", TestConfig.Immediate, "CRM Software", TestConfig.Immediate)]
    // A category that no campaign is open to.
    [InlineData("Backup Software", "", "Backup Software", TestConfig.Immediate)]
    // The wrong campaign.
    [InlineData("Backup Software", Other, "Backup Software", TestConfig.Immediate)]
    public async Task A_row_that_waited_is_closed_by_its_corrected_version(
        string category,
        string leadCode,
        string rightCategory,
        string rightLeadCode
    )
    {
        await using var pipeline = await StartAsync();
        var first = await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            TestConfig.Upload(TestConfig.Row("ann", category, leadCode, size: "11-50"))
        );
        Assert.Equal(LeadStatus.Unsent, (await pipeline.RowsAsync(first)).Single().Status);
        var second = await pipeline.UploadAsync(
            "infuse-media/corrected.csv",
            TestConfig.Upload(TestConfig.Row("bob"), TestConfig.Row("ann", rightCategory, rightLeadCode))
        );

        var row = Assert.Single(await pipeline.RowsAsync(first));
        Assert.Equal((LeadStatus.Omitted, $"{second.Id}-0000002"), (row.Status, row.Reasons.Single().Expected));
        Assert.Equal(1, (await pipeline.BatchesAsync()).First(b => b.Id == first.Id).Counts[LeadStatus.Omitted]);
        foreach (var waitingFor in new[] { Keys.WaitingFor(LeadCode.Parse(TestConfig.Immediate)), "category|backup" })
            Assert.DoesNotContain(
                await pipeline.Store<WaitingStore>().WaitingForAsync(waitingFor, default).ToListAsync(),
                waits => waits.Lead == row.Id
            );
    }

    [Theory]
    [InlineData("a lead code that nobody knows", "CRM Software", "INT-FFA-ESF-2514", "US", "later.csv")]
    [InlineData("a category that nobody knows", "Something", TestConfig.Immediate, "US", "later.csv")]
    [InlineData("a country", "CRM Software", TestConfig.Immediate, "Atlantis", "later.csv")]
    [InlineData("nothing of it was right but its place", "Something", "INT-XXX", "Atlantis", "leads.csv")]
    public async Task A_row_that_could_not_be_used_is_no_longer_to_be_corrected(
        string wrong,
        string category,
        string leadCode,
        string country,
        string name
    )
    {
        await using var pipeline = await StartAsync();
        var first = await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            TestConfig.Upload(TestConfig.Row("ann", category, leadCode, country))
        );
        Assert.Equal((wrong, 1), (wrong, first.Outcomes[RowOutcome.ToCorrect]));
        var second = await pipeline.UploadAsync(
            $"infuse-media/{name}",
            TestConfig.Upload(TestConfig.Row("ann", leadCode: TestConfig.Immediate))
        );

        Assert.Equal(1, second.Outcomes[RowOutcome.Sent]);
        var counted = (await pipeline.BatchesAsync()).First(b => b.Id == first.Id);
        Assert.Equal(
            (1, 0, 1, 0),
            (
                counted.Counts[LeadStatus.Unusable],
                counted.Outcomes.GetValueOrDefault(RowOutcome.ToCorrect),
                counted.Outcomes[RowOutcome.NotWanted],
                counted.NowhereRows
            )
        );
    }

    [Fact]
    public async Task What_the_file_says_again_and_what_others_sent_is_not_corrected_by_it()
    {
        await using var pipeline = await StartAsync();
        var waits = TestConfig.Row("ann", leadCode: TestConfig.Immediate, size: "11-50");
        var first = await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.Upload(waits));
        var others = await pipeline.UploadAsync(
            "s2w/leads.csv",
            TestConfig.Upload(TestConfig.Row("ann", "ERP Software", TestConfig.Immediate, size: "11-50"))
        );
        await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            TestConfig.Upload(waits, TestConfig.Row("ann", leadCode: Other))
        );

        Assert.Equal(LeadStatus.Unsent, (await pipeline.RowsAsync(first)).Single().Status);
        Assert.Equal(LeadStatus.Unsent, (await pipeline.RowsAsync(others)).Single().Status);
    }

    [Fact]
    public async Task A_large_file_of_corrections_closes_what_it_corrects()
    {
        await using var pipeline = await StartAsync();
        var people = Enumerable.Range(0, 700).Select(i => $"person{i}").ToList();
        var first = await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            TestConfig.Upload(people.Select(p => TestConfig.Row(p, "Backup Software", TestConfig.Immediate)))
        );
        var second = await pipeline.UploadAsync(
            "infuse-media/corrected.csv",
            TestConfig.Upload(people.Select(p => TestConfig.Row(p, leadCode: TestConfig.Immediate)))
        );

        Assert.Equal(700, second.Counts[LeadStatus.Sent]);
        Assert.All(await pipeline.RowsAsync(first), row => Assert.Equal(LeadStatus.Omitted, row.Status));
    }

    [Fact]
    public async Task A_single_correction_among_many_new_people_is_found_where_another_row_says_that_there_are_any()
    {
        await using var pipeline = await StartAsync();
        var first = await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            TestConfig.Upload(
                TestConfig.Row("ann", "Backup Software", TestConfig.Immediate),
                TestConfig.Row("bob", leadCode: TestConfig.Immediate, size: "11-50")
            )
        );
        var people = Enumerable.Range(0, 700).Select(i => TestConfig.Row($"person{i}")).ToList();
        people.Insert(351, TestConfig.Row("ann", leadCode: TestConfig.Immediate));
        people.Insert(600, TestConfig.Row("bob", leadCode: TestConfig.Immediate));
        await pipeline.UploadAsync("infuse-media/corrected.csv", TestConfig.Upload(people));

        Assert.All(await pipeline.RowsAsync(first), row => Assert.Equal(LeadStatus.Omitted, row.Status));
    }

    private static Task<PipelineUnderTest> StartAsync() =>
        PipelineUnderTest.StartAsync(
            TestConfig.Supplier(),
            TestConfig.Supplier("s2w"),
            TestConfig.Categories,
            TestConfig.Campaign(more: Wanted),
            TestConfig.Campaign(Other, more: Wanted)
        );
}
