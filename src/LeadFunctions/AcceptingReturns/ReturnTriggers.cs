using Azure.Storage.Blobs;
using LeadFunctions.Answering;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.AcceptingReturns;

internal sealed class ReturnLeadTrigger(ReturnOne handler)
{
    [Function("ReturnLead")]
    [EndpointSummary("Returns a lead that a campaign was sent, by the campaign's policy.")]
    [Takes(typeof(ReturnAct)), NeedsRole(OpsRole.Act)]
    [ProducesResponseType<ReturnView>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404), ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(413), ProducesResponseType<Problem>(415)]
    public async Task<IActionResult> ReturnAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "campaigns/{leadCode}/returns")] HttpRequest request,
        string leadCode, CancellationToken ct) =>
        await RoutePart.LeadCode(leadCode).And(await JsonBody.ReadAsync<ReturnAct>(request, ct))
            .AnswerAsync(asked => handler.AnswerAsync(asked.First, asked.Second, ct));
}

internal sealed class ReturnsWindowTrigger(CloseWindows handler)
{
    /// <summary>Every hour, so that an outage costs an hour and not a day: the ledger lets one run a day do something.</summary>
    [Function("ReturnsWindow")]
    public Task RunAsync([TimerTrigger("0 10 * * * *")] TimerInfo timer, CancellationToken ct) => handler.HandleAsync(ct);
}

internal sealed class ReturnsClosingTrigger(TellClosing handler, TellMissingPrices prices)
{
    /// <summary>Every hour, as <c>ReturnsWindow</c>: the ledger lets one run a day do something.</summary>
    [Function("ReturnsClosing")]
    public async Task RunAsync([TimerTrigger("0 20 * * * *")] TimerInfo timer, CancellationToken ct)
    {
        await handler.HandleAsync(ct);
        await prices.HandleAsync(ct);
    }
}

internal sealed class ReturnFileTrigger(ReturnFile handler, FindReturns finder)
{
    /// <summary>Every five minutes: events get lost.</summary>
    [Function("FindReturns")]
    public Task FindAsync([TimerTrigger("20 */5 * * * *")] TimerInfo timer, CancellationToken ct) => finder.HandleAsync(ct);

    [Function("ReceiveReturns")]
    public Task RunAsync(
        [BlobTrigger("returns/{name}", Source = BlobTriggerSource.EventGrid, Connection = "LeadStorage")] BlobClient blob,
        CancellationToken ct) => handler.HandleAsync(blob.Name, ct);
}
