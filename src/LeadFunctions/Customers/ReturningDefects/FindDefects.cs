using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Customers.ReturningDefects;

/// <summary>Finds the leads of a campaign that its customer calls defective.</summary>
internal sealed class FindDefects(DeliveryStore deliveries, LeadLookup lookup)
{
    /// <summary>Those that are not returned: the first to be too late first, behind them those that are.</summary>
    public async Task<IReadOnlyList<Defect>> OfAsync(Campaign campaign, DateTimeOffset now, CancellationToken ct)
    {
        var places = await deliveries
            .WithDefectsAsync(campaign.LeadCode)
            .Where(place => place.Return is null)
            .ToListAsync(ct);
        var rows = (await lookup.FindAllAsync([.. places.Select(p => p.Lead)], ct)).ToDictionary(f => f.Lead.Id);
        return
        [
            .. places
                .Select(place =>
                    rows.GetValueOrDefault(place.Lead) is { } found ? Defect.Of(found.Lead, place, campaign, now) : null
                )
                .OfType<Defect>()
                .OrderBy(d => !d.IsReturnable)
                .ThenBy(d => d.Place.SentAt)
                .ThenBy(d => d.Place.Lead),
        ];
    }
}
