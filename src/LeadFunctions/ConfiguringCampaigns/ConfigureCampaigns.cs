using LeadFunctions.Alerting;
using LeadFunctions.Storage;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.ConfiguringCampaigns;

/// <summary>Puts a configuration file in force, or refuses it with a mail and keeps the last good one.
/// Safe to run twice: it reads the file that is there now, and a mail is sent once per version.</summary>
internal sealed partial class ConfigureCampaigns(
    UploadStore files, OutputFiles contents, ConfigurationStore store, Mailbox mails, TimeProvider clock,
    ILogger<ConfigureCampaigns> log)
{
    public async Task HandleAsync(string path, CancellationToken ct)
    {
        if (await files.FindAsync(Containers.Config, path, ct) is not { } file)
            return;
        var content = await contents.ReadAsync(Containers.Config, path, ct);
        var (document, problems) = ConfigurationFile.Read(path, content);
        if (document is null)
            await RefuseAsync(file, problems, ct);
        else
            await ApplyAsync(file, content, ct);
    }

    private async Task ApplyAsync(Upload file, BinaryData content, CancellationToken ct)
    {
        await store.ApplyAsync(new ConfigurationDocument(file.Path, file.ETag, clock.GetUtcNow(), content), ct);
        LogApplied(file.Path, file.ETag);
    }

    private async Task RefuseAsync(Upload file, IReadOnlyList<string> problems, CancellationToken ct)
    {
        LogRefused(file.Path, problems.Count);
        await mails.AskAsync(ConfigurationRefusedMail.Compose(file, problems), ct);
    }

    [LoggerMessage(200, LogLevel.Information, "Configuration {Path} is in force, version {Version}")]
    private partial void LogApplied(string path, string version);

    [LoggerMessage(201, LogLevel.Warning, "Configuration {Path} was refused with {Problems} problems; the last good version stays in force")]
    private partial void LogRefused(string path, int problems);
}
