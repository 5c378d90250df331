using LeadFunctions.Answering;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Tracking;

internal sealed class PersonAndCampaignTriggers(TrackPerson people, TrackCampaign campaigns)
{
    [Function("TrackPerson")]
    [EndpointSummary("All rows of a person, newest first. The address is in the body, because logs keep URLs.")]
    [Takes(typeof(PersonQuery))]
    [ProducesResponseType<PersonView>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(413)]
    [ProducesResponseType<Problem>(415), ProducesResponseType<Problem>(422)]
    public async Task<IActionResult> SearchAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "people/search")] HttpRequest request, CancellationToken ct) =>
        await (await JsonBody.ReadAsync<PersonQuery>(request, ct)).AnswerAsync(query => people.AnswerAsync(query, ct));

    [Function("TrackCampaign")]
    [EndpointSummary("How a campaign stands: what it received, took and refused, by reason, and the room that is left.")]
    [ProducesResponseType<CampaignView>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    public Task<IActionResult> CampaignAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "campaigns/{leadCode}")] HttpRequest request,
        string leadCode, CancellationToken ct) =>
        RoutePart.LeadCode(leadCode).AnswerAsync(id => campaigns.AnswerAsync(id, ct));
}
