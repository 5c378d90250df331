using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Finding;

/// <summary>Knows which file said something first, so that the same file again changes nothing, also where its rows
/// have no date. Safe to run twice: it is written down once.</summary>
internal sealed class FirstOfContent(UploadStore uploads, OutputFiles files, PersonHash hash)
{
    /// <param name="folder">Whose content it is: the same elsewhere is another.</param>
    /// <param name="at">When this file came in.</param>
    public async Task<FirstFile> FindAsync(
        string container,
        string folder,
        Upload upload,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        await using var content = await uploads.OpenAsync(container, upload, ct);
        var first = await files.DecideOnceAsync(
            PathOf(container, folder, await hash.OfAsync(content, ct)),
            BinaryData.FromString(Json.Write(new FirstFile(upload.Batch, at))),
            ct
        );
        return Json.Read<FirstFile>(first.ToString());
    }

    public static string PathOf(string container, string folder, string hash) =>
        $"contents/{container}/{(folder.Length > 0 ? $"{folder}/" : "")}{hash}.json";
}

/// <summary>The file that had a content first.</summary>
/// <param name="At">When it came in.</param>
internal sealed record FirstFile(BatchId File, DateTimeOffset At);
