using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Ops.Tracking;

/// <summary>Answers how long leads took from upload to sent, measured at the deliveries themselves.</summary>
internal sealed class TrackSpeed(
    SentDeliveries deliveries,
    KnownNames names,
    CurrentConfiguration configuration,
    TimeProvider clock
)
{
    public Task<IActionResult> AnswerAsync(LeadCode leadCode, SpeedQuery query, CancellationToken ct) =>
        AnswerAsync(
            null,
            leadCode,
            query,
            async days =>
                Answer.Ok(
                    CampaignSpeedView.Of(leadCode, days, await deliveries.OfAsync(leadCode, days).ToListAsync(ct))
                ),
            ct
        );

    public Task<IActionResult> AnswerAsync(AffiliateName affiliate, SpeedQuery query, CancellationToken ct) =>
        AnswerAsync(
            affiliate,
            null,
            query,
            async days =>
            {
                var sent = new List<Delivery>();
                foreach (var leadCode in (await configuration.GetAsync(ct)).Campaigns.Keys)
                    sent.AddRange(await deliveries.OfAsync(leadCode, days, affiliate).ToListAsync(ct));
                return Answer.Ok(AffiliateSpeedView.Of(affiliate, days, sent));
            },
            ct
        );

    private Task<IActionResult> AnswerAsync(
        AffiliateName? affiliate,
        LeadCode? leadCode,
        SpeedQuery query,
        Func<SendDays, Task<IActionResult>> answer,
        CancellationToken ct
    ) =>
        Days.Check(query.From, query.To)
            .AnswerAsync(async _ =>
                await names.ProblemAsync(affiliate, leadCode, ct) is { } unknown
                    ? unknown.ToAnswer()
                    : await answer(query.Days(clock.GetUtcNow()))
            );
}
