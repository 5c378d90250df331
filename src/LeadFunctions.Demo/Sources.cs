using System.Text.Json.Nodes;

namespace LeadFunctions.Demo;

/// <summary>Where the leads of the last weeks came from, and whom those that were sent are credited to.</summary>
internal sealed class Sources(DemoStage stage, DemoPlan plan)
{
    public const string Folder = "sources";

    private readonly Asking _asking = new(stage);

    /// <summary>Where the report lies under a folder, which is made.</summary>
    public static string Under(string output) => Directory.CreateDirectory(Path.Combine(output, Folder)).FullName;

    /// <returns>What the report says, in a line.</returns>
    public async Task<string> ReportAsync(CancellationToken ct)
    {
        foreach (var format in (string[])["html", "csv"])
            await File.WriteAllBytesAsync(
                Path.Combine(Under(plan.Output), $"sources.{format}"),
                await AskAsync(format, ct),
                ct
            );
        var report = JsonNode.Parse(await AskAsync("json", ct))!;
        var credits = report["sources"]!
            .AsArray()
            .GroupBy(line => line!["kind"]!.GetValue<string>())
            .Select(kind => (Kind: kind.Key, Credit: kind.Sum(line => line!["credit"]!.GetValue<double>())))
            .OrderByDescending(kind => kind.Credit)
            .Select(kind => FormattableString.Invariant($"{kind.Kind.ToLowerInvariant()} {kind.Credit:0.#}"));
        return $"credit of {report["sent"]} deliveries: {string.Join(", ", credits)}; {report["unmatchedRows"]} rows that no rule matches";
    }

    private Task<byte[]> AskAsync(string format, CancellationToken ct) =>
        _asking.GetAsync($"api/reports/sources?model=position&format={format}", ct);
}
