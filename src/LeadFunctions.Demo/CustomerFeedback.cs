using System.Text.Json.Nodes;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Demo;

/// <summary>What a customer says of its leads, and the report of it that a person would send back.</summary>
internal sealed class CustomerFeedback(DemoStage stage, Dropping dropping, DemoPlan plan)
{
    public const string Folder = "feedback";

    // From before the first delivery.
    private const int Days = 60;

    private static readonly LeadCode Rated = LeadCode.Parse("INT-FFA-ESF-2541");

    /// <summary>Where reports lie under a folder, which is made.</summary>
    public static string Under(string output) => Directory.CreateDirectory(Path.Combine(output, Folder)).FullName;

    /// <returns>What the report says, in a line.</returns>
    public async Task<string> ReportAsync(CancellationToken ct)
    {
        foreach (var file in plan.Samples.Feedback)
            await dropping.DropTextAsync(
                Containers.Feedback,
                file.Blob,
                await File.ReadAllTextAsync(file.Path, ct),
                ct
            );
        await stage.Host.WhenQuietAsync(ct);
        // Facts are written once an hour.
        await stage.AdvanceToAsync(stage.Clock.GetUtcNow().AddHours(1), ct);
        foreach (var format in (string[])["html", "csv"])
            await File.WriteAllBytesAsync(
                Path.Combine(Under(plan.Output), $"{Rated}.{format}"),
                await AskAsync(format, ct),
                ct
            );
        var report = JsonNode.Parse(await AskAsync("json", ct))!;
        return $"{Rated}: {report["rated"]} of {report["sent"]} deliveries are rated, {report["onTarget"]} on target; leave out: {Suggested(report, "LeaveOut")}; ask for more of: {Suggested(report, "AskForMore")}";
    }

    private static string Suggested(JsonNode report, string suggestion) =>
        string.Join(
            ", ",
            ((string[])["byTitle", "bySize", "byCountry"])
                .SelectMany(part => report[part]!.AsArray())
                .Where(line => (string?)line!["suggestion"] == suggestion)
                .Select(line => (string)line!["name"]!)
        )
            is { Length: > 0 } names
            ? names
            : "nothing";

    private Task<byte[]> AskAsync(string format, CancellationToken ct) =>
        new Asking(stage).GetAsync(
            $"api/campaigns/{Rated}/feedback?from={stage.Clock.GetUtcNow().AddDays(-Days):yyyy-MM-dd}&format={format}",
            ct
        );
}
