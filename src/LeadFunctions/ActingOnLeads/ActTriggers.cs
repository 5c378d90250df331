using LeadFunctions.Answering;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.ActingOnLeads;

internal sealed class AcceptAnswerTrigger(AcceptAnswer answers)
{
    [Function("AcceptAnswer")]
    [EndpointSummary("Takes an answer to a smarter question instead of what a held row says, and has the row tried again.")]
    [Takes(typeof(AcceptAnswerAct)), NeedsRole(OpsRole.Act)]
    [ProducesResponseType<ActView>(202), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404), ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(413), ProducesResponseType<Problem>(415), ProducesResponseType<Problem>(422)]
    public async Task<IActionResult> AcceptAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "leads/{leadId}/accept-answer")] HttpRequest request,
        string leadId, CancellationToken ct) =>
        await RoutePart.Lead(leadId).And(await JsonBody.ReadAsync<AcceptAnswerAct>(request, ct))
            .AnswerAsync(asked => answers.AnswerAsync(asked.First, asked.Second, ct));
}

internal sealed class SendThroughTrigger(SendThrough through)
{
    [Function("SendThrough")]
    [EndpointSummary("Sends a lead to a campaign against its rules, which are told first and want a second word. Caps still count.")]
    [Takes(typeof(SendThroughAct)), NeedsRole(OpsRole.Act)]
    [ProducesResponseType<ActView>(202), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404), ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(413), ProducesResponseType<Problem>(415), ProducesResponseType<Problem>(422)]
    public async Task<IActionResult> SendAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "leads/{leadId}/send-through")] HttpRequest request,
        string leadId, CancellationToken ct) =>
        await RoutePart.Lead(leadId).And(await JsonBody.ReadAsync<SendThroughAct>(request, ct))
            .AnswerAsync(asked => through.AnswerAsync(asked.First, asked.Second, ct));

    [Function("RouteLeadAgain")]
    [EndpointSummary("Has a lead tried again with its campaigns, also one that was stopped.")]
    [Takes(typeof(Act)), NeedsRole(OpsRole.Act)]
    [ProducesResponseType<ActView>(202), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404), ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(413), ProducesResponseType<Problem>(415)]
    public async Task<IActionResult> RouteAgainAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "leads/{leadId}/route-again")] HttpRequest request,
        string leadId, CancellationToken ct) =>
        await RoutePart.Lead(leadId).And(await JsonBody.ReadAsync<Act>(request, ct))
            .AnswerAsync(asked => through.RouteAgainAsync(asked.First, asked.Second, ct));
}

internal sealed class StopLeadTrigger(StopLead stopping)
{
    [Function("StopLead")]
    [EndpointSummary("Stops a lead: places that no send has yet are given back, and it is not tried again.")]
    [Takes(typeof(Act)), NeedsRole(OpsRole.Act)]
    [ProducesResponseType<ActView>(202), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404), ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(413), ProducesResponseType<Problem>(415)]
    public async Task<IActionResult> StopAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "leads/{leadId}/stop")] HttpRequest request,
        string leadId, CancellationToken ct) =>
        await RoutePart.Lead(leadId).And(await JsonBody.ReadAsync<Act>(request, ct))
            .AnswerAsync(asked => stopping.AnswerAsync(asked.First, asked.Second, ct));
}

internal sealed class SendAgainTrigger(SendAgain again)
{
    [Function("SendAgain")]
    [EndpointSummary("Sends failed deliveries of a campaign again, as far as there is room for them.")]
    [Takes(typeof(SendAgainAct)), NeedsRole(OpsRole.Act)]
    [ProducesResponseType<SendAgainView>(202), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404), ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(413), ProducesResponseType<Problem>(415)]
    public async Task<IActionResult> SendAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "campaigns/{leadCode}/deliveries/send-again")] HttpRequest request,
        string leadCode, CancellationToken ct) =>
        await RoutePart.LeadCode(leadCode).And(await JsonBody.ReadAsync<SendAgainAct>(request, ct))
            .AnswerAsync(asked => again.AnswerAsync(asked.First, asked.Second, ct));
}
