using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Pipeline.RoutingLeads;

/// <summary>Holds leads that waited to the limits of <see cref="RecyclingLimits"/>. One that somebody has already,
/// that ops send through, or that was held for its answer, did not wait for a campaign.</summary>
internal sealed class RecycledLeads(PersonIndex index, LeadLookup lookup)
{
    /// <summary>The verdicts, with what speaks against those that would accept the lead.</summary>
    public async Task<IReadOnlyList<Verdict>> LimitAsync(
        Lead lead,
        IReadOnlyList<Verdict> verdicts,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        if (
            lead.Pass == 0
            || lead.Intake == Intake.Held
            || lead.Matches.Any(m => m.Accepted)
            || !verdicts.Any(v => IsLimited(lead, v))
        )
            return verdicts;
        var sends = await SendsAsync(lead, now, ct);
        return
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
    }

    private static bool IsLimited(Lead lead, Verdict verdict) =>
        verdict.Reasons.Count == 0 && !lead.Through.Contains(verdict.Campaign.LeadCode);

    private async Task<IReadOnlyList<DateTimeOffset>> SendsAsync(Lead lead, DateTimeOffset now, CancellationToken ct)
    {
        var others = await index.LeadsOfAsync(lead.Usable.Person).Where(id => id != lead.Id).ToListAsync(ct);
        return
        [
            .. (await lookup.FindAllAsync(others, ct)).SelectMany(found =>
                found
                    .Lead.Matches.Where(m =>
                        m.Delivery is DeliveryState.Scheduled or DeliveryState.Sending or DeliveryState.Sent
                    )
                    .GroupBy(m => m.TriedAt)
                    .Select(pass => pass.Max(m => m.SentAt ?? now))
            ),
        ];
    }
}
