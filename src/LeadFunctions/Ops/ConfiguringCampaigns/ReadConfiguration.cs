using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Ops.ConfiguringCampaigns;

/// <summary>Answers what is in force, and what was.</summary>
internal sealed class ReadConfiguration(ConfigurationStore store, ConfigurationHistory history)
{
    public async Task<IActionResult> ListAsync(CancellationToken ct) =>
        Answer.Ok(
            new DocumentsView([
                .. (await store.ReadAllAsync(ct))
                    .Select(Document)
                    .OfType<DocumentView>()
                    .OrderBy(d => d.Kind, StringComparer.Ordinal)
                    .ThenBy(d => d.Name, StringComparer.Ordinal),
            ])
        );

    public Task<IActionResult> ShowAsync(string kind, string name, ConfigurationQuery query, CancellationToken ct) =>
        ConfigurationPath
            .Read(kind, name)
            .AnswerAsync(async path =>
            {
                if ((await store.ReadAllAsync(ct)).FirstOrDefault(d => d.Path == path) is not { } document)
                    return Problem.NotFound($"No configuration {path} is in force.").ToAnswer();
                var versions = await history.OfAsync(path, ct);
                var shown = query.Version ?? document.Version;
                var content =
                    shown == document.Version
                        ? document.Content.ToString()
                        : versions.FirstOrDefault(v => v.Version == shown)?.Content;
                return content is null
                    ? Problem.NotFound($"The configuration {path} has no version {shown} in its history.").ToAnswer()
                    : Answer.Ok(
                        new ConfigurationView(
                            kind,
                            name,
                            shown,
                            document.Version,
                            content,
                            [.. versions.Select(v => new VersionView(v.Version, v.At, v.By, v.Why))]
                        )
                    );
            });

    private static DocumentView? Document(ConfigurationDocument document) =>
        document.Path.Split('/') switch
        {
            [var kind, var file] when ConfigurationPath.Read(kind, Name(file)).Problem is null => new(
                kind,
                Name(file),
                document.Version,
                document.Since
            ),
            [var file] when ConfigurationPath.Read("files", Name(file)).Problem is null => new(
                "files",
                Name(file),
                document.Version,
                document.Since
            ),
            _ => null,
        };

    private static string Name(string file) => Path.GetFileNameWithoutExtension(file);
}
