using LeadFunctions.Foundation.Finding;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Privacy.FindingPeople;

namespace LeadFunctions.Privacy.ErasingPeople;

/// <summary>Takes a person out of files, mails and messages. Files that we wrote are written anew without the person;
/// those that were dropped are removed whole, since a dropped file that changes is a new one and would be taken again.
/// Safe to repeat.</summary>
internal sealed class ErasePlaces(
    PersonFiles files,
    UploadStore uploads,
    UnreadUploads unread,
    RunStore runs,
    ErasureStore tables,
    PoisonStore poison,
    EraseSuppression suppression
)
{
    /// <summary>The uploads that the person's rows came in, those that are still there.</summary>
    public async Task<IReadOnlyList<PersonTrace>> UploadsAsync(IEnumerable<Batch> ofPerson, CancellationToken ct)
    {
        var found = new List<PersonTrace>();
        foreach (var batch in ofPerson.DistinctBy(b => b.Upload))
            if (
                await uploads.FindAsync(Containers.Uploads, batch.UploadPath, ct) is { } there
                && there.Batch == batch.Upload
            )
                found.Add(new(Containers.Uploads, batch.UploadPath, await unread.IsUntakenAsync(batch.UploadPath, ct)));
        return found;
    }

    /// <summary>Those that must be taken before they can be removed.</summary>
    public async Task<IReadOnlyList<PersonTrace>> UntakenAsync(IEnumerable<PersonTrace> found, CancellationToken ct)
    {
        var untaken = new List<PersonTrace>();
        foreach (var trace in found.Distinct())
            if (await IsUntakenAsync(trace, ct))
                untaken.Add(trace);
        return untaken;
    }

    public async Task<IReadOnlyList<string>> WaitsForAsync(IEnumerable<PersonTrace> untaken, CancellationToken ct) =>
        [
            .. (await UntakenAsync(untaken, ct)).Select(t =>
                $"{t.Where}/{t.Path}: it is not taken yet. Where its folder is no active affiliate's, activate the affiliate or remove the file."
            ),
        ];

    /// <summary>Removes all failed messages that tell of somebody. Done before mails are looked through: what the
    /// teller of failed messages has in hand becomes a mail.</summary>
    /// <returns>What is left to be done, in words.</returns>
    public Task<IReadOnlyList<string>> RemoveMessagesAsync(Func<string, bool> tells, CancellationToken ct) =>
        RemoveMessagesAsync(PoisonStore.Names, tells, ct);

    /// <returns>What is left to be done, in words.</returns>
    public async Task<IReadOnlyList<string>> HandleAsync(KnownPerson known, ErasedText text, CancellationToken ct)
    {
        var left = new List<string>();
        foreach (var trace in known.Dossier.Traces)
            if (trace.Path.Length > 0)
                await CleanAsync(trace, text, ct);
            else
                left.AddRange(await RemoveMessagesAsync([trace.Where], text.Tells, ct));
        await foreach (var path in files.NamesAsync(Containers.Runs, $"exports/{known.Person}/", ct))
            await files.ChangeAsync(Containers.Runs, path, text.Words, ct);
        await suppression.HandleAsync(known.Dossier.Email, ct);
        return left;
    }

    private async Task<IReadOnlyList<string>> RemoveMessagesAsync(
        IEnumerable<string> queues,
        Func<string, bool> tells,
        CancellationToken ct
    )
    {
        var left = new List<string>();
        foreach (var queue in queues)
            if (!await poison.RemoveAsync(queue, tells, ct))
                left.Add($"{queue}: messages are in somebody's hands, or there are more than {PoisonStore.Shown}.");
        return left;
    }

    private Task CleanAsync(PersonTrace trace, ErasedText text, CancellationToken ct) =>
        trace.Where switch
        {
            Containers.Uploads
            or Containers.Returns
            or Containers.Feedback
            or Containers.Organic
            or Containers.Engagement => files.RemoveAsync(trace.Where, trace.Path, ct),
            Tables.Mails => tables.CleanMailAsync(
                new MailKey(trace.Path.Split('|')[0], trace.Path.Split('|')[1]),
                text.Plain,
                ct
            ),
            _ when Path.GetExtension(trace.Path) == ".xlsx" => files.ChangeAsync(
                trace.Where,
                trace.Path,
                text.InWorkbook,
                ct
            ),
            _ => files.ChangeAsync(trace.Where, trace.Path, content => text.In(trace.Path, content), ct),
        };

    private async Task<bool> IsUntakenAsync(PersonTrace trace, CancellationToken ct) =>
        trace.Where switch
        {
            Containers.Uploads => await unread.IsUntakenAsync(trace.Path, ct),
            Containers.Returns => await uploads.FindAsync(Containers.Returns, trace.Path, ct) is { } file
                && await runs.FindAsync(Jobs.ReturnFiles, file.Batch.Value, ct) is not { State: RunState.Done },
            Containers.Feedback => await uploads.FindAsync(Containers.Feedback, trace.Path, ct) is { } file
                && await runs.FindAsync(Jobs.FeedbackFiles, file.Batch.Value, ct) is not { State: RunState.Done },
            Containers.Organic => await uploads.FindAsync(Containers.Organic, trace.Path, ct) is { } file
                && await runs.FindAsync(Jobs.OrganicFiles, file.Batch.Value, ct) is not { State: RunState.Done },
            Containers.Engagement => await uploads.FindAsync(Containers.Engagement, trace.Path, ct) is { } file
                && await runs.FindAsync(Jobs.EngagementFiles, file.Batch.Value, ct) is not { State: RunState.Done },
            _ => false,
        };
}
