using LeadFunctions.Answering;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.ErasingPeople;

internal sealed class ErasePersonTrigger(ErasePerson handler)
{
    [Function("ErasePerson")]
    [EndpointSummary("Erases a person everywhere, but for a keyed hash of the address. The address is in the body, because logs keep URLs.")]
    [Takes(typeof(PersonRequest)), NeedsRole(OpsRole.Privacy)]
    [ProducesResponseType<ErasureView>(202), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(413), ProducesResponseType<Problem>(415)]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "people/erase")] HttpRequest request, CancellationToken ct) =>
        await (await JsonBody.ReadAsync<PersonRequest>(request, ct)).AnswerAsync(asked => handler.AnswerAsync(asked, ct));
}

internal sealed class TrackErasureTrigger(ErasePerson handler)
{
    [Function("TrackErasure")]
    [EndpointSummary("How far the erasure of a person is, and who asked for it. The person is named by the keyed hash that the erasure answered.")]
    [NeedsRole(OpsRole.Privacy)]
    [ProducesResponseType<ErasureStatusView>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "people/erasures/{person}")] HttpRequest request, string person, CancellationToken ct) =>
        RoutePart.Person(person).AnswerAsync(id => handler.TellAsync(id, ct));
}

internal sealed class EraseOpenTrigger(EraseOpen handler)
{
    /// <summary>Goes on with all erasures that are not through.</summary>
    [Function("EraseOpen")]
    public Task RunAsync([TimerTrigger("50 */5 * * * *")] TimerInfo timer, CancellationToken ct) => handler.HandleAsync(ct);
}
