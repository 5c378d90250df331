using System.Collections.Concurrent;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Pipeline.RoutingLeads;

/// <summary>Holds leads that waited to the limits of <see cref="RecyclingLimits"/>. One that somebody has already,
/// that ops send through, or that was held for its answer, did not wait for a campaign.</summary>
internal sealed class RecycledLeads(PersonIndex index, LeadLookup lookup, RecyclingTurnStore turns)
{
    /// <summary>The verdicts of each lead, in order, with what speaks against those that would accept it. Of several
    /// leads of one person one at a time may go.</summary>
    /// <returns>And the leads whose turn it is until <see cref="EndTurnsAsync"/>.</returns>
    public async Task<(IReadOnlyList<IReadOnlyList<Verdict>> Verdicts, IReadOnlyList<Lead> OnTurn)> LimitAsync(
        IReadOnlyList<(Lead Lead, IReadOnlyList<Verdict> Verdicts)> asked,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var recycled = asked.Where(a => IsRecycled(a.Lead, a.Verdicts)).Select(a => a.Lead).ToList();
        var others = await OthersAsync(recycled, ct);
        // Before it is read what was sent: who had the turn before has written it by then.
        var wanting = recycled.Where(lead => others[lead.Id].Count > 0).ToList();
        var taken = await TakeTurnsAsync(wanting, now, ct);
        var sends = await SendsAsync(others, now, ct);
        return (
            [
                .. asked.Select(a =>
                    sends.TryGetValue(a.Lead.Id, out var own)
                        ? Limited(a.Lead, a.Verdicts, [.. own, .. taken[a.Lead.Id]], now)
                        : a.Verdicts
                ),
            ],
            [.. wanting.Where(lead => !taken.Contains(lead.Id))]
        );
    }

    /// <summary>The same for a trial, which takes no turns.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<Verdict>>> WouldLimitAsync(
        IReadOnlyList<(Lead Lead, IReadOnlyList<Verdict> Verdicts)> asked,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var recycled = asked.Where(a => IsRecycled(a.Lead, a.Verdicts)).Select(a => a.Lead).ToList();
        var sends = await SendsAsync(await OthersAsync(recycled, ct), now, ct);
        return
        [
            .. asked.Select(a =>
                sends.TryGetValue(a.Lead.Id, out var own) ? Limited(a.Lead, a.Verdicts, [.. own], now) : a.Verdicts
            ),
        ];
    }

    /// <summary>Once the rows say what came of these leads. Safe to repeat.</summary>
    public Task EndTurnsAsync(IEnumerable<Lead> onTurn, CancellationToken ct) =>
        EntityGroups.ForEachAsync(onTurn, lead => turns.EndAsync(lead.Usable.Person, lead.Id, ct), ct);

    private static bool IsRecycled(Lead lead, IReadOnlyList<Verdict> verdicts) =>
        lead.Pass > 0
        && lead.Intake != Intake.Held
        && !lead.Matches.Any(m => m.Accepted)
        && verdicts.Any(v => IsLimited(lead, v));

    private static IReadOnlyList<Verdict> Limited(
        Lead lead,
        IReadOnlyList<Verdict> verdicts,
        IReadOnlyCollection<DateTimeOffset> sends,
        DateTimeOffset now
    ) =>
        [
            .. verdicts.Select(v =>
                IsLimited(lead, v)
                && RecyclingLimits.Against(v.Campaign, lead.Usable.Data, lead.Id.Batch.UploadedAt, sends, now)
                    is { } reason
                    ? v with
                    {
                        Reasons = [reason],
                        Missed = [],
                    }
                    : v
            ),
        ];

    private static bool IsLimited(Lead lead, Verdict verdict) =>
        verdict.Reasons.Count == 0 && !lead.Through.Contains(verdict.Campaign.LeadCode);

    // What a chunk has to know is asked for at once.
    private async Task<IReadOnlyDictionary<LeadId, IReadOnlyList<LeadId>>> OthersAsync(
        IReadOnlyList<Lead> leads,
        CancellationToken ct
    )
    {
        var others = new ConcurrentDictionary<LeadId, IReadOnlyList<LeadId>>();
        await EntityGroups.ForEachAsync(
            leads,
            async lead =>
                others[lead.Id] = await index
                    .LeadsOfAsync(lead.Usable.Person)
                    .Where(id => id != lead.Id)
                    .ToListAsync(ct),
            ct
        );
        return others;
    }

    // One after the other: two leads of one person may be in one chunk, and the first of them goes.
    private async Task<ILookup<LeadId, DateTimeOffset>> TakeTurnsAsync(
        IReadOnlyList<Lead> leads,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var taken = new List<(LeadId Lead, DateTimeOffset Since)>();
        foreach (var lead in leads)
            if (await turns.TakeAsync(lead.Usable.Person, lead.Id, now, ct) is { } since)
                taken.Add((lead.Id, since));
        return taken.ToLookup(t => t.Lead, t => t.Since);
    }

    // When the person of each lead was sent other leads.
    private async Task<IReadOnlyDictionary<LeadId, IReadOnlyList<DateTimeOffset>>> SendsAsync(
        IReadOnlyDictionary<LeadId, IReadOnlyList<LeadId>> others,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var rows = (await lookup.FindAllAsync([.. others.Values.SelectMany(ids => ids).Distinct()], ct)).ToDictionary(
            found => found.Lead.Id,
            found => found.Lead
        );
        return others.ToDictionary(
            o => o.Key,
            o =>
                (IReadOnlyList<DateTimeOffset>)
                    [.. o.Value.Where(rows.ContainsKey).SelectMany(id => Sends(rows[id], now))]
        );
    }

    private static IEnumerable<DateTimeOffset> Sends(Lead lead, DateTimeOffset now) =>
        lead
            .Matches.Where(m => m.Delivery is DeliveryState.Scheduled or DeliveryState.Sending or DeliveryState.Sent)
            .GroupBy(m => m.TriedAt)
            .Select(pass => pass.Max(m => m.SentAt ?? now));
}
