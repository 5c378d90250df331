using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.PreparingScores;

/// <summary>Counts once a day what scores depend on beside lead and campaign: which sizes, countries and departments
/// organic leads have, how many of each affiliate's deliveries become final, and what people did lately. Of facts, by
/// row groups and columns, and of what came back from the nurture list. Safe to run twice and to be cut at any point:
/// the same facts make the same files.</summary>
internal sealed class PrepareScores(
    FactFiles facts,
    OrganicFiles organic,
    ScoringFiles files,
    NurtureStore engaged,
    RunStore runs,
    TimeProvider clock
)
{
    public async Task HandleAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var run = await runs.StartAsync(Jobs.PrepareScores, PeriodNames.Day(now.UtcDay), now, ct);
        if (run.State == RunState.Done)
            return;
        await CountAsync(now.UtcDay, ct);
        await runs.FinishAsync(run, ct);
    }

    private async Task CountAsync(DateOnly today, CancellationToken ct)
    {
        var (sums, interest) = (new OrganicSums(), new RecentInterest(today));
        await foreach (var fact in organic.DistinctAsync(ct))
        {
            sums.Add(fact);
            interest.Add(fact);
        }
        await foreach (var entry in engaged.AllAsync(ct))
            interest.Add(entry.Person, entry.Touches);
        var finals = new FinalSums();
        var texts = new FactTexts();
        foreach (var path in await facts.PathsAsync(today.AddDays(-FinalSums.Days), today, ct))
        {
            await using var file = await facts.OpenAsync(path, ct);
            if (file is null)
                continue;
            await foreach (var group in FactTable<LeadFact>.ReadAsync(file, texts, ct))
            {
                await finals.AddAsync(group, ct);
                await interest.AddAsync(group, ct);
            }
        }
        await files.WriteAsync(new ScoringShares(today, sums.Categories(), finals.Affiliates), interest.Facts(), ct);
    }
}
