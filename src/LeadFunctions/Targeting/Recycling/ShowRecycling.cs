using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Targeting.Recycling;

/// <summary>Answers what waits for a campaign and what became of what waited. It reads, a bounded number of rows, and
/// changes nothing.</summary>
internal sealed class ShowRecycling(
    WaitingStore waiting,
    RecyclingStore recycling,
    RunStore runs,
    LeadLookup leads,
    CurrentConfiguration configuration,
    TimeProvider clock
)
{
    public async Task<IActionResult> AnswerAsync(CancellationToken ct)
    {
        var today = clock.GetUtcNow().UtcDay;
        var counting = new WaitingCount();
        await foreach (var (key, lead) in waiting.AllAsync().WithCancellation(ct))
            if (!counting.TryAdd(key, lead))
                break;
        var (found, from) = await FoundAsync(today, ct);
        return Answer.Ok(
            RecyclingMaking.Of(
                counting,
                await NightAsync(today, ct),
                found,
                from,
                await NamedAsync(RecyclingMaking.Named(found), ct),
                await configuration.GetAsync(ct),
                today
            )
        );
    }

    private async Task<Night?> NightAsync(DateOnly today, CancellationToken ct)
    {
        var from = PeriodNames.Day(today.AddDays(-RecyclingMaking.DaysBack));
        return
            await runs.LastDoneAsync(Jobs.Recycling, from, ct) is { } name
            && await runs.FindAsync(Jobs.Recycling, name, ct) is { } run
            ? new Night(run, await recycling.LooksOfAsync(name).ToListAsync(ct))
            : null;
    }

    // The newest days first, until there are enough; a day is read whole.
    private async Task<(IReadOnlyList<RecycledLeadsOfPass> Found, DateOnly From)> FoundAsync(
        DateOnly today,
        CancellationToken ct
    )
    {
        var found = new List<RecycledLeadsOfPass>();
        var day = today;
        for (var i = 0; i <= RecyclingMaking.DaysBack && found.Count < RecyclingMaking.MostPasses; i++)
        {
            day = today.AddDays(-i);
            found.AddRange(await recycling.FoundOnAsync(day).ToListAsync(ct));
        }
        return (found, day);
    }

    private async Task<IReadOnlyDictionary<LeadId, FoundLead>> NamedAsync(
        IReadOnlyList<Recycled> named,
        CancellationToken ct
    ) => (await leads.FindAllAsync([.. named.Select(r => r.Lead).Distinct()], ct)).ToDictionary(f => f.Lead.Id);
}
