using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Places;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Affiliates.Standards;

/// <summary>Answers how all affiliates stand, as it was seen at the last look.</summary>
internal sealed class ShowStandards(StandingStore standings, CurrentConfiguration configuration, TimeProvider clock)
{
    public async Task<IActionResult> AnswerAsync(CancellationToken ct) =>
        Answer.Ok(
            StandardViews.Of(
                (await configuration.GetAsync(ct)).Standards,
                await standings.AllAsync(ct),
                clock.GetUtcNow()
            )
        );
}
