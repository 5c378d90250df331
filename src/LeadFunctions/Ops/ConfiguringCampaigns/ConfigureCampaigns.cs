using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Ops.ConfiguringCampaigns;

/// <summary>Puts a configuration file in force, or refuses it with a mail and keeps the last good one.
/// Safe to run twice: it goes on until what it applied is what lies there, and a mail is sent once per
/// version.</summary>
internal sealed partial class ConfigureCampaigns(
    UploadStore files,
    OutputFiles contents,
    ConfigurationStore store,
    RunStore runs,
    CurrentConfiguration configuration,
    MessageQueues queues,
    ConfigurationHistory history,
    Mailbox mails,
    TellSetUp setUp,
    ConfiguringOptions options,
    TimeProvider clock,
    ILogger<ConfigureCampaigns> log
)
{
    /// <param name="since">Since when it waits for documents that it names; null at first.</param>
    public async Task HandleAsync(string path, DateTimeOffset? since, CancellationToken ct)
    {
        var file = await files.FindAsync(Containers.Config, path, ct);
        while (file is not null)
        {
            await ConfigureAsync(file, since ?? clock.GetUtcNow(), ct);
            // Somebody who was slower with an older version must not have the last word.
            var now = await files.FindAsync(Containers.Config, path, ct);
            file = now?.ETag == file.ETag ? null : now;
        }
    }

    private async Task ConfigureAsync(Upload file, DateTimeOffset since, CancellationToken ct)
    {
        if (await IsThroughAsync(file, ct))
            return;
        var content = await contents.ReadAsync(Containers.Config, file.Path, ct);
        var (document, problems) = ConfigurationFile.Read(file.Path, content);
        if (document is not null && ConfigurationStore.Problem(content) is { } tooLarge)
            (document, problems) = (null, [tooLarge]);
        if (document is null)
            await RefuseAsync(file, problems, ct);
        else if (await CircleAsync(document, ct) is { } circle)
            await RefuseAsync(file, [circle], ct);
        else if (await MissingAsync(document, ct) is not { Count: > 0 } missing)
            await ApplyAsync(file, document, content, ct);
        else if (clock.GetUtcNow() - since >= options.Patience)
            await RefuseAsync(file, [.. missing.Select(m => m.Problem)], ct);
        else
            await queues.SendAsync(
                Queues.ConfigurationToCheck,
                new ConfigurationToCheck(file.Path, since),
                ct,
                options.Patience / 10
            );
    }

    // Of many files that came together each has the others looked at again.
    private async Task<bool> IsThroughAsync(Upload file, CancellationToken ct) =>
        await runs.FindAsync(Jobs.ConfigurationFiles, file.Batch.Value, ct) is { State: RunState.Done }
        && (await store.VersionsAsync(ct)).GetValueOrDefault(file.Path) == file.ETag;

    // Done, and not in force: somebody slow had put an older version in its place. All is to be done again.
    private async Task<Run> StartAsync(Upload file, CancellationToken ct)
    {
        var run = await runs.StartAsync(Jobs.ConfigurationFiles, file.Batch.Value, clock.GetUtcNow(), ct);
        if (run.State != RunState.Done)
            return run;
        await runs.ForgetAsync(run, ct);
        return await runs.StartAsync(Jobs.ConfigurationFiles, file.Batch.Value, clock.GetUtcNow(), ct);
    }

    private async Task<string?> CircleAsync(Document document, CancellationToken ct) =>
        document is CompanyList list
        && IncludedLists.Circle(list, (await configuration.GetAsync(ct)).Lists) is { } circle
            ? $"$.includes: found a circle: {circle}; expected lists that do not include each other"
            : null;

    // What lies there and is not in force yet is on its way, or was refused with a mail of its own.
    private async Task<IReadOnlyList<Reference>> MissingAsync(Document document, CancellationToken ct)
    {
        var missing = new List<Reference>();
        foreach (var file in References.Unknown(document, await configuration.GetAsync(ct)).GroupBy(r => r.Path))
            if (await files.FindAsync(Containers.Config, file.Key, ct) is null)
                missing.AddRange(file);
            else if (file.Key == Reference.Categories && await ArrivingCategoriesAsync(ct) is { } arriving)
                missing.AddRange(file.Where(r => arriving.Categories.All(c => c.Id.Value != r.Name)));
        return missing;
    }

    private async Task<CategoryList?> ArrivingCategoriesAsync(CancellationToken ct) =>
        ConfigurationFile
            .Read(Reference.Categories, await contents.ReadAsync(Containers.Config, Reference.Categories, ct))
            .Document as CategoryList;

    private async Task ApplyAsync(Upload file, Document document, BinaryData content, CancellationToken ct)
    {
        var run = await StartAsync(file, ct);
        // Before it is in force, by which nobody could tell any more.
        if (
            document is SuppressionList list
            && ShorterListMail.Of(file, list, await configuration.GetAsync(ct)) is { } shorter
        )
            await mails.AskAsync(shorter, ct);
        await store.ApplyAsync(new ConfigurationDocument(file.Path, file.ETag, clock.GetUtcNow(), content), ct);
        LogApplied(file.Path, file.ETag);
        await history.KeepAsync(file, content, clock.GetUtcNow(), ct);
        var settings = await configuration.GetAsync(ct);
        await setUp.AskAsync(ct);
        await CheckRefusedAsync(file, ct);
        if (WhatWaits.For(document, settings) is { For.Count: > 0 } waiting)
            await queues.SendAsync(Queues.WaitingToRoute, waiting, ct);
        // Leads that wait for the send day of a campaign that has none any more.
        if (document is Campaign { Schedule.Kind: SendKind.Immediate } immediate)
            await queues.SendAsync(
                Queues.WeeklySends,
                new CollectedSend(immediate.LeadCode, RunName.Parse($"immediate-{file.Batch}")),
                ct
            );
        await runs.FinishAsync(run, ct);
    }

    // A file that was refused for want of this one is looked at again, however long ago it came. Younger ones look for
    // themselves.
    private async Task CheckRefusedAsync(Upload applied, CancellationToken ct)
    {
        var inForce = await store.VersionsAsync(ct);
        await foreach (var file in files.ListAsync(Containers.Config).WithCancellation(ct))
            if (
                file.Path != applied.Path
                && inForce.GetValueOrDefault(file.Path) != file.ETag
                && clock.GetUtcNow() - file.WrittenAt >= options.Patience
            )
                await queues.SendAsync(
                    Queues.ConfigurationToCheck,
                    new ConfigurationToCheck(file.Path, clock.GetUtcNow()),
                    ct
                );
    }

    private async Task RefuseAsync(Upload file, IReadOnlyList<string> problems, CancellationToken ct)
    {
        LogRefused(file.Path, problems.Count);
        await mails.AskAsync(ConfigurationRefusedMail.Compose(file, problems), ct);
    }

    [LoggerMessage(200, LogLevel.Information, "Configuration {Path} is in force, version {Version}")]
    private partial void LogApplied(string path, string version);

    [LoggerMessage(
        201,
        LogLevel.Warning,
        "Configuration {Path} was refused with {Problems} problems; the last good version stays in force"
    )]
    private partial void LogRefused(string path, int problems);
}

/// <summary>A file that names documents which were not there yet, or set-ups that ops are to be told of.</summary>
/// <param name="SetUp">The version of the configuration whose set-ups are to be told; null for a file.</param>
internal sealed record ConfigurationToCheck(string Path, DateTimeOffset Since, string? SetUp = null);
