using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Affiliates.Scorecards;

/// <summary>A reason with what it cost, before its rows are named.</summary>
/// <param name="Reason">Null for leads that came back.</param>
internal sealed record CostOfReason(
    ReasonCode? Reason,
    int Rows,
    int Alone,
    decimal? Amount,
    IReadOnlyList<LeadId> Examples
);

/// <summary>Finds what cost an affiliate most: rows that were not sent, at the price of the campaign that they name,
/// else at the mean of its prices, and leads that came back. A row with two reasons counts under both.</summary>
internal static class ScoreCosts
{
    public const int Most = 5;

    private const int MostExamples = 3;

    private static readonly ReasonCode[] CostNothing =
    [
        ReasonCode.Duplicate,
        ReasonCode.Superseded,
        ReasonCode.AlreadyTaken,
        ReasonCode.AlreadySent,
        ReasonCode.TakenExclusively,
        ReasonCode.ProcessingFailed,
    ];

    public static IReadOnlyList<CostOfReason> Of(ScoreSubject subject) =>
        [
            .. subject
                .Reasons.Select(r => new CostOfReason(
                    r.Reason,
                    r.Rows,
                    r.Alone,
                    Amount(r, subject.Affiliate),
                    r.Examples
                ))
                .Concat(Returned(subject.Money))
                .OrderByDescending(c => c.Amount ?? 0)
                .ThenByDescending(c => c.Rows)
                .ThenBy(c => c.Reason)
                .Take(Most),
        ];

    // What somebody has already would not have been bought twice.
    private static decimal? Amount(ReasonCount reason, Affiliate affiliate) =>
        CostNothing.Contains(reason.Reason) ? 0
        : affiliate.Cpl.Count == 0 ? null
        : Math.Round(reason.ByCampaign.Sum(c => c.Value * PriceOf(c.Key, affiliate)), 2, MidpointRounding.AwayFromZero);

    private static decimal PriceOf(string leadCode, Affiliate affiliate) =>
        LeadCode.TryParse(leadCode, null, out var code) && affiliate.Cpl.TryGetValue(code, out var price)
            ? price
            : affiliate.Cpl.Values.Average();

    private static IEnumerable<CostOfReason> Returned(ScoreMoney money) =>
        money.Closed.Count == 0
            ? []
            :
            [
                new CostOfReason(
                    null,
                    money.Closed.Count,
                    money.Closed.Count,
                    money.ByCampaign.Values.Aggregate((decimal?)0, (sum, next) => sum + next.Returned),
                    [.. money.Closed.Take(MostExamples)]
                ),
            ];
}
