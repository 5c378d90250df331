using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Ops.Tracking;

/// <summary>Finds rows in upload order: what comes in meanwhile is at the end, so pages neither repeat nor miss a row.
/// A page ends when it is full, after a number of reads or after a while, whichever is first: it may be short, or
/// empty, and still go on.</summary>
internal sealed class SearchLeads(BatchWalk walk, LeadLookup leads, TimeProvider clock)
{
    /// <summary>The most chunks of 1,000 rows that are read for a page.</summary>
    public const int MaxChunks = 20;

    // Who waits sees how far it is, and may have seen enough.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(150);

    private DateOnly Today => clock.GetUtcNow().UtcDay;

    /// <param name="after">The row after which to go on; null to begin.</param>
    public async Task<Page<LeadRow>> PageAsync(LeadQuestion question, LeadId? after, int size, CancellationToken ct)
    {
        var (steps, through) = await StepsAsync(question, after, ct);
        var (rows, looked, begun) = (new List<LeadRow>(), 0, clock.GetTimestamp());
        while (
            rows.Count < size
            && looked < Math.Min(steps.Count, MaxChunks)
            && (looked == 0 || clock.GetElapsedTime(begun) < Patience)
        )
            rows.AddRange(
                await AskAsync(steps[looked++], question, size)
                    .Take(size - rows.Count)
                    .Select(asked =>
                        LeadRow.Of(asked.Found, asked.CampaignStatus, question.ScoreOf(asked.Found.Lead, Today), Today)
                    )
                    .ToListAsync(ct)
            );

        var last =
            rows.Count == size ? rows[^1].LeadId
            : looked < steps.Count ? steps[looked - 1].LastRow
            : through is not null ? LeadId.EndOf(through)
            : null;
        return new Page<LeadRow>(rows, last is null ? null : Continuation.Write(question.ToString(), last));
    }

    /// <summary>Groups rows by what keeps them, as far as a page goes.</summary>
    public async Task<LeadGroupsView> GroupsAsync(LeadQuestion question, LeadId? after, CancellationToken ct)
    {
        var (steps, through) = await StepsAsync(question, after, ct);
        var groups = new LeadGrouping(question);
        foreach (var step in steps.Take(MaxChunks))
        await foreach (var (found, campaignStatus) in AskAsync(step, question, Chunks.Rows).WithCancellation(ct))
            groups.Add(found, campaignStatus);
        var last =
            steps.Count > MaxChunks ? steps[MaxChunks - 1].LastRow
            : through is not null ? LeadId.EndOf(through)
            : null;
        return groups.View(last is null ? null : Continuation.Write(question.ToString(), last), last?.Batch.UploadedAt);
    }

    /// <summary>All rows that are asked for, at most so many.</summary>
    public async Task<IReadOnlyList<FoundLead>> AllAsync(LeadQuestion question, int most, CancellationToken ct)
    {
        var found = new List<FoundLead>();
        LeadId? after = null;
        do
        {
            var (steps, through) = await StepsAsync(question, after, ct);
            foreach (var step in steps.Take(MaxChunks))
                found.AddRange(
                    await AskAsync(step, question, most)
                        .Take(most - found.Count)
                        .Select(asked => asked.Found)
                        .ToListAsync(ct)
                );
            after =
                steps.Count > MaxChunks ? steps[MaxChunks - 1].LastRow
                : through is not null ? LeadId.EndOf(through)
                : null;
        } while (after is not null && found.Count < most);
        return found;
    }

    private async Task<(IReadOnlyList<SearchStep> Steps, BatchId? Through)> StepsAsync(
        LeadQuestion question,
        LeadId? after,
        CancellationToken ct
    )
    {
        var range = question.Range(clock.GetUtcNow(), after?.Batch);
        var batches =
            question.Order == ListOrder.Newest
                ? await walk.NewestAsync(question, range, after?.Batch, MaxChunks, ct)
                : await walk.NextAsync(question, range, ct);
        return (
            [.. SearchStep.Of(batches.Batches.Where(question.MayHold), after).Take(MaxChunks + 1)],
            batches.Through
        );
    }

    private async IAsyncEnumerable<(FoundLead Found, LeadStatus? CampaignStatus)> AskAsync(
        SearchStep step,
        LeadQuestion question,
        int size
    )
    {
        var standings = new CampaignStandings(step.Batch.Columns);
        // How a row stands with a campaign is not its own status, which the service knows.
        var statuses = question.LeadCode is null ? question.Status?.Items ?? [] : [];
        await foreach (var lead in leads.ReadAsync(step.Batch, step.Chunk, step.AfterRow, statuses, size))
            if (question.Ask(lead, standings, Today) is (true, var campaignStatus))
                yield return (new FoundLead(step.Batch.Affiliate, lead), campaignStatus);
    }
}
