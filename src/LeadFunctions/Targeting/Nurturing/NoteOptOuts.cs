using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.Nurturing;

/// <summary>Puts people on the list of those who are not to be contacted: in the file that ops keep, and in force at
/// once. Safe to repeat, and beside others who change the file: it is written into what lies there then.</summary>
internal sealed class NoteOptOuts(
    UploadStore dropped,
    OutputFiles files,
    ConfigurationStore configuration,
    TimeProvider clock
)
{
    private const string Path = "suppression.json";

    /// <exception cref="InvalidOperationException">The file has faults: nobody knows who is on it.</exception>
    public async Task HandleAsync(IReadOnlyCollection<EmailAddress> people, CancellationToken ct)
    {
        while (people.Count > 0)
        {
            var file = await dropped.FindAsync(Containers.Config, Path, ct);
            var content = file is null ? await InForceAsync(ct) : await files.ReadAsync(Containers.Config, Path, ct);
            if (content is not null && ConfigurationFile.Read(Path, content).Document is null)
                throw new InvalidOperationException(
                    $"The file {Path} in the container 'config' has faults, so {people.Count:N0} people who are not to be contacted cannot be put on it. Correct the file; this is tried again every five minutes."
                );
            var changed = OptOutList.With(content, people);
            if (changed is null && file is null)
                return;
            var version = changed is null
                ? file?.ETag
                : await files.ReplaceAsync(
                    Containers.Config,
                    Path,
                    changed,
                    file?.ETag,
                    new Dictionary<string, string>(),
                    ct
                );
            if (version is null)
                continue;
            await ApplyAsync(version, changed ?? content!, ct);
            return;
        }
    }

    // A file that was deleted changes nothing: who was on it is.
    private async Task<BinaryData?> InForceAsync(CancellationToken ct) =>
        (await configuration.ReadAllAsync(ct)).FirstOrDefault(document => document.Path == Path)?.Content;

    // Its event does the same within seconds; until then somebody might still be sent.
    private async Task ApplyAsync(string version, BinaryData content, CancellationToken ct)
    {
        if ((await configuration.VersionsAsync(ct)).GetValueOrDefault(Path) != version)
            await configuration.ApplyAsync(new ConfigurationDocument(Path, version, clock.GetUtcNow(), content), ct);
    }
}
