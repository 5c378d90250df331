using System.Security.Cryptography;
using System.Text;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Ops.ServingPage;

/// <summary>Keeps the views that somebody saved: of whoever is signed in, or of all who use a key. Safe to repeat, and
/// beside others: each change is made of what lies there then.</summary>
internal sealed class KeepViews(UploadStore kept, OutputFiles files)
{
    public async Task<IActionResult> ListAsync(Caller caller, CancellationToken ct) =>
        Answer.Ok((await ReadAsync(PathOf(caller), ct)).Views);

    public Task<IActionResult> SaveAsync(Caller caller, SaveViewAct act, CancellationToken ct) =>
        ChangeAsync(caller, views => views.With(act), ct);

    public Task<IActionResult> RemoveAsync(Caller caller, RemoveViewAct act, CancellationToken ct) =>
        ChangeAsync(caller, views => new(views.Without(act.Name)), ct);

    private async Task<IActionResult> ChangeAsync(
        Caller caller,
        Func<SavedViews, OrProblem<SavedViews>> change,
        CancellationToken ct
    )
    {
        var path = PathOf(caller);
        while (true)
        {
            var (views, version) = await ReadAsync(path, ct);
            var changed = change(views);
            if (changed.Problem is { } problem)
                return problem.ToAnswer();
            var content = BinaryData.FromString(Json.Write(changed.Value!));
            if (
                await files.ReplaceAsync(Containers.Runs, path, content, version, new Dictionary<string, string>(), ct)
                is not null
            )
                return Answer.Ok(changed.Value!);
        }
    }

    private async Task<(SavedViews Views, string? Version)> ReadAsync(string path, CancellationToken ct) =>
        await kept.FindAsync(Containers.Runs, path, ct) is { } file
            ? (Json.Read<SavedViews>((await files.ReadAsync(Containers.Runs, path, ct)).ToString()), file.ETag)
            : (new SavedViews([]), null);

    // Names of keys are free text.
    private static string PathOf(Caller caller) =>
        $"views/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(caller.Id)).AsSpan(0, 16))}.json";
}
