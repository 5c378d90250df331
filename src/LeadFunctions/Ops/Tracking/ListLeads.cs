using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Ops.Tracking;

/// <summary>Answers with pages of rows.</summary>
internal sealed class ListLeads(SearchLeads search, BatchStore batches, KnownNames names)
{
    public Task<IActionResult> AnswerAsync(LeadsQuery query, CancellationToken ct) =>
        query
            .Check()
            .AnswerAsync(async _ =>
                await names.ProblemAsync(query.Affiliate, query.LeadCode, ct) is { } unknown
                    ? unknown.ToAnswer()
                    : await PageAsync(query.ToQuestion(), query.PageSize, query.Next, ct)
            );

    public Task<IActionResult> GroupAsync(LeadsQuery query, CancellationToken ct)
    {
        var question = query.ToQuestion();
        return query
            .Check()
            .And(Continuation.Read(query.Next, question.ToString()))
            .AnswerAsync(async asked =>
                await names.ProblemAsync(query.Affiliate, query.LeadCode, ct) is { } unknown
                    ? unknown.ToAnswer()
                    : Answer.Ok(await search.GroupsAsync(question, asked.Second, ct))
            );
    }

    public async Task<IActionResult> AnswerAsync(
        AffiliateName affiliate,
        BatchId batch,
        RowsQuery query,
        CancellationToken ct
    ) =>
        await batches.FindAsync(affiliate, batch, ct) is null
            ? KnownNames.NoBatch(affiliate, batch).ToAnswer()
            : await PageAsync(new LeadQuestion(affiliate, batch, Status: query.Status), query.PageSize, query.Next, ct);

    public async Task<IActionResult> AnswerAsync(LeadCode leadCode, RowsQuery query, CancellationToken ct) =>
        await names.ProblemAsync(null, leadCode, ct) is { } unknown
            ? unknown.ToAnswer()
            : await PageAsync(
                new LeadQuestion(Status: query.Status, LeadCode: leadCode),
                query.PageSize,
                query.Next,
                ct
            );

    private Task<IActionResult> PageAsync(LeadQuestion question, int? pageSize, string? next, CancellationToken ct) =>
        PageSize
            .Read(pageSize)
            .And(Continuation.Read(next, question.ToString()))
            .AnswerAsync(async page => Answer.Ok(await search.PageAsync(question, page.Second, page.First, ct)));
}
