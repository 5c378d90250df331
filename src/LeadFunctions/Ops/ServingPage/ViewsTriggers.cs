using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.ServingPage;

internal sealed class ViewsTriggers(KeepViews views)
{
    [Function("ListViews")]
    [EndpointSummary("The views of the page that whoever asks has saved.")]
    [NeedsRole(OpsRole.Read)]
    [ProducesResponseType<SavedViews>(200)]
    public Task<IActionResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/views")] HttpRequest request,
        CancellationToken ct
    ) => views.ListAsync(Asking(request), ct);

    [Function("SaveView")]
    [EndpointSummary("Saves a view of the page under a name, or gives it another name.")]
    [Takes(typeof(SaveViewAct)), NeedsRole(OpsRole.Read)]
    [
        ProducesResponseType<SavedViews>(200),
        ProducesResponseType<Problem>(400),
        ProducesResponseType<Problem>(413),
        ProducesResponseType<Problem>(415)
    ]
    public async Task<IActionResult> SaveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/views")] HttpRequest request,
        CancellationToken ct
    ) =>
        await (await JsonBody.ReadAsync<SaveViewAct>(request, ct)).AnswerAsync(act =>
            views.SaveAsync(Asking(request), act, ct)
        );

    [Function("RemoveView")]
    [EndpointSummary("Removes a saved view; one that is not there is no fault.")]
    [Takes(typeof(RemoveViewAct)), NeedsRole(OpsRole.Read)]
    [
        ProducesResponseType<SavedViews>(200),
        ProducesResponseType<Problem>(400),
        ProducesResponseType<Problem>(413),
        ProducesResponseType<Problem>(415)
    ]
    public async Task<IActionResult> RemoveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/views/remove")] HttpRequest request,
        CancellationToken ct
    ) =>
        await (await JsonBody.ReadAsync<RemoveViewAct>(request, ct)).AnswerAsync(act =>
            views.RemoveAsync(Asking(request), act, ct)
        );

    private static Caller Asking(HttpRequest request) => request.HttpContext.Features.Get<Caller>()!;
}
