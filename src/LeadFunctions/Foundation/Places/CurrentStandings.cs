using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Places;

/// <summary>Asks how affiliates stand. Costs one small read, and none where there are no standards.</summary>
internal sealed class CurrentStandings(StandingStore store)
{
    public async Task<AffiliateStandings> OfAsync(
        AffiliateName affiliate,
        Configuration settings,
        CancellationToken ct
    ) =>
        new(
            affiliate,
            settings.Standards,
            settings.Standards.Rules.Count == 0 ? [] : await store.OfAsync(affiliate, ct)
        );
}
