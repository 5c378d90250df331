using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.TryingChanges;

internal sealed class TryChangeTrigger(TryChange trying)
{
    private const int MaxBytes = 4 * 1024 * 1024;

    [Function("TryCampaign")]
    [EndpointSummary("What a campaign's file, sent as the body, would do if it were dropped. Nothing is done.")]
    [Takes(typeof(Campaign)), NeedsRole(OpsRole.Read)]
    [ProducesResponseType<ChangeTried>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(413)]
    [ProducesResponseType<Problem>(415), ProducesResponseType<Problem>(422)]
    public async Task<IActionResult> CampaignAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns/{leadCode}/try")] HttpRequest request,
        string leadCode,
        CancellationToken ct
    ) =>
        await RoutePart
            .LeadCode(leadCode)
            .And(await JsonBody.ReadAsync(request, MaxBytes, ct))
            .AnswerAsync(asked => trying.AnswerAsync($"campaigns/{asked.First}.json", asked.Second, ct));

    [Function("TryCategories")]
    [EndpointSummary(
        "What the file of all categories, sent as the body, would do if it were dropped. Nothing is done."
    )]
    [Takes(typeof(CategoryList)), NeedsRole(OpsRole.Read)]
    [ProducesResponseType<ChangeTried>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(413)]
    [ProducesResponseType<Problem>(415), ProducesResponseType<Problem>(422)]
    public async Task<IActionResult> CategoriesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/categories/try")] HttpRequest request,
        CancellationToken ct
    ) =>
        await (await JsonBody.ReadAsync(request, MaxBytes, ct)).AnswerAsync(content =>
            trying.AnswerAsync("categories.json", content, ct)
        );

    [Function("TryAffiliate")]
    [EndpointSummary(
        "What an affiliate's file, sent as the body, would do if it were dropped: whether it is sound. Nothing is done."
    )]
    [Takes(typeof(Affiliate)), NeedsRole(OpsRole.Read)]
    [ProducesResponseType<ChangeTried>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(413)]
    [ProducesResponseType<Problem>(415), ProducesResponseType<Problem>(422)]
    public async Task<IActionResult> AffiliateAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/affiliates/{affiliate}/try")]
            HttpRequest request,
        string affiliate,
        CancellationToken ct
    ) =>
        await RoutePart
            .Affiliate(affiliate)
            .And(await JsonBody.ReadAsync(request, MaxBytes, ct))
            .AnswerAsync(asked => trying.AnswerAsync($"affiliates/{asked.First}.json", asked.Second, ct));

    [Function("TrySuppression")]
    [EndpointSummary(
        "What the file of people not to contact, sent as the body, would do if it were dropped: how many come and go, and which waiting leads are theirs. Nothing is done."
    )]
    [Takes(typeof(SuppressionList)), NeedsRole(OpsRole.Read)]
    [ProducesResponseType<ChangeTried>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(413)]
    [ProducesResponseType<Problem>(415), ProducesResponseType<Problem>(422)]
    public async Task<IActionResult> SuppressionAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/suppression/try")] HttpRequest request,
        CancellationToken ct
    ) =>
        await (await JsonBody.ReadAsync(request, MaxBytes, ct)).AnswerAsync(content =>
            trying.AnswerAsync("suppression.json", content, ct)
        );

    [Function("TryList")]
    [EndpointSummary("What a list of companies, sent as the body, would do if it were dropped. Nothing is done.")]
    [Takes(typeof(CompanyList)), NeedsRole(OpsRole.Read)]
    [ProducesResponseType<ChangeTried>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(413)]
    [ProducesResponseType<Problem>(415), ProducesResponseType<Problem>(422)]
    public async Task<IActionResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/lists/{list}/try")] HttpRequest request,
        string list,
        CancellationToken ct
    ) =>
        await (await JsonBody.ReadAsync(request, MaxBytes, ct)).AnswerAsync(content =>
            trying.AnswerAsync($"lists/{list}.json", content, ct)
        );
}
