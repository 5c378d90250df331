using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Ops.Overseeing;

/// <summary>Answers how all affiliates stand, from the counts of their batches.</summary>
internal sealed class ListAffiliates(CurrentConfiguration configuration, BatchStore batches, TimeProvider clock)
{
    private const int CountedDays = 90;

    public async Task<IActionResult> AnswerAsync(CancellationToken ct)
    {
        var since = clock.GetUtcNow().UtcDay.AddDays(-CountedDays);
        var affiliates = (await configuration.GetAsync(ct)).Affiliates.Values.OrderBy(
            a => a.Name.Value,
            StringComparer.Ordinal
        );
        return Answer.Ok(
            new AffiliatesView(since, await Task.WhenAll(affiliates.Select(a => LineAsync(a, since, ct))))
        );
    }

    private async Task<AffiliateLine> LineAsync(Affiliate affiliate, DateOnly since, CancellationToken ct)
    {
        var found = await batches.OfAsync(affiliate.Name, new UploadRange(since)).ToListAsync(ct);
        return new AffiliateLine(
            affiliate.Name,
            affiliate.DisplayName,
            affiliate.Status,
            affiliate.TimeZone,
            found.Count,
            found.Sum(b => b.Rows),
            CampaignCount.Sum(found.SelectMany(b => b.Counts)),
            found.Count == 0 ? null : found[^1].Id.UploadedAt
        );
    }
}
