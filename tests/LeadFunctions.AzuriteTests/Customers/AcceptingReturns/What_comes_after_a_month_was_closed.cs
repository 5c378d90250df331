using System.Globalization;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Customers.AcceptingReturns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Customers.AcceptingReturns;

/// <summary>Statements are written every day: what is due stands in one of them, and stays there.</summary>
public sealed class What_comes_after_a_month_was_closed
{
    private static readonly string Correction = $"{TestConfig.Immediate},correction of 2026-11,";

    [Fact]
    public async Task A_late_return_is_deducted_once_though_the_next_month_holds_nothing_else()
    {
        await using var pipeline = await StartAsync(100);
        await CloseToAsync(pipeline, new DateOnly(2027, 1, 5));
        // Dropped in time, and taken late.
        await pipeline.DropAsync(
            Containers.Returns,
            $"{TestConfig.Immediate}/late.csv",
            "Email,Reason\r\nperson0@example.com,left\r\nperson1@example.com,left\r\n"
        );
        await pipeline.QuietAsync();
        await CloseToAsync(pipeline, new(2027, 1, 6), new(2027, 2, 1), new(2027, 2, 3), new(2027, 3, 5));
        Assert.Equal([$"{Correction},0,2,0,-2,,-200.00"], await CorrectionsAsync(pipeline));
    }

    [Fact]
    public async Task A_price_that_was_missing_is_paid_once_and_not_again_at_another_price()
    {
        await using var pipeline = await StartAsync(null);
        await CloseToAsync(pipeline, new DateOnly(2027, 1, 5));
        await pipeline.UploadAsync("infuse-media/c.csv", TestConfig.People(2, "jan"));
        await PriceAsync(pipeline, 10);
        await CloseToAsync(pipeline, new(2027, 1, 6), new(2027, 2, 1), new(2027, 2, 5));
        await PriceAsync(pipeline, 12);
        await CloseToAsync(pipeline, new(2027, 2, 6), new(2027, 3, 8));
        Assert.Equal([$"{Correction},0,0,0,0,,30.00"], await CorrectionsAsync(pipeline));
        // Scorecards and reports of offers ask so as well.
        var closed = await pipeline
            .Store<ClosedStatements>()
            .OfAsync(AffiliateName.Parse(TestConfig.Affiliate), new(2026, 11, 1), default);
        Assert.Equal(10, closed.Find("2026-11")!.Cpl[LeadCode.Parse(TestConfig.Immediate)]);
    }

    [Fact]
    public async Task A_price_that_comes_months_later_is_paid_with_the_next_statement()
    {
        await using var pipeline = await StartAsync(null);
        await CloseToAsync(pipeline, new(2027, 1, 5), new(2027, 3, 10));
        await pipeline.UploadAsync("infuse-media/b.csv", TestConfig.People(2, "later"));
        await PriceAsync(pipeline, 10);
        await CloseToAsync(pipeline, new(2027, 3, 11), new(2027, 3, 12), new(2027, 5, 8), new(2027, 5, 10));
        Assert.Equal([$"{Correction},0,0,0,0,,30.00"], await CorrectionsAsync(pipeline));
    }

    // Three leads of November.
    private static async Task<PipelineUnderTest> StartAsync(int? cpl)
    {
        var pipeline = await PipelineUnderTest.StartAsync(
            TestConfig.Supplier(more: cpl is { } known ? Cpl(known) : ""),
            TestConfig.Categories,
            TestConfig.Campaign()
        );
        await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(3));
        return pipeline;
    }

    private static string Cpl(int cpl) =>
        string.Create(CultureInfo.InvariantCulture, $$""", "cpl": { "{{TestConfig.Immediate}}": {{cpl}} } """);

    private static async Task PriceAsync(PipelineUnderTest pipeline, int cpl)
    {
        var file = TestConfig.Supplier(more: Cpl(cpl));
        await pipeline.DropAsync(Containers.Config, file.Path, file.Content);
        await pipeline.QuietAsync();
    }

    private static async Task CloseToAsync(PipelineUnderTest pipeline, params DateOnly[] days)
    {
        foreach (var day in days)
        {
            pipeline.Clock.AdvanceTo(new(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero));
            await pipeline.QuietAsync();
            await pipeline.Store<CloseWindows>().HandleAsync(default);
        }
    }

    private static async Task<IReadOnlyList<string>> CorrectionsAsync(PipelineUnderTest pipeline)
    {
        var lines = new List<string>();
        foreach (var file in await pipeline.FilesAsync(Containers.Reports, "infuse-media/statement-"))
            lines.AddRange((await pipeline.ReadAsync(Containers.Reports, file)).TrimEnd().Split("\r\n"));
        return [.. lines.Where(line => line.Contains("correction", StringComparison.Ordinal))];
    }
}
