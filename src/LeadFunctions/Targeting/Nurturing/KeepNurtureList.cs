using System.Collections.Concurrent;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Targeting.Nurturing;

/// <summary>Looks once a day who joins the nurture list and whom it ends for, and forgets what need not be kept. Safe
/// to run twice and to be cut at any point: each entry is decided by itself from what is stored, and a lead that joined
/// is found joined.</summary>
internal sealed partial class KeepNurtureList(
    NurtureStore list,
    JoiningFacts facts,
    LeadStore leads,
    RunStore runs,
    CurrentConfiguration configuration,
    RetentionOptions retention,
    TimeProvider clock,
    ILogger<KeepNurtureList> log
)
{
    // As long as anybody may ask why a person is not on the list any more.
    private const int DaysOfEnded = 400;

    public async Task HandleAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var run = await runs.StartAsync(Jobs.NurtureList, PeriodNames.Day(now.UtcDay), now, ct);
        if (run.State == RunState.Done)
            return;
        var settings = await configuration.GetAsync(ct);
        var known = await TidyAsync(settings, now, ct);
        var joined = await JoinAsync(known, settings, now, ct);
        await RemoveErasedAsync(joined, ct);
        await runs.FinishAsync(run, ct);
        LogKept(joined.Count, known.Values.Count(s => s.EndedAt is null));
    }

    // Everybody who is or was on the list, by what decides whether they join or are sent.
    private async Task<Dictionary<PersonId, Known>> TidyAsync(
        Configuration settings,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var known = new Dictionary<PersonId, Known>();
        await foreach (var entry in list.AllAsync(ct))
            if (settings.Erased.Contains(entry.Person))
                await list.RemoveAsync(entry.Person, ct);
            else if (
                await list.ChangeAsync(entry.Person, e => Tidied(e, settings, now), ct, entry) is { Stay: { } stay }
            )
                known[entry.Person] = new Known(stay.JoinedAt, stay.EndedAt, stay.Leads);
        return known;
    }

    private static NurtureEntry Tidied(NurtureEntry entry, Configuration settings, DateTimeOffset now)
    {
        var pruned = Engaging.Pruned(entry, now);
        return pruned.Stay switch
        {
            { EndedAt: null } on when on.LastDay < now.UtcDay => pruned with { Stay = on.Ended(on.EndsBy, now).Bare() },
            { EndedAt: null, Person: { } person } on when settings.IsNotToBeContacted(person.Email) => pruned with
            {
                Stay = on.Ended(NurtureEnd.OptedOut, now),
            },
            { EndedAt: { } ended } when ended < now.AddDays(-DaysOfEnded) => pruned with { Stay = null },
            _ => pruned,
        };
    }

    private async Task<IReadOnlySet<PersonId>> JoinAsync(
        Dictionary<PersonId, Known> known,
        Configuration settings,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var terms = new NurtureTerms(settings.Scoring.NurtureDays, retention.Days);
        var joined = new ConcurrentBag<PersonId>();
        await foreach (var rows in facts.ReadAsync(now.UtcDay.AddDays(-retention.Days), now.UtcDay, ct))
        {
            foreach (var row in rows.Where(r => r.SentAt is not null))
                if (known.GetValueOrDefault(row.Person)?.IsOnBefore(row.SentAt!.Value) == true)
                    await EndSentAsync(row.Person, row.SentAt.Value, now, ct);
            foreach (var row in rows.Where(r => r.IsDenied))
                if (known.GetValueOrDefault(row.Person) is { EndedAt: null })
                    await EndAsync(row.Person, _ => true, NurtureEnd.Denied, now, ct);
            var wanted = rows.Where(r => r.MayJoin && MayJoin(r, known, now) && !settings.Erased.Contains(r.Person))
                .Select(r => r.Lead)
                .ToHashSet();
            await EntityGroups.ForEachAsync(
                (await leads.FindAsync(wanted, ct))
                    .Values.Where(lead => IsWelcome(lead, settings))
                    .GroupBy(lead => lead.Person!),
                async own =>
                {
                    foreach (var lead in own.OrderBy(lead => lead.Id))
                        await JoinAsync(own.Key, lead, terms, now, ct);
                    joined.Add(own.Key);
                },
                ct
            );
        }
        return joined.ToHashSet();
    }

    private static bool IsWelcome(Lead lead, Configuration settings) =>
        lead is { Person: not null, Data: { } data } && !settings.IsNotToBeContacted(data);

    private Task<NurtureEntry> JoinAsync(
        PersonId person,
        Lead lead,
        NurtureTerms terms,
        DateTimeOffset now,
        CancellationToken ct
    ) => list.ChangeAsync(person, entry => Joining.With(entry, lead, terms, now), ct);

    private Task<NurtureEntry> EndSentAsync(
        PersonId person,
        DateTimeOffset sent,
        DateTimeOffset now,
        CancellationToken ct
    ) => EndAsync(person, stay => sent > stay.JoinedAt, NurtureEnd.Sent, now, ct);

    private Task<NurtureEntry> EndAsync(
        PersonId person,
        Func<NurtureStay, bool> which,
        NurtureEnd end,
        DateTimeOffset now,
        CancellationToken ct
    ) =>
        list.ChangeAsync(
            person,
            entry =>
                entry.Stay is { EndedAt: null } stay && which(stay)
                    ? entry with
                    {
                        Stay = stay.Ended(end, now),
                    }
                    : entry,
            ct
        );

    // Somebody who was erased while this ran must not come back by it.
    private async Task RemoveErasedAsync(IReadOnlySet<PersonId> looked, CancellationToken ct)
    {
        var erased = (await configuration.GetAsync(ct)).Erased;
        foreach (var person in looked.Where(erased.Contains))
            await list.RemoveAsync(person, ct);
    }

    // Spares reading rows that the list knows, or that are too young.
    private static bool MayJoin(RowOfPerson row, Dictionary<PersonId, Known> known, DateTimeOffset now) =>
        !(known.GetValueOrDefault(row.Person) is { EndedAt: null } on && on.Leads.Contains(row.Lead))
        && (row.SentAt is not null || now - row.Lead.Batch.UploadedAt >= TimeSpan.FromDays(Joining.UnsentDays));

    private sealed record Known(DateTimeOffset JoinedAt, DateTimeOffset? EndedAt, IReadOnlyList<LeadId> Leads)
    {
        public bool IsOnBefore(DateTimeOffset sent) => EndedAt is null && sent > JoinedAt;
    }

    [LoggerMessage(
        770,
        LogLevel.Information,
        "The nurture list of the day is kept: {Looked} people were looked at, {Before} were on it before"
    )]
    private partial void LogKept(int looked, int before);
}
