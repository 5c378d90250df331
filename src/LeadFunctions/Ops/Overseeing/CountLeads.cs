using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Ops.Tracking;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Ops.Overseeing;

/// <summary>Answers with counts of rows by status, reason, affiliate, campaign and day. It reads counts, and not one
/// row.</summary>
internal sealed class CountLeads(
    BatchStore batches,
    CampaignCountStore counts,
    CurrentConfiguration configuration,
    KnownNames names,
    TimeProvider clock
)
{
    public Task<IActionResult> AnswerAsync(CountsQuery query, CancellationToken ct) =>
        Days.Check(query.From, query.To)
            .AnswerAsync(async _ =>
                await names.ProblemAsync(query.Affiliate, null, ct) is { } unknown
                    ? unknown.ToAnswer()
                    : Answer.Ok(await CountAsync(query, ct))
            );

    private async Task<CountsView> CountAsync(CountsQuery query, CancellationToken ct)
    {
        var to = query.To ?? clock.GetUtcNow().UtcDay;
        var from = query.From ?? Days.DaysBefore(to, LeadQuestion.DefaultDays);
        var (range, settings) = (new UploadRange(from, to), await configuration.GetAsync(ct));
        var found = await Task.WhenAll(
            settings
                .Affiliates.Keys.Where(name => query.Affiliate is null || name == query.Affiliate)
                .Select(name => batches.OfAsync(name, range).ToListAsync(ct).AsTask())
        );
        var counted = await Task.WhenAll(
            settings.Campaigns.Keys.Select(leadCode =>
                counts
                    .OfAsync(leadCode, range)
                    .Where(c => query.Affiliate is null || c.Affiliate == query.Affiliate)
                    .ToListAsync(ct)
                    .AsTask()
            )
        );
        return CountsView.Of(from, to, [.. found.SelectMany(list => list)], [.. counted.SelectMany(list => list)]);
    }
}
