using LeadFunctions.Alerting;
using LeadFunctions.Storage;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.ConfiguringCampaigns;

/// <summary>Puts a configuration file in force, or refuses it with a mail and keeps the last good one.
/// Safe to run twice: it goes on until what it applied is what lies there, and a mail is sent once per version.</summary>
internal sealed partial class ConfigureCampaigns(
    UploadStore files, OutputFiles contents, ConfigurationStore store, MessageQueues queues, Mailbox mails, TimeProvider clock,
    ILogger<ConfigureCampaigns> log)
{
    public async Task HandleAsync(string path, CancellationToken ct)
    {
        var file = await files.FindAsync(Containers.Config, path, ct);
        while (file is not null)
        {
            await ConfigureAsync(file, ct);
            // Somebody who was slower with an older version must not have the last word.
            var now = await files.FindAsync(Containers.Config, path, ct);
            file = now?.ETag == file.ETag ? null : now;
        }
    }

    private async Task ConfigureAsync(Upload file, CancellationToken ct)
    {
        var content = await contents.ReadAsync(Containers.Config, file.Path, ct);
        var (document, problems) = ConfigurationFile.Read(file.Path, content);
        if (document is not null && ConfigurationStore.Problem(content) is { } tooLarge)
            (document, problems) = (null, [tooLarge]);
        if (document is null)
            await RefuseAsync(file, problems, ct);
        else
            await ApplyAsync(file, document, content, ct);
    }

    private async Task ApplyAsync(Upload file, object document, BinaryData content, CancellationToken ct)
    {
        await store.ApplyAsync(new ConfigurationDocument(file.Path, file.ETag, clock.GetUtcNow(), content), ct);
        // Leads that wait for the send day of a campaign that has none any more.
        if (document is Campaign { Schedule.Kind: SendKind.Immediate } campaign)
            await queues.SendAsync(Queues.WeeklySends, new CollectedSend(campaign.LeadCode, $"immediate-{file.Batch}"), ct);
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
