using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Finding;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>Finds returns over HTTP that were cut off, and ends them. Safe to run twice: each return is taken
/// once.</summary>
internal sealed class FindReturns(
    RunStore runs,
    ReturnLeads returns,
    CurrentConfiguration configuration,
    TimeProvider clock
)
{
    public async Task HandleAsync(CancellationToken ct)
    {
        var left = await runs.OfAsync(Jobs.ReturnRequests)
            .Where(r => clock.GetUtcNow() - r.StartedAt >= TakeFiles.Patience)
            .ToListAsync(ct);
        var campaigns = left.Count == 0 ? null : (await configuration.GetAsync(ct)).Campaigns;
        foreach (var request in left)
        {
            if (
                request.Period.Split('|') is [var leadCode, var person]
                && campaigns!.GetValueOrDefault(LeadCode.Parse(leadCode)) is { } campaign
            )
                await returns.FollowAsync(campaign, PersonId.Parse(person), ct);
            await runs.ForgetAsync(request, ct);
        }
    }
}
