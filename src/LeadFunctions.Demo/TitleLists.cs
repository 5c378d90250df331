using System.Text.Json.Nodes;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Demo;

/// <summary>Conversions of the site, and the titles that they give a campaign: what a person would send to the
/// customer.</summary>
internal sealed class TitleLists(DemoStage stage, Dropping dropping, DemoPlan plan)
{
    public const string Folder = "titles";

    private static readonly LeadCode Listed = LeadCode.Parse("INT-FFA-ESF-2541");

    /// <summary>Where lists lie under a folder, which is made.</summary>
    public static string Under(string output) => Directory.CreateDirectory(Path.Combine(output, Folder)).FullName;

    /// <returns>What the list says, in a line.</returns>
    public async Task<string> ListAsync(CancellationToken ct)
    {
        foreach (var file in plan.Samples.Organic)
            await dropping.DropTextAsync(Containers.Organic, file.Blob, await File.ReadAllTextAsync(file.Path, ct), ct);
        await stage.Host.WhenQuietAsync(ct);
        foreach (var format in (string[])["html", "csv"])
            await File.WriteAllBytesAsync(
                Path.Combine(Under(plan.Output), $"{Listed}.{format}"),
                await AskAsync(format, ct),
                ct
            );
        var list = JsonNode.Parse(await AskAsync("json", ct))!;
        return $"{Listed}: {list["conversions"]} of {list["all"]} organic leads, {list["proposed"]!.AsArray().Count} titles are proposed";
    }

    private Task<byte[]> AskAsync(string format, CancellationToken ct) =>
        new Asking(stage).PostAsync($"api/campaigns/{Listed}/title-list", new { format }, ct);
}
