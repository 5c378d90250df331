using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Affiliates.Scorecards;

/// <summary>Answers with the scorecard of an affiliate, as its leads stand now. It reads, and changes
/// nothing.</summary>
internal sealed class ShowScorecard(MakeScorecard making, CurrentConfiguration configuration, TimeProvider clock)
{
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
