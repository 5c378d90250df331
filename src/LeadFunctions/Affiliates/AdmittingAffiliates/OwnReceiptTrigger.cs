using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

internal sealed class OwnReceiptTrigger(KnownAffiliate who, ReadReceipt receipts)
{
    [Function("ReadReceipt")]
    [EndpointSummary("For affiliates: the receipt of a batch of their own, as CSV or as a workbook.")]
    [Takes(typeof(ReceiptQuery)), AsksByAffiliateKey, AnswersIn("text/csv")]
    [ProducesResponseType<string>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    public async Task<IActionResult> ReadAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/my/receipts/{batch}")] HttpRequest request,
        string batch,
        CancellationToken ct
    ) =>
        await (await who.ReadAsync(request, ct)).AnswerAsync(access =>
            RoutePart
                .Batch(batch)
                .And(QueryText.Read<ReceiptQuery>(request.Query))
                .AnswerAsync(asked =>
                    receipts.AnswerAsync(access.Affiliate, asked.First, asked.Second.Form ?? ReceiptForm.Csv, ct)
                )
        );
}
