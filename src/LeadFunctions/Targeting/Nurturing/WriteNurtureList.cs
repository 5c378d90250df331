using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Targeting.Nurturing;

/// <summary>Writes the nurture list once a week: all touches that are due from Monday to Sunday, and whom it ended for
/// since the list before. The list of a week that nobody wrote, since the app was down, is written by the next run,
/// with the touches that were due in it for those who are still on the list. Safe to run twice and to be cut at any
/// point: whose end is told is written down first, the file of a week is written once, and only then what tells of
/// them goes.</summary>
internal sealed partial class WriteNurtureList(
    NurtureStore list,
    PersonIndex index,
    LeadLookup lookup,
    OutputFiles files,
    RunStore runs,
    CurrentConfiguration configuration,
    TimeProvider clock,
    ILogger<WriteNurtureList> log
)
{
    private const string Folder = "nurture/";

    // Nobody writes to people whose touch was due longer ago.
    private const int WeeksBack = 8;

    public async Task HandleAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var week = NurtureWeek.Of(now);
        var run = await runs.StartAsync(Jobs.NurtureWeeks, week.Name, now, ct);
        if (run.State == RunState.Done)
            return;
        var settings = await configuration.GetAsync(ct);
        foreach (var missed in await MissedAsync(week, ct))
            await WriteMissedAsync(missed, settings, now, ct);
        var ended = await EndedAsync(week, settings, now, ct);
        await WriteAsync(week, ended, settings, now, ct);
        foreach (var person in ended)
            await list.ChangeAsync(person, Told, ct);
        await runs.FinishAsync(run, ct);
    }

    // The weeks behind the last that is done. Where none is, the list begins now.
    private async Task<IReadOnlyList<NurtureWeek>> MissedAsync(NurtureWeek week, CancellationToken ct)
    {
        var weeks = Enumerable.Range(1, WeeksBack).Select(back => week.Before(back)).Reverse().ToList();
        var done = await runs.DoneAsync(Jobs.NurtureWeeks, weeks[0].Name, ct);
        return [.. weeks.SkipWhile(w => !done.Contains(w.Name)).Where(w => !done.Contains(w.Name))];
    }

    // Whom it ended for is told by the list of this week.
    private async Task WriteMissedAsync(
        NurtureWeek week,
        Configuration settings,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var run = await runs.StartAsync(Jobs.NurtureWeeks, week.Name, now, ct);
        await EndSentAsync(week, settings, now, ct);
        await WriteAsync(week, [], settings, now, ct);
        await runs.FinishAsync(run, ct);
    }

    // Whoever joined again meanwhile is on the list by a new entry.
    private static NurtureEntry Told(NurtureEntry entry) =>
        entry.Stay is { EndedAt: not null } stay && stay.Bare() is var bare && bare != stay
            ? entry with
            {
                Stay = bare,
            }
            : entry;

    private async Task EndSentAsync(
        NurtureWeek week,
        Configuration settings,
        DateTimeOffset now,
        CancellationToken ct
    ) =>
        await EntityGroups.ForEachAsync(
            await list.AllAsync(ct)
                .Where(entry => NurtureLines.Due(entry, week, settings).Count > 0)
                .Select(entry => (entry.Person, entry.Stay!.JoinedAt))
                .ToListAsync(ct),
            async due =>
            {
                if (await IsSentAsync(due.Person, due.JoinedAt, ct))
                    await list.ChangeAsync(due.Person, e => Sent(e, now), ct);
            },
            ct
        );

    private async Task<IReadOnlyList<PersonId>> EndedAsync(
        NurtureWeek week,
        Configuration settings,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        await EndSentAsync(week, settings, now, ct);
        var ended = await list.AllAsync(ct)
            .Where(entry => NurtureLines.Ended(entry, week, settings) is not null)
            .Select(entry => entry.Person)
            .ToListAsync(ct);
        var told = await files.DecideOnceAsync(
            $"{Folder}{week.Name}.json",
            BinaryData.FromString(Json.Write(ended)),
            ct
        );
        return Json.Read<List<PersonId>>(told.ToString());
    }

    private async Task WriteAsync(
        NurtureWeek week,
        IReadOnlyList<PersonId> ended,
        Configuration settings,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var (due, over, told) = (new List<NurtureLine>(), new List<NurtureLine>(), ended.ToHashSet());
        await foreach (var entry in list.AllAsync(ct).Where(e => !settings.Erased.Contains(e.Person)))
        {
            due.AddRange(NurtureLines.Due(entry, week, settings));
            if (told.Contains(entry.Person) && NurtureLines.Ended(entry, week, settings) is { } line)
                over.Add(line);
        }
        var content = await NurtureFile.WriteAsync([.. NurtureLines.InOrder(due), .. NurtureLines.InOrder(over)]);
        await files.WriteOnceAsync(
            Containers.Nurture,
            NurtureFile.PathOf(week),
            BinaryData.FromBytes(content),
            now,
            ct
        );
        LogWritten(week.Name, due.Count, over.Count);
    }

    // Facts tell of it once a day; nobody is written to whose lead went out since.
    private async Task<bool> IsSentAsync(PersonId person, DateTimeOffset joinedAt, CancellationToken ct)
    {
        var ids = await index.LeadsOfAsync(person).ToListAsync(ct);
        return (await lookup.FindAllAsync(ids, ct)).Any(f => f.Lead.Matches.Any(m => m.SentAt > joinedAt));
    }

    private static NurtureEntry Sent(NurtureEntry entry, DateTimeOffset now) =>
        entry.Stay is { EndedAt: null } stay ? entry with { Stay = stay.Ended(NurtureEnd.Sent, now) } : entry;

    [LoggerMessage(
        771,
        LogLevel.Information,
        "The nurture list of {Week} is written: {Touches} touches are due, and it ended for {Ended} people"
    )]
    private partial void LogWritten(string week, int touches, int ended);
}
