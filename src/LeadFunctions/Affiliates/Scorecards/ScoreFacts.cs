using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Affiliates.Scorecards;

/// <summary>Counts in facts what a scorecard is made of. Files are those of the affiliate alone, read one after the
/// other by row groups and columns: nothing of others is touched, and memory does not grow with rows.</summary>
internal sealed class ScoreFacts(FactFiles facts, BatchStore batches)
{
    // A lead is sent at most this long after its upload: older ones are not tried again.
    private const int LatestSend = 90;

    /// <summary>The first day of uploads that a week's scorecard can tell of.</summary>
    public static DateOnly FirstUpload(ScoreWeek week) => week.Since.AddDays(-LatestSend - ReturnWindowStore.Days);

    public async Task<ScoreTally> ReadAsync(AffiliateName affiliate, ScoreWeek week, CancellationToken ct)
    {
        var paths = await batches
            .OfAsync(affiliate, new UploadRange(FirstUpload(week), week.Sunday))
            .Select(batch => FactFiles.PathOf(batch.Id))
            .ToListAsync(ct);
        return await ReadAsync(paths, facts.OpenAsync, week, ct);
    }

    /// <param name="open">A file by its path; null where it is gone.</param>
    public static async Task<ScoreTally> ReadAsync(
        IEnumerable<string> paths,
        Func<string, CancellationToken, Task<Stream?>> open,
        ScoreWeek week,
        CancellationToken ct
    )
    {
        var (tally, texts) = (new ScoreTally(week), new FactTexts());
        foreach (var path in paths)
        {
            await using var file = await open(path, ct);
            if (file is null)
                continue;
            await foreach (var group in FactTable<LeadFact>.ReadAsync(file, texts, ct))
            {
                var columns = await ScoreColumns.ReadAsync(group, ct);
                for (var row = 0; row < group.Rows; row++)
                    tally.Add(columns.Of(row));
            }
        }
        return tally;
    }
}
