using LeadFunctions.Affiliates.AdmittingAffiliates;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Affiliates.Scorecards;

/// <summary>Answers with the scorecard of an affiliate, as its leads stand now. It reads, and changes
/// nothing.</summary>
internal sealed class ShowScorecard(
    MakeScorecard making,
    CurrentConfiguration configuration,
    SpendKey spending,
    TimeProvider clock
)
{
    /// <summary>The same for the affiliate itself, as often as its key may ask.</summary>
    public async Task<IActionResult> AnswerOwnAsync(Access access, ScorecardAsked asked, CancellationToken ct) =>
        await spending.TakeScorecardAsync(access, ct) is { } problem
            ? problem.ToAnswer()
            : await AnswerAsync(access.Affiliate, asked, ct);

    public Task<IActionResult> AnswerAsync(AffiliateName name, ScorecardAsked asked, CancellationToken ct) =>
        asked
            .ReadWeek(clock.GetUtcNow())
            .AnswerAsync(async week =>
                (await configuration.GetAsync(ct)).Affiliates.GetValueOrDefault(name) is { } affiliate
                    ? await Answer.InFormAsync(
                        asked.Format,
                        await making.OfAsync(affiliate, week, ct),
                        $"{name} in week {week}",
                        ScorecardPages.CsvAsync,
                        ScorecardPages.Page
                    )
                    : Problem.NotFound($"There is no affiliate {name}.").ToAnswer()
            );
}
