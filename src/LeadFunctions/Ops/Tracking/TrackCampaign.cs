using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Ops.Tracking;

/// <summary>Answers how a campaign stands.</summary>
internal sealed class TrackCampaign(
    CurrentConfiguration configuration,
    KnownNames names,
    CampaignCountStore counts,
    DeliveryStore deliveries
)
{
    public async Task<IActionResult> AnswerAsync(LeadCode leadCode, CancellationToken ct)
    {
        if ((await configuration.GetAsync(ct)).Campaigns.GetValueOrDefault(leadCode) is not { } campaign)
            return (await names.ProblemAsync(null, leadCode, ct))!.ToAnswer();
        var counted = await counts.OfAsync(leadCode, new UploadRange()).ToListAsync(ct);
        return Answer.Ok(CampaignView.Of(campaign, await deliveries.RoomAsync(leadCode, ct), counted));
    }
}
