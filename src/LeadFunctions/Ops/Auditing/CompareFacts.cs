using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.Auditing;

/// <summary>Compares facts with the rows that they were made of, by the same sums as counts. A batch that is marked
/// changed since: its facts are about to be written.</summary>
internal sealed class CompareFacts(FactFiles facts, FactMarkStore marks)
{
    public async Task<IReadOnlyList<Finding>> HandleAsync(Books books, CancellationToken ct)
    {
        var marked = (await marks.AllAsync(ct)).Select(m => m.Batch).ToHashSet();
        var findings = new List<Finding>();
        foreach (var book in books.Batches.OrderBy(b => b.Batch!.Id))
            if (
                book.Batch is { State: BatchState.Completed } batch
                && batch.Rows == book.Rows
                && books.IsOld(batch.TouchedAt ?? default)
                && !marked.Contains(batch.Id)
                && await LookAsync(book, batch.Id, ct) is { } found
            )
            {
                await facts.WriteAsync(batch.Affiliate, batch.Id, ct);
                findings.Add(new(Discrepancy.FactsDiffer, $"{batch.Id}", found, "they are written anew"));
            }
        return findings;
    }

    /// <returns>What is wrong; null where they agree.</returns>
    private async Task<string?> LookAsync(BatchBook book, BatchId batch, CancellationToken ct)
    {
        await using var file = await facts.OpenAsync(batch, ct);
        if (file is null)
            return "there are no facts of its rows";
        var (statuses, campaigns) = (0L, 0L);
        await foreach (var group in FactTable<LeadFact>.ReadAsync(file, new FactTexts(), ct))
        {
            var status = await LeadColumns.Status.ReadAsync(group, ct);
            var leadCodes = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignLeadCode, ct);
            var standings = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignStatus, ct);
            for (var row = 0; row < group.Rows; row++)
            {
                if (!Enum.TryParse<LeadStatus>(status[row], out var read))
                    continue;
                statuses += Sums.Of($"{read}");
                if (CampaignCount.IsReceived(read))
                    for (var i = leadCodes.Starts[row]; i < leadCodes.Starts[row + 1]; i++)
                        campaigns += Sums.Of($"{leadCodes.Values[i]}|{standings.Values[i]}");
            }
        }
        return statuses == book.Statuses.Left && campaigns == book.Campaigns.Left
            ? null
            : "its facts are not those of its rows";
    }
}
