using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Privacy.FindingPeople;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Privacy.ErasingPeople;

/// <summary>Goes on with the erasures that are not through. Safe to run twice and to be cut at any point: the dossier
/// says whom to look for and where until all else is done, and each step finds what is left. Files are read once for
/// all people.</summary>
internal sealed partial class EraseOpen(
    LookUpPerson knowing,
    StopPerson stopping,
    PersonTraces traces,
    ErasePlaces places,
    EraseRows rows,
    ErasureRecords records,
    ErasedPeopleStore erased,
    CurrentConfiguration configuration,
    PersonHash people,
    Mailbox mails,
    ErasingOptions options,
    TimeProvider clock,
    ILogger<EraseOpen> log
)
{
    public async Task HandleAsync(CancellationToken ct)
    {
        var settled = new List<KnownPerson>();
        foreach (var known in await knowing.AllAsync(ct))
        {
            // Also here: the request may have been cut before it.
            await erased.AddAsync(known.Person, clock.GetUtcNow(), ct);
            if (
                !await WaitsAsync(
                    known,
                    [
                        .. await stopping.WaitsForAsync(known.Rows, ct),
                        .. await places.WaitsForAsync(known.Dossier.Untaken, ct),
                    ],
                    ct
                )
            )
                settled.Add(known);
        }
        if (settled.Count == 0)
            return;
        var texts = settled.Select(known => new ErasedText(known.Dossier)).ToList();
        if (
            await places.RemoveMessagesAsync(message => texts.Exists(t => t.Tells(message)), ct) is
            { Count: > 0 } inHands
        )
        {
            foreach (var known in settled)
                await WaitsAsync(known, inHands, ct);
            return;
        }
        var began = clock.GetTimestamp();
        var found = await traces.FindAsync(
            [.. settled.Select(s => s.Sought)],
            ct,
            () => clock.GetElapsedTime(began) < options.SearchFor
        );
        foreach (var known in settled)
            if (found.ReachedTo is { } reached)
                await GoOnLaterAsync(known, found.OfPeople[known.Person], reached, ct);
            else
                await EraseAsync(
                    known,
                    [.. found.OfPeople[known.Person], .. await places.UploadsAsync(known.Batches, ct)],
                    ct
                );
    }

    // The next run goes on behind what this one looked through.
    private async Task GoOnLaterAsync(
        KnownPerson known,
        IEnumerable<PersonTrace> found,
        string reached,
        CancellationToken ct
    )
    {
        known = await knowing.NoteAsync(known, known.Dossier.With(found) with { LookedTo = reached }, ct);
        await WaitsAsync(known, ["Files are looked through; the next run goes on."], ct);
    }

    private async Task EraseAsync(KnownPerson known, IReadOnlyList<PersonTrace> found, CancellationToken ct)
    {
        // With what earlier runs found on their part of the way.
        found = [.. found.Concat(known.Dossier.Traces).Select(t => t with { IsUntaken = false }).Distinct()];
        var untaken = await places.UntakenAsync(found, ct);
        known = await knowing.NoteAsync(
            known,
            known.Dossier.With(found.Except(untaken)) with
            {
                Untaken = untaken,
                LookedTo = null,
            },
            ct
        );
        if (await WaitsAsync(known, await places.WaitsForAsync(untaken, ct), ct))
            return;
        var text = new ErasedText(known.Dossier);
        await TellCustomersAsync(known, ct);
        await rows.HandleAsync(known, text, ct);
        if (await WaitsAsync(known, await places.HandleAsync(known, text, ct), ct))
            return;
        await rows.SummariseAsync(known, ct);
        await records.ChangeAsync(
            known.Person,
            record => record.Through(clock.GetUtcNow(), known.Removed, text.Words),
            ct
        );
        await knowing.ForgetAsync(known.Person, ct);
        LogErased(known.Person);
    }

    private async Task TellCustomersAsync(KnownPerson known, CancellationToken ct)
    {
        var asked = (await records.FindAsync(known.Person, ct))!.Asked[0].At;
        var settings = await configuration.GetAsync(ct);
        foreach (var mail in ErasedLeadsMail.Compose(known, asked, settings, people))
            await mails.AskAsync(mail, ct);
    }

    private async Task<bool> WaitsAsync(KnownPerson known, IReadOnlyList<string> waitsFor, CancellationToken ct)
    {
        if (waitsFor.Count == 0)
            return false;
        await records.ChangeAsync(known.Person, record => record with { WaitsFor = [.. waitsFor.Take(20)] }, ct);
        LogWaits(known.Person, waitsFor.Count);
        return true;
    }

    [LoggerMessage(800, LogLevel.Information, "The person {Person} is erased")]
    private partial void LogErased(PersonId person);

    [LoggerMessage(
        801,
        LogLevel.Information,
        "The person {Person} is not erased yet: {Things} things of it have to be done first"
    )]
    private partial void LogWaits(PersonId person, int things);
}
