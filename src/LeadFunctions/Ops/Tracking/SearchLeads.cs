using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Ops.Tracking;

/// <summary>Finds rows in upload order: what comes in meanwhile is at the end, so pages neither repeat nor miss a row. A page
/// ends when it is full or after a number of reads, whichever is first: it may be short, or empty, and still go on.</summary>
internal sealed class SearchLeads(BatchWalk walk, LeadLookup leads, TimeProvider clock)
{
    /// <summary>The most chunks of 1,000 rows that are read for a page.</summary>
    public const int MaxChunks = 20;

    /// <param name="after">The row after which to go on; null to begin.</param>
    public async Task<Page<LeadRow>> PageAsync(LeadQuestion question, LeadId? after, int size, CancellationToken ct)
    {
        var batches = await walk.NextAsync(question, question.Range(clock.GetUtcNow(), after?.Batch), ct);
        var steps = SearchStep.Of(batches.Batches.Where(question.MayHold), after).Take(MaxChunks + 1).ToList();
        var rows = await steps.Take(MaxChunks).ToAsyncEnumerable()
            .SelectMany(step => RowsAsync(step, question, size))
            .Take(size)
            .ToListAsync(ct);

        var last = rows.Count == size ? rows[^1].LeadId
            : steps.Count > MaxChunks ? steps[MaxChunks - 1].LastRow
            : batches.Through is { } through ? LeadId.EndOf(through) : null;
        return new Page<LeadRow>(rows, last is null ? null : Continuation.Write(question.ToString(), last));
    }

    private async IAsyncEnumerable<LeadRow> RowsAsync(SearchStep step, LeadQuestion question, int size)
    {
        var standings = new CampaignStandings(step.Batch.Columns);
        // How a row stands with a campaign is not its own status, which the service knows.
        var status = question.LeadCode is null ? question.Status : null;
        await foreach (var lead in leads.ReadAsync(step.Batch.Id, step.Chunk, step.AfterRow, status, size))
            if (question.Ask(lead, standings) is (true, var campaignStatus))
                yield return LeadRow.Of(new FoundLead(step.Batch.Affiliate, lead), campaignStatus);
    }
}
