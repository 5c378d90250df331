using System.Collections.Concurrent;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Pipeline.ReceivingUploads;

/// <summary>Counts the rows that a probation is judged by: those of its standard, and no others of the same
/// files.</summary>
internal sealed class ProbationRows(LeadStore leads)
{
    // The finder asks every few minutes, of files that may have few such rows among very many: a batch is counted once
    // for each time that it was summed up.
    private readonly ConcurrentDictionary<(BatchId, int, StandardRule, string?), int> _counted = [];

    /// <param name="known">All batches of the affiliate.</param>
    /// <returns>Of a batch that alone has enough, maybe not all.</returns>
    public async Task<int> CountAsync(
        IEnumerable<Batch> known,
        Standing standing,
        StandardRule rule,
        CancellationToken ct
    )
    {
        var rows = 0;
        foreach (var batch in known.Where(b => b.State == BatchState.Completed && b.OpenedAt >= standing.Since))
            rows += await CountAsync(batch, standing, rule, ct);
        return rows;
    }

    private async Task<int> CountAsync(Batch batch, Standing standing, StandardRule rule, CancellationToken ct)
    {
        var key = (batch.Id, batch.Summaries, rule, standing.SubSource);
        if (_counted.TryGetValue(key, out var known))
            return known;
        var (campaigns, rows) = (new CampaignStandings(batch.Columns), 0);
        for (var chunk = 0; chunk < Chunks.Of(batch.Rows) && rows < Standing.Enough; chunk++)
            rows += (await leads.ReadAsync(batch.Id, chunk, ct)).Count(r =>
                ProbationFiles.IsJudged(r.Lead, campaigns, standing, rule)
            );
        return _counted[key] = rows;
    }
}
