using System.Globalization;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Ops.ConfiguringCampaigns;

/// <summary>Every version that was ever in force, beside the tables:
/// <c>runs/configuration/{path}/{time}-{hash}.json</c>.</summary>
internal sealed class ConfigurationHistory(OutputFiles files, UploadStore uploads)
{
    private const string People = "suppression.json";
    private const string By = "changedby";
    private const string Why = "changedwhy";

    /// <summary>What a file is dropped with, so that who and why stay with its version. Metadata takes no letters but
    /// these.</summary>
    public static IDictionary<string, string> Notes(string by, string why) =>
        new Dictionary<string, string> { [By] = Uri.EscapeDataString(by), [Why] = Uri.EscapeDataString(why) };

    /// <summary>Keeps a version that came into force. Safe to repeat.</summary>
    public async Task KeepAsync(Upload file, BinaryData content, DateTimeOffset at, CancellationToken ct)
    {
        // It names people, and they may be erased.
        if (file.Path == People)
            return;
        var notes = await files.NotesAsync(Containers.Config, file.Path, file.ETag, ct);
        var version = new KeptVersion(file.ETag, at, Told(notes, By), Told(notes, Why), content.ToString());
        await files.DecideOnceAsync(
            $"{Folder(file.Path)}{NameOf(file)}.json",
            BinaryData.FromString(Json.Write(version)),
            ct
        );
    }

    /// <summary>The versions of a document, the newest first.</summary>
    public async Task<IReadOnlyList<KeptVersion>> OfAsync(string path, CancellationToken ct)
    {
        var kept = new List<KeptVersion>();
        await foreach (var blob in uploads.ListAsync(Containers.Runs, Folder(path)).WithCancellation(ct))
            kept.Add(Json.Read<KeptVersion>((await files.ReadAsync(Containers.Runs, blob.Path, ct)).ToString()));
        return [.. kept.OrderByDescending(v => v.At)];
    }

    private static string Folder(string path) => $"configuration/{path}/";

    private static string NameOf(Upload file) =>
        file.WrittenAt.UtcDateTime.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture)
        + "-"
        + string.Concat(file.ETag.Where(char.IsAsciiLetterOrDigit));

    private static string? Told(IDictionary<string, string> notes, string name) =>
        notes.TryGetValue(name, out var text) ? Uri.UnescapeDataString(text) : null;
}
