using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>Takes all keys of an affiliate back, and shows which there are. Safe to repeat. Addresses that are out end
/// within <see cref="AccessRules.AddressLife"/>.</summary>
internal sealed partial class EndAccess(
    AccessStore store,
    CurrentConfiguration configuration,
    TimeProvider clock,
    ILogger<EndAccess> logger
)
{
    public async Task<IActionResult> ShowAsync(AffiliateName affiliate, CancellationToken ct)
    {
        var keys = await store.OfAsync(affiliate, ct);
        return keys.Count > 0 || (await configuration.GetAsync(ct)).Affiliates.ContainsKey(affiliate)
            ? Answer.Ok(View(affiliate, keys))
            : Problem
                .NotFound($"No affiliate is named {affiliate}, and nobody of that name ever had a key.")
                .ToAnswer();
    }

    public Task<IActionResult> AnswerAsync(AffiliateName affiliate, AccessAct act, CancellationToken ct) =>
        act.Read().AnswerAsync(actor => EndAsync(affiliate, actor.By, actor.Why, ct));

    private async Task<IActionResult> EndAsync(AffiliateName affiliate, string by, string why, CancellationToken ct)
    {
        // A key that is given meanwhile is seen in the next round; a transaction holds so many rows.
        while (
            AccessRules.Revoked(await store.OfAsync(affiliate, ct), clock.GetUtcNow(), by, why) is { Count: > 0 } ended
        )
            if (await store.TryWriteAsync([.. ended.Take(EntityGroups.MaxOperations)], ct))
                LogEnded(affiliate, Math.Min(ended.Count, EntityGroups.MaxOperations));
        return await ShowAsync(affiliate, ct);
    }

    private AccessView View(AffiliateName affiliate, IReadOnlyList<Access> keys) =>
        new(
            affiliate,
            [
                .. keys.Select(access => new KeyView(
                    access.KeyHash[..8],
                    access.GivenAt,
                    access.By,
                    access.Why,
                    access.EndsAt,
                    access.RevokedAt,
                    access.RevokedBy,
                    access.RevokedWhy,
                    AccessRules.Problem(access, clock.GetUtcNow()) is null
                )),
            ]
        );

    [LoggerMessage(931, LogLevel.Information, "{Affiliate} had its keys taken back: {Keys} that opened")]
    private partial void LogEnded(AffiliateName affiliate, int keys);
}
