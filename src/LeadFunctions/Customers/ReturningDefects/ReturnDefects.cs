using LeadFunctions.Customers.AcceptingReturns;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Customers.ReturningDefects;

/// <summary>Offers defects as returns, and returns them as customers do by request. Safe to be cut at any point: what
/// is returned is offered no more, and a return that was begun is ended by <see cref="FindReturns"/>.</summary>
internal sealed class ReturnDefects(
    FindDefects defects,
    ReturnOne returns,
    CurrentConfiguration configuration,
    TimeProvider clock
)
{
    /// <summary>As many as a request has time for.</summary>
    public const int AtOnce = 200;

    public async Task<IActionResult> ListAsync(LeadCode leadCode, CancellationToken ct)
    {
        if (await FindAsync(leadCode, ct) is not { } campaign)
            return Problem.NoCampaign(leadCode).ToAnswer();
        var found = await defects.OfAsync(campaign, clock.GetUtcNow(), ct);
        return Answer.Ok(
            new DefectsView(
                leadCode,
                found.Count(d => d.IsReturnable),
                [.. found.Take(AtOnce).Select(d => View(d, campaign))]
            )
        );
    }

    public Task<IActionResult> ReturnAsync(LeadCode leadCode, ReturnDefectsAct act, CancellationToken ct) =>
        Signature.ReadBy(act.By).AnswerAsync(by => ReturnAsync(leadCode, act.Count, by, ct));

    private async Task<IActionResult> ReturnAsync(LeadCode leadCode, int expected, string by, CancellationToken ct)
    {
        if (await FindAsync(leadCode, ct) is not { } campaign)
            return Problem.NoCampaign(leadCode).ToAnswer();
        var now = clock.GetUtcNow();
        var due = (await defects.OfAsync(campaign, now, ct)).Where(d => d.IsReturnable).ToList();
        if (due.Count != expected)
            return Problem
                .Conflict(
                    $"$.count: found {expected:N0}, expected {due.Count:N0}, which can be returned now. Look at them and ask again."
                )
                .ToAnswer();
        var outcomes = new List<ReturnOutcome>();
        foreach (var defect in due.Take(AtOnce))
            outcomes.Add(await returns.TakeAsync(campaign, defect.Place.Person, defect.AskedBy(by), now, ct));
        return Answer.Ok(
            new DefectsReturned(
                leadCode,
                outcomes.Count(o => o.IsTaken),
                due.Count - outcomes.Count,
                [
                    .. outcomes
                        .Zip(due)
                        .Where(o => !o.First.IsTaken)
                        .Select(o => new DefectRefused(
                            o.Second.Place.Lead,
                            ReturnAdvice.For(o.First.Decision, o.First.Place, campaign.Returns)
                        )),
                ]
            )
        );
    }

    private async Task<Campaign?> FindAsync(LeadCode leadCode, CancellationToken ct) =>
        (await configuration.GetAsync(ct)).Campaigns.GetValueOrDefault(leadCode);

    private static DefectView View(Defect defect, Campaign campaign) =>
        new(
            defect.Place.Lead,
            defect.Place.Affiliate,
            defect.Reason,
            FeedbackWords.Of(defect.Reason),
            defect.Place.SentAt!.Value,
            ReturnWindow.LastMinute(defect.Place.SentAt.Value),
            defect.IsReturnable,
            defect.IsReturnable ? null : ReturnAdvice.For(defect.Decision, defect.Place, campaign.Returns)
        );
}
