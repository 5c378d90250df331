using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Ops.Tracking;

/// <summary>Answers with single rows and all that became of them.</summary>
internal sealed class ReadLeads(
    LeadLookup leads,
    BatchStore batches,
    DeliveryStore deliveries,
    CurrentConfiguration configuration,
    TimeProvider clock
)
{
    public async Task<IActionResult> AnswerAsync(LeadId id, CancellationToken ct) =>
        Answer.OkOr(await ViewsAsync([id], ct) is [var view] ? view : null, () => Missing(id));

    public async Task<IActionResult> ExplainAsync(LeadId id, CancellationToken ct) =>
        await leads.FindAsync(id, ct) is { } found
            ? Answer.Ok(
                WhyNotSent.Explain(
                    await WithPlacesAsync(found.Lead, ct),
                    found.Affiliate,
                    await batches.FindAsync(found.Affiliate, id.Batch, ct),
                    await NextSendsAsync(found.Lead, ct),
                    await PausedAsync(ct)
                )
            )
            : Missing(id).ToAnswer();

    // Rules are asked before places: whoever they refuse is not looked up among those that the campaign has.
    private async Task<Lead> WithPlacesAsync(Lead lead, CancellationToken ct)
    {
        var matches = new List<Match>();
        foreach (var match in lead.Matches)
            matches.Add(
                match.Accepted
                || match.Reasons.Any(r => r.Code == ReasonCode.AlreadySent)
                || await deliveries.FindAsync(match.LeadCode, lead.Person!, ct) is not { } place
                || place.Lead == lead.Id
                    ? match
                    : match with
                    {
                        Reasons = [.. match.Reasons, place.AlreadySent()],
                    }
            );
        return lead with { Matches = matches };
    }

    private async Task<IReadOnlyDictionary<LeadCode, SendTime>> NextSendsAsync(Lead lead, CancellationToken ct)
    {
        var campaigns = (await configuration.GetAsync(ct)).Campaigns;
        return lead
            .Matches.Where(m => m.Delivery == DeliveryState.Scheduled)
            .Select(m => campaigns.GetValueOrDefault(m.LeadCode))
            .Where(c => c is { Schedule.Kind: SendKind.Weekly, Status: not CampaignStatus.Paused })
            .ToDictionary(c => c!.LeadCode, c => SendTime.Next(c!, clock.GetUtcNow()));
    }

    private async Task<IReadOnlySet<LeadCode>> PausedAsync(CancellationToken ct) =>
        (await configuration.GetAsync(ct))
            .Campaigns.Values.Where(c => c.Status == CampaignStatus.Paused)
            .Select(c => c.LeadCode)
            .ToHashSet();

    /// <summary>The rows that are there, in the order asked for.</summary>
    public async Task<IReadOnlyList<LeadView>> ViewsAsync(IReadOnlyList<LeadId> ids, CancellationToken ct)
    {
        var found = await leads.FindAllAsync(ids, ct);
        var known = await Task.WhenAll(
            found
                .Select(f => (f.Affiliate, f.Lead.Id.Batch))
                .Distinct()
                .Select(b => batches.FindAsync(b.Affiliate, b.Batch, ct))
        );
        var today = clock.GetUtcNow().UtcDay;
        var byId = known.OfType<Batch>().ToDictionary(b => b.Id);
        return [.. found.Select(f => LeadView.Of(f, byId.GetValueOrDefault(f.Lead.Id.Batch), today))];
    }

    private static Problem Missing(LeadId id) => Problem.NotFound($"There is no lead {id}.");
}
