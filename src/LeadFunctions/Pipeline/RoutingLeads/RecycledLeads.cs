using System.Collections.Concurrent;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Pipeline.RoutingLeads;

/// <summary>Holds leads that waited to the limits of <see cref="RecyclingLimits"/>. One that somebody has already,
/// that ops send through, or that was held for its answer, did not wait for a campaign.</summary>
internal sealed class RecycledLeads(PersonIndex index, LeadLookup lookup)
{
    /// <summary>The verdicts of each lead, in order, with what speaks against those that would accept it.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<Verdict>>> LimitAsync(
        IReadOnlyList<(Lead Lead, IReadOnlyList<Verdict> Verdicts)> asked,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var sends = await SendsAsync(
            [.. asked.Where(a => IsRecycled(a.Lead, a.Verdicts)).Select(a => a.Lead)],
            now,
            ct
        );
        return
        [
            .. asked.Select(a =>
                sends.TryGetValue(a.Lead.Id, out var own) ? Limited(a.Lead, a.Verdicts, own, now) : a.Verdicts
            ),
        ];
    }

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

    // When the person of each lead was sent other leads: what a chunk has to know is asked for at once.
    private async Task<IReadOnlyDictionary<LeadId, IReadOnlyList<DateTimeOffset>>> SendsAsync(
        IReadOnlyList<Lead> leads,
        DateTimeOffset now,
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
