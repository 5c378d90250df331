using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.ReportingGrades;

/// <summary>Counts in facts what was sent with each grade, by row groups and columns.</summary>
internal sealed class GradeFacts(FactFiles facts)
{
    // What was uploaded earlier is not sent any more.
    private const int LookBack = 365;

    /// <param name="leadCode">Null for all campaigns.</param>
    public async Task<IReadOnlyList<GradeCount>> ReadAsync(
        DateOnly from,
        DateOnly to,
        LeadCode? leadCode,
        CancellationToken ct
    )
    {
        var since = from.DayNumber > LookBack ? from.AddDays(-LookBack) : DateOnly.MinValue;
        var (tally, texts) = (new GradeTally(from, to, leadCode), new FactTexts());
        foreach (var path in await facts.PathsAsync(since, to, ct))
        {
            await using var file = await facts.OpenAsync(path, ct);
            if (file is null)
                continue;
            await foreach (var group in FactTable<LeadFact>.ReadAsync(file, texts, ct))
                await tally.AddAsync(group, ct);
        }
        return tally.Counts;
    }
}
