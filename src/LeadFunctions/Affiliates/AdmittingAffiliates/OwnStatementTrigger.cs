using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

internal sealed class OwnStatementTrigger(KnownAffiliate who, ReadStatement statements)
{
    [Function("ReadStatement")]
    [EndpointSummary("For affiliates: the statement of a month, and each lead that came back with its reason.")]
    [Takes(typeof(StatementQuery)), AsksByAffiliateKey]
    [ProducesResponseType<StatementView>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    public async Task<IActionResult> ReadAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/my/statements")] HttpRequest request,
        CancellationToken ct
    ) =>
        await (await who.ReadAsync(request, ct)).AnswerAsync(access =>
            QueryText
                .Read<StatementQuery>(request.Query)
                .AnswerAsync(asked => statements.AnswerAsync(access.Affiliate, asked.Month, ct))
        );
}
