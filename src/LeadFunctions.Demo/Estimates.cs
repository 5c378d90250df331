using System.Text.Json.Nodes;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Demo;

/// <summary>What a change of a campaign would cost, before its customer is promised anything.</summary>
internal sealed class Estimates(DemoStage stage, DemoPlan plan)
{
    public const string Folder = "estimates";

    private static readonly LeadCode Changing = LeadCode.Parse("INT-FFA-ESF-2541");

    private readonly Asking _asking = new(stage);

    /// <summary>Where estimates lie under a folder, which is made.</summary>
    public static string Under(string output) => Directory.CreateDirectory(Path.Combine(output, Folder)).FullName;

    /// <returns>What the estimate says, in a line.</returns>
    public async Task<string> EstimateAsync(CancellationToken ct)
    {
        var draft = await DraftAsync(ct);
        foreach (var format in (string[])["html", "csv"])
            await File.WriteAllBytesAsync(
                Path.Combine(Under(plan.Output), $"{Changing}.{format}"),
                await AskAsync(draft, format, ct),
                ct
            );
        var estimate = JsonNode.Parse(await AskAsync(draft, "json", ct))!;
        return $"{Changing}: {estimate["leads"]!["matches"]} leads match, {estimate["inForce"]!["matches"]} as it is; most is lost for {estimate["lostForThisAlone"]!.AsArray().FirstOrDefault()?["words"] ?? "nothing"} alone";
    }

    // The campaign as the customer would like it: in the US, and of companies that are not small.
    private async Task<string> DraftAsync(CancellationToken ct)
    {
        var file = plan.Samples.Configuration.Single(f => f.Blob == $"campaigns/{Changing}.json");
        var draft = JsonNode.Parse(await File.ReadAllTextAsync(file.Path, ct))!;
        draft["geos"] = new JsonArray("US");
        draft["companySizes"] = new JsonArray("201-500", "501-1,000", "1,001-5,000", "5,001-10,000", "10,001+");
        return draft.ToJsonString();
    }

    private Task<byte[]> AskAsync(string draft, string format, CancellationToken ct) =>
        _asking.PostAsync(
            "api/estimates",
            new
            {
                leadCode = Changing.Value,
                draft,
                format,
            },
            ct
        );
}
