using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Ops.Tracking;

/// <summary>Tells names that nobody configured, with the one that was probably meant: an empty list would hide a typing
/// error.</summary>
internal sealed class KnownNames(CurrentConfiguration configuration)
{
    public async Task<Problem?> ProblemAsync(AffiliateName? affiliate, LeadCode? leadCode, CancellationToken ct)
    {
        var settings = await configuration.GetAsync(ct);
        if (affiliate is not null && !settings.Affiliates.ContainsKey(affiliate))
            return Missing(
                "affiliate",
                affiliate.Value,
                new ClosestName(settings.Affiliates.Keys.Select(a => a.Value))
            );
        return leadCode is not null && !settings.Campaigns.ContainsKey(leadCode)
            ? Missing("campaign", leadCode.Value, settings.LeadCodes)
            : null;
    }

    public static Problem NoBatch(AffiliateName affiliate, BatchId batch) =>
        Problem.NotFound($"The affiliate {affiliate} has no batch {batch}.");

    private static Problem Missing(string what, string name, ClosestName names) =>
        Problem.NotFound(
            $"There is no {what} {name}." + (names.To(name) is { } closest ? $" Did you mean {closest}?" : "")
        );
}
