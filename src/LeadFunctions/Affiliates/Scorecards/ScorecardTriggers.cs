using LeadFunctions.Affiliates.AdmittingAffiliates;
using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Affiliates.Scorecards;

internal sealed class ScorecardTriggers(ShowScorecard showing, KnownAffiliate who)
{
    [Function("ShowScorecard")]
    [EndpointSummary(
        "How the leads of an affiliate did in a week: rows, sends, returns, money, speed, age and share on target, against its targets and the eight weeks before."
    )]
    [Takes(typeof(ScorecardAsked)), NeedsRole(OpsRole.Read)]
    [ProducesResponseType<ScorecardView>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    public Task<IActionResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/affiliates/{affiliate}/scorecard")]
            HttpRequest request,
        string affiliate,
        CancellationToken ct
    ) =>
        RoutePart
            .Affiliate(affiliate)
            .And(QueryText.Read<ScorecardAsked>(request.Query))
            .AnswerAsync(asked => showing.AnswerAsync(asked.First, asked.Second, ct));

    [Function("ShowOwnScorecard")]
    [EndpointSummary("For affiliates: how their leads did in a week, with each lead that came back and why.")]
    [Takes(typeof(ScorecardAsked)), AsksByAffiliateKey]
    [ProducesResponseType<ScorecardView>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(429)]
    public async Task<IActionResult> ShowOwnAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/my/scorecard")] HttpRequest request,
        CancellationToken ct
    ) =>
        await (await who.ReadAsync(request, ct)).AnswerAsync(access =>
            QueryText
                .Read<ScorecardAsked>(request.Query)
                .AnswerAsync(asked => showing.AnswerOwnAsync(access, asked, ct))
        );
}
