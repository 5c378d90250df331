using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Ops.Overseeing;

/// <summary>Answers how all campaigns stand, from counts: two reads a campaign.</summary>
internal sealed class ListCampaigns(
    CurrentConfiguration configuration,
    CampaignCountStore counts,
    DeliveryStore deliveries,
    TimeProvider clock
)
{
    public async Task<IActionResult> AnswerAsync(CancellationToken ct) =>
        Answer.Ok(new CampaignsView(await LinesAsync(ct)));

    public async Task<IReadOnlyList<CampaignLine>> LinesAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var campaigns = (await configuration.GetAsync(ct)).Campaigns.Values.OrderBy(
            c => c.LeadCode.Value,
            StringComparer.Ordinal
        );
        return await Task.WhenAll(
            campaigns.Select(async campaign =>
                CampaignLine.Of(
                    CampaignPace.Of(campaign, await deliveries.RoomAsync(campaign.LeadCode, ct), now),
                    await counts.OfAsync(campaign.LeadCode, new UploadRange()).ToListAsync(ct)
                )
            )
        );
    }
}
