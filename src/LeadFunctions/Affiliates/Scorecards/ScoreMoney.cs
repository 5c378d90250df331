using LeadFunctions.Customers.AcceptingReturns;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Affiliates.Scorecards;

/// <summary>What the leads of a week are worth: each at the price that its month's statement has for it. Prices depend
/// on the place of a lead in its month, so that the statement is asked with all of the month, and only those of the
/// week called billable.</summary>
/// <param name="ByCampaign">By lead code.</param>
/// <param name="Returns">That came back in the week, the latest first.</param>
/// <param name="Closed">Of those whose window closed in the week: the ones that had come back.</param>
internal sealed record ScoreMoney(
    IReadOnlyDictionary<string, ScoreAmounts> ByCampaign,
    IReadOnlyList<ReturnedLead> Returns,
    IReadOnlyList<LeadId> Closed
)
{
    public static ScoreMoney Of(ScoreWeek week, IReadOnlyList<ScoreMonth> months, Affiliate affiliate)
    {
        var deliveries = months.SelectMany(m => m.Deliveries.Values).SelectMany(d => d).ToList();
        return new ScoreMoney(
            months
                .SelectMany(month => month.Deliveries.Keys.Select(leadCode => (month, leadCode)))
                .GroupBy(m => m.leadCode.Value)
                .ToDictionary(
                    g => g.Key,
                    g =>
                        g.Select(m => Of(week, m.month, m.leadCode, affiliate))
                            .Aggregate(ScoreAmounts.Nothing, (sum, next) => sum + next)
                ),
            [
                .. deliveries
                    .Select(ReturnedLead.Of)
                    .OfType<ReturnedLead>()
                    .Where(r => week.AgeOf(r.ReturnedAt.UtcDay) == 0)
                    .OrderByDescending(r => r.ReturnedAt)
                    .ThenBy(r => r.Lead),
            ],
            [.. deliveries.Where(d => ClosedIn(week, d) && d.Return is not null).Select(d => d.Lead).Order()]
        );
    }

    private static ScoreAmounts Of(ScoreWeek week, ScoreMonth month, LeadCode leadCode, Affiliate affiliate)
    {
        return new ScoreAmounts(
            OfWeek(d => d.SentAt!.Value.UtcDay, _ => true),
            OfWeek(ClosedOn, d => d.Commercial == CommercialState.Final),
            OfWeek(ClosedOn, d => d.Return is not null)
        );

        // What is new since the week before: statements round sums, and so the weeks of a month sum up to its own.
        decimal? OfWeek(Func<Delivery, DateOnly> dayOf, Func<Delivery, bool> isCounted) =>
            Worth(month, leadCode, affiliate, d => isCounted(d) && dayOf(d) <= week.Sunday)
            - Worth(month, leadCode, affiliate, d => isCounted(d) && dayOf(d) < week.Monday);
    }

    private static DateOnly ClosedOn(Delivery delivery) => ReturnWindowStore.DayOf(delivery.SentAt!.Value);

    private static bool ClosedIn(ScoreWeek week, Delivery delivery) => week.AgeOf(ClosedOn(delivery)) == 0;

    // Null where a lead of them has no price.
    private static decimal? Worth(
        ScoreMonth month,
        LeadCode leadCode,
        Affiliate affiliate,
        Func<Delivery, bool> isCounted
    )
    {
        var priced = new AffiliateMonth(month.Closed);
        priced.Add(
            leadCode,
            [
                .. month
                    .Deliveries[leadCode]
                    .Select(d => d with { Return = null, FinalAt = isCounted(d) ? d.SentAt : null }),
            ],
            affiliate
        );
        return priced.Lines.Where(l => l.Billable > 0).Aggregate((decimal?)0, (sum, line) => sum + line.Amount);
    }
}

/// <summary>Deliveries of an affiliate in a month.</summary>
/// <param name="Month">Such as <c>2026-11</c>.</param>
/// <param name="Closed">Its statement, where that is closed.</param>
/// <param name="Deliveries">That were sent, by campaign; none of these is empty.</param>
internal sealed record ScoreMonth(
    string Month,
    ClosedStatement? Closed,
    IReadOnlyDictionary<LeadCode, IReadOnlyList<Delivery>> Deliveries
);
