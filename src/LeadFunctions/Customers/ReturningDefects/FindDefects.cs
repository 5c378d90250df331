using LeadFunctions.Customers.AcceptingReturns;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Customers.ReturningDefects;

/// <summary>Finds the leads of a campaign that its customer calls defective.</summary>
internal sealed class FindDefects(DeliveryStore deliveries, LeadLookup lookup, ReturnLeads returns)
{
    /// <summary>Those that are not returned: the first to be too late first, behind them those that are.</summary>
    public async Task<IReadOnlyList<Defect>> OfAsync(Campaign campaign, DateTimeOffset now, CancellationToken ct)
    {
        var places = await deliveries
            .WithDefectsAsync(campaign.LeadCode)
            .Where(place => place.Return is null)
            .ToListAsync(ct);
        var rows = (await lookup.FindAllAsync([.. places.Select(p => p.Lead)], ct)).ToDictionary(f => f.Lead.Id);
        var (history, defects) = (await returns.HistoryAsync(campaign, ct), new List<Defect>());
        foreach (var place in places.OrderBy(p => p.SentAt).ThenBy(p => p.Lead))
            if (
                rows.GetValueOrDefault(place.Lead) is { } found
                && Defect.Of(found.Lead, place, campaign, history, now) is { } defect
            )
            {
                defects.Add(defect);
                if (defect.IsReturnable)
                    history = history with { Returned = history.Returned + 1 };
            }
        return [.. defects.OrderBy(d => !d.IsReturnable)];
    }
}
