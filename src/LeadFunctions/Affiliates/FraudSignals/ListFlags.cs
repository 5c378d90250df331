using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Affiliates.FraudSignals;

/// <summary>Answers with the flagged batches of the last 90 days.</summary>
internal sealed class ListFlags(FlagStore stored, TimeProvider clock)
{
    public async Task<IActionResult> AnswerAsync(FlagsQuery query, CancellationToken ct) =>
        Answer.Ok(
            FlagsView.Of(
                await stored.SinceAsync(query.Affiliate, clock.GetUtcNow().UtcDay.AddDays(-FlagBaseline.Days), ct)
            )
        );
}
