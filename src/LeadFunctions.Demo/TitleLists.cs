using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Demo;

/// <summary>Conversions of the site, and the titles that they give a campaign: what a person would send to the
/// customer.</summary>
internal sealed class TitleLists(DemoStage stage, Dropping dropping, DemoPlan plan)
{
    public const string Folder = "titles";

    private static readonly LeadCode Asking = LeadCode.Parse("INT-FFA-ESF-2541");

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
                Path.Combine(Under(plan.Output), $"{Asking}.{format}"),
                await AskAsync(format, ct),
                ct
            );
        var list = JsonNode.Parse(await AskAsync("json", ct))!;
        return $"{Asking}: {list["conversions"]} of {list["all"]} organic leads, {list["proposed"]!.AsArray().Count} titles are proposed";
    }

    private async Task<byte[]> AskAsync(string format, CancellationToken ct)
    {
        using var http = new HttpClient { BaseAddress = stage.Host.HttpAddress };
        http.DefaultRequestHeaders.Add("x-functions-key", DemoStage.FunctionKey);
        var answer = await http.PostAsJsonAsync($"api/campaigns/{Asking}/title-list", new { format }, ct);
        return answer.IsSuccessStatusCode
            ? await answer.Content.ReadAsByteArrayAsync(ct)
            : throw new DemoException(
                $"A title list was answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(ct)}"
            );
    }
}
