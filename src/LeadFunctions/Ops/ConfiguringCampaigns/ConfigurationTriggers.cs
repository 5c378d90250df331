using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.ConfiguringCampaigns;

internal sealed class ConfigurationTriggers(ReadConfiguration reading, ApplyConfiguration applying)
{
    private const int MaxBytes = 4 * 1024 * 1024;

    [Function("ListConfiguration")]
    [EndpointSummary("All documents in force: campaigns, affiliates, lists, categories, titles.")]
    [NeedsRole(OpsRole.Read)]
    [ProducesResponseType<DocumentsView>(200)]
    public Task<IActionResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/configuration")] HttpRequest request,
        CancellationToken ct
    ) => reading.ListAsync(ct);

    [Function("ShowConfiguration")]
    [EndpointSummary("One document as its file says it, with all versions that were ever in force.")]
    [Takes(typeof(ConfigurationQuery)), NeedsRole(OpsRole.Read)]
    [
        ProducesResponseType<ConfigurationView>(200),
        ProducesResponseType<Problem>(400),
        ProducesResponseType<Problem>(404)
    ]
    public Task<IActionResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/configuration/{kind}/{name}")]
            HttpRequest request,
        string kind,
        string name,
        CancellationToken ct
    ) =>
        QueryText
            .Read<ConfigurationQuery>(request.Query)
            .AnswerAsync(query => reading.ShowAsync(kind, name, query, ct));

    [Function("ApplyConfiguration")]
    [EndpointSummary(
        "Puts a document in force with who and why, or a former version of it again. What is wrong with it is told, and nothing is done then."
    )]
    [Takes(typeof(ConfigurationAct)), NeedsRole(OpsRole.Act)]
    [
        ProducesResponseType<AppliedView>(202),
        ProducesResponseType<Problem>(400),
        ProducesResponseType<Problem>(404),
        ProducesResponseType<Problem>(409)
    ]
    [ProducesResponseType<Problem>(413), ProducesResponseType<Problem>(415), ProducesResponseType<Problem>(422)]
    public async Task<IActionResult> ApplyAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/configuration/{kind}/{name}")]
            HttpRequest request,
        string kind,
        string name,
        CancellationToken ct
    ) =>
        await (await JsonBody.ReadAsync<ConfigurationAct>(request, MaxBytes, ct)).AnswerAsync(act =>
            applying.AnswerAsync(kind, name, act, ct)
        );
}
