using System.Text.Json;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Pipeline.ValidatingLeads;

public sealed class A_damaged_row_is_taken_with_a_note
{
    private const string Question =
        """, "smarterQuestions": [ { "symbol": "SQ1", "text": "When?", "answers": ["Soon", "Later"] } ]""";

    [Fact]
    public async Task And_a_near_miss_of_a_symbol_is_named_in_the_summary()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(more: Question)
        );
        var batch = await pipeline.UploadAsync(
            "infuse-media/first.csv",
            $"""
            {TestConfig.Header},Phone,SQ-1
            {TestConfig.Row("ann", size: "Nov-50")},4.47912E+11,Soon
            {TestConfig.Row("cleo", category: "Backup")},4.47912E+11,Later
            """
        );

        var rows = await pipeline.RowsAsync(batch);
        Assert.Equal([LeadStatus.Unsent, LeadStatus.Unsent], rows.Select(r => r.Status!.Value));
        Assert.Equal(
            "The column 'SQ-1' is nearly 'SQ1': name it so",
            Assert.Single(Assert.Single(rows[0].Matches).Reasons).Hint
        );
        Assert.Equal(("11-50", null), (rows[0].Data!.CompanySize, rows[0].Data!.Phone));
        Assert.Equal([ReasonCode.PhoneLost, ReasonCode.NoCampaign], rows[1].Reasons.Select(r => r.Code));

        var receipt = (await pipeline.FilesAsync(Containers.Receipts)).Single(f =>
            f.EndsWith(".csv", StringComparison.Ordinal)
        );
        Assert.Contains(
            "Soon,2,to correct,Phone lost: phone '4.47912E+11' | Answers missing",
            await pipeline.ReadAsync(Containers.Receipts, receipt)
        );
        using var summary = JsonDocument.Parse(
            await pipeline.ReadAsync(Containers.Receipts, Path.ChangeExtension(receipt, ".json"))
        );
        Assert.Equal(
            """[{"header":"SQ-1","symbol":"SQ1"}]""",
            summary.RootElement.GetProperty("nearMisses").GetRawText()
        );
        Assert.Equal(2, summary.RootElement.GetProperty("reasons").GetProperty("PhoneLost").GetInt32());
    }
}
