using System.Security.Cryptography;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>Gives an affiliate a key. One that had a key before may go on with it for a while. Given twice there are
/// two keys: whoever asked again uses the second.</summary>
internal sealed partial class GiveAccess(
    AccessStore store,
    CurrentConfiguration configuration,
    TimeProvider clock,
    ILogger<GiveAccess> logger
)
{
    public Task<IActionResult> AnswerAsync(AffiliateName affiliate, AccessAct act, CancellationToken ct) =>
        act.Read()
            .AnswerAsync(async actor =>
                (await configuration.GetAsync(ct)).Affiliates.ContainsKey(affiliate)
                    ? await GiveAsync(affiliate, actor.By, actor.Why, ct)
                    : Problem
                        .NotFound($"There is no affiliate {affiliate}. Drop its file into config/affiliates first.")
                        .ToAnswer()
            );

    private async Task<IActionResult> GiveAsync(AffiliateName affiliate, string by, string why, CancellationToken ct)
    {
        while (true)
        {
            var now = clock.GetUtcNow();
            var key = AffiliateKey.Of(affiliate, RandomNumberGenerator.GetBytes(AffiliateKey.RandomBytes));
            var added = new Access(affiliate, key.Hash, now, now + AccessRules.KeyLife, by, why);
            var outdated = AccessRules.Outdated(await store.OfAsync(affiliate, ct), now);
            if (!await store.TryWriteAsync([added, .. outdated], ct))
                continue;
            LogGiven(affiliate, added.KeyHash[..8], added.EndsAt);
            return Answer.Ok(
                new GivenKeyView(affiliate, key.Text, added.EndsAt, outdated.Count > 0 ? now + AccessRules.Grace : null)
            );
        }
    }

    [LoggerMessage(930, LogLevel.Information, "{Affiliate} was given the key {Key}, which ends on {EndsAt:u}")]
    private partial void LogGiven(AffiliateName affiliate, string key, DateTimeOffset endsAt);
}
