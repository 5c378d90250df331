using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Ops.ConfiguringCampaigns;

/// <summary>Has texts of an affiliate always taken for an answer: writes it into the affiliate's file, with who and
/// why, as if somebody had dropped it. Safe to repeat, and beside others who change the file: it is written into what
/// lies there then.</summary>
internal sealed class KeepAnswers(
    UploadStore dropped,
    OutputFiles files,
    ConfigurationStore store,
    CurrentConfiguration configuration,
    TimeProvider clock
)
{
    /// <param name="notes">Who and why; null only looks whether it could be done.</param>
    /// <returns>Why it cannot be; null where it can, or was.</returns>
    public async Task<Problem?> KeepAsync(
        AffiliateName affiliate,
        IReadOnlyList<AnswerKept> answers,
        IDictionary<string, string>? notes,
        CancellationToken ct
    )
    {
        var path = $"affiliates/{affiliate}.json";
        while (true)
        {
            if (await dropped.FindAsync(Containers.Config, path, ct) is not { } file)
                return Problem.Conflict(
                    $"The file {path} is not in the container 'config' any more, so nothing can be kept in it. Drop it again, or accept the answer without always."
                );
            var content = await files.ReadAsync(Containers.Config, path, ct);
            if (await WhyRefusedAsync(file, content, ct) is { } why)
                return Problem.Conflict(
                    $"The file {path} in the container 'config' {why} and is not in force, so nothing is kept in it. Correct it, or accept the answer without always."
                );
            if (notes is null || FileWithAnswers.Of(content, answers) is not { } changed)
                return null;
            if (await files.ReplaceAsync(Containers.Config, path, changed, file.ETag, notes, ct) is not null)
                return null;
        }
    }

    // One that was dropped a moment ago, and names nobody unknown, comes into force with the answers.
    private async Task<string?> WhyRefusedAsync(Upload file, BinaryData content, CancellationToken ct)
    {
        if (ConfigurationFile.Read(file.Path, content).Document is not { } document)
            return "has faults";
        if ((await store.VersionsAsync(ct)).GetValueOrDefault(file.Path) == file.ETag)
            return null;
        var unknown = References.Unknown(document, await configuration.GetAsync(ct));
        return unknown.Count > 0 ? $"names what is not known ({string.Join("; ", unknown.Select(u => u.Problem))})"
            : clock.GetUtcNow() - file.WrittenAt >= FindConfiguration.Patience ? "was refused"
            : null;
    }
}
