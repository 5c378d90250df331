using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Storage;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Ops.ConfiguringCampaigns;

/// <summary>Drops a configuration file for somebody, with who and why. What is wrong with it is told at once; what it
/// sets in motion is the same as for any other drop.</summary>
internal sealed class ApplyConfiguration(
    ConfigurationStore store,
    ConfigurationHistory history,
    CurrentConfiguration configuration,
    UploadStore dropped,
    OutputFiles files,
    TimeProvider clock
)
{
    public Task<IActionResult> AnswerAsync(string kind, string name, ConfigurationAct act, CancellationToken ct) =>
        ConfigurationPath
            .Read(kind, name)
            .And(Signature.ReadBy(act.By).And(Signature.ReadWhy(act.Why)))
            .AnswerAsync(async asked =>
                (act.Content is null) == (act.RollBackTo is null)
                    ? Problem
                        .BadRequest("$: found neither content nor rollBackTo or both, expected one of them.")
                        .ToAnswer()
                    : await ApplyAsync(kind, name, asked.First, act, ct)
            );

    private async Task<IActionResult> ApplyAsync(
        string kind,
        string name,
        string path,
        ConfigurationAct act,
        CancellationToken ct
    )
    {
        var content =
            act.Content ?? (await history.OfAsync(path, ct)).FirstOrDefault(v => v.Version == act.RollBackTo)?.Content;
        if (content is null)
            return Problem
                .NotFound($"The configuration {path} has no version {act.RollBackTo} in its history.")
                .ToAnswer();
        var settings = await configuration.GetAsync(ct);
        var (document, problems) = ConfigurationFile.Read(path, BinaryData.FromString(content));
        if (document is null)
            return Problem.Unprocessable(problems).ToAnswer();
        if (References.Unknown(document, settings) is { Count: > 0 } unknown)
            return Problem.Unprocessable(unknown.Select(u => u.Problem)).ToAnswer();
        var inForce = (await store.VersionsAsync(ct)).GetValueOrDefault(path);
        if (inForce != act.Replaces)
            return Changed(path, inForce).ToAnswer();
        return
            await files.ReplaceAsync(
                Containers.Config,
                path,
                BinaryData.FromString(content),
                await ReplaceableAsync(path, inForce, ct),
                ConfigurationHistory.Notes(act.By.Trim(), act.Why.Trim()),
                ct
            )
                is { } version
            ? Answer.Accepted(
                new AppliedView(
                    kind,
                    name,
                    version,
                    document is Campaign campaign
                        ? [.. SetUpCheck.Warnings(campaign, settings, clock.GetUtcNow()).Select(w => w.ToString())]
                        : [],
                    "It comes into force within seconds; leads that wait for what it says are then tried again."
                )
            )
            : Changed(path, inForce).ToAnswer();
    }

    /// <returns>The version of the file that may be replaced; null where none is to lie there: a file that was removed
    /// changes nothing of what is in force, nor does one that was refused.</returns>
    private async Task<string?> ReplaceableAsync(string path, string? inForce, CancellationToken ct)
    {
        if (await dropped.FindAsync(Containers.Config, path, ct) is not { } file)
            return null;
        var isRefused =
            clock.GetUtcNow() - file.WrittenAt >= FindConfiguration.Patience
            || ConfigurationFile.Read(path, await files.ReadAsync(Containers.Config, path, ct)).Document is null;
        return isRefused ? file.ETag : inForce;
    }

    private static Problem Changed(string path, string? inForce) =>
        Problem.Conflict(
            inForce is null
                ? $"No configuration {path} is in force that could be replaced, or its file was dropped a moment ago. Look again."
                : $"Another version of {path} is in force, or was dropped a moment ago. Nothing was done: look at what changed, and decide anew."
        );
}
