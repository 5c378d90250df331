using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Targeting.CollectingFeedback;

/// <summary>Takes a list of feedback over HTTP. The same list again changes nothing.</summary>
internal sealed class GiveFeedback(TakeFeedback feedback, CurrentConfiguration configuration, TimeProvider clock)
{
    public const int MostItems = 1_000;

    public Task<IActionResult> AnswerAsync(LeadCode leadCode, FeedbackAct act, CancellationToken ct) =>
        Signature.ReadBy(act.By).AnswerAsync(by => AnswerAsync(leadCode, act.Feedback, by, ct));

    private async Task<IActionResult> AnswerAsync(
        LeadCode leadCode,
        IReadOnlyList<FeedbackItem> items,
        string by,
        CancellationToken ct
    )
    {
        if (items.Count is 0 or > MostItems)
            return Problem
                .BadRequest($"$.feedback: found {items.Count:N0} items, expected 1 to {MostItems:N0}.")
                .ToAnswer();
        if (!(await configuration.GetAsync(ct)).Campaigns.ContainsKey(leadCode))
            return Problem.NoCampaign(leadCode).ToAnswer();
        var outcomes = await feedback.HandleAsync(leadCode, [.. items.Select(Row)], clock.GetUtcNow(), by, ct);
        var refused = outcomes.Count(o => o.IsRefused);
        return Answer.Ok(
            new FeedbackTaken(
                leadCode,
                outcomes.Count - refused,
                refused,
                [.. outcomes.Select((o, i) => new FeedbackItemTaken(i + 1, o.Lead, o.Status, o.Advice))]
            )
        );
    }

    private static FeedbackRow Row(FeedbackItem item, int i) =>
        new(
            i + 1,
            item.LeadId ?? "",
            item.Email ?? "",
            item.OnTarget is { } onTarget ? (onTarget ? "yes" : "no") : "",
            item.Stage ?? "",
            item.Reason ?? "",
            item.Date?.Trim() ?? ""
        );
}
