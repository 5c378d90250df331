using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Ops.Tracking;

/// <summary>Answers with batches in upload order, of one affiliate or all.</summary>
internal sealed class ListBatches(BatchWalk walk, KnownNames names, TimeProvider clock)
{
    public Task<IActionResult> AnswerAsync(BatchesQuery query, CancellationToken ct)
    {
        var question = new LeadQuestion(
            query.Affiliate,
            null,
            query.From,
            query.To,
            Order: query.Order ?? ListOrder.Oldest
        );
        return Days.Check(query.From, query.To)
            .And(PageSize.Read(query.PageSize).And(Continuation.Read(query.Next, question.ToString())))
            .AnswerAsync(async asked =>
                await names.ProblemAsync(query.Affiliate, null, ct) is { } unknown
                    ? unknown.ToAnswer()
                    : Answer.Ok(await PageAsync(question, asked.Second.Second?.Batch, asked.Second.First, ct))
            );
    }

    private async Task<Page<BatchView>> PageAsync(LeadQuestion question, BatchId? after, int size, CancellationToken ct)
    {
        var range = question.Range(clock.GetUtcNow(), after);
        if (question.Order == ListOrder.Newest)
            return await NewestAsync(question, after, size, ct);
        // The range begins with the batch that the page before ended with, and one more tells whether there are others.
        var read = await walk.OfAffiliatesAsync(question.Affiliate, range, size + 2, ct);
        var batches = read.Batches.Where(b => after is null || b.Id.CompareTo(after) > 0).ToList();
        var next =
            batches.Count > size ? Continuation.Write(question.ToString(), LeadId.EndOf(batches[size - 1].Id)) : null;
        return new Page<BatchView>([.. batches.Take(size).Select(BatchView.Of)], next);
    }

    private async Task<Page<BatchView>> NewestAsync(
        LeadQuestion question,
        BatchId? after,
        int size,
        CancellationToken ct
    )
    {
        var read = await walk.NewestAsync(question, question.Range(clock.GetUtcNow(), null), after, size + 2, ct);
        var batches = read.Batches.Where(b => after is null || b.Id.CompareTo(after) < 0).ToList();
        var next =
            batches.Count > size ? Continuation.Write(question.ToString(), LeadId.EndOf(batches[size - 1].Id)) : null;
        return new Page<BatchView>([.. batches.Take(size).Select(BatchView.Of)], next);
    }
}
