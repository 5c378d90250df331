using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>Whose key a request carries. All that the request does is done for that affiliate, whatever else it
/// says.</summary>
internal sealed class KnownAffiliate(AccessStore store, TimeProvider clock)
{
    public const string Header = "x-affiliate-key";

    public async Task<OrProblem<Access>> ReadAsync(HttpRequest request, CancellationToken ct) =>
        !AffiliateKey.TryParse(request.Headers[Header], out var key)
        || await store.FindAsync(key.Affiliate, key.Hash, ct) is not { } access
            ? new(
                Problem.Unauthorized($"{Header}: found no key that opens. Expected the key that you were given, whole.")
            )
        : AccessRules.Problem(access, clock.GetUtcNow()) is { } problem ? new(Problem.Unauthorized(problem))
        : new(access);
}
