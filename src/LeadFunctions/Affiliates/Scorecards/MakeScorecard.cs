using System.Globalization;
using LeadFunctions.Affiliates.AdmittingAffiliates;
using LeadFunctions.Customers.AcceptingReturns;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Affiliates.Scorecards;

/// <summary>Makes the scorecard of an affiliate from its facts, its deliveries and its statements. It reads, and
/// changes nothing.</summary>
internal sealed class MakeScorecard(
    ScoreFacts facts,
    SentDeliveries deliveries,
    ReadStatement statements,
    ClosedStatements closed,
    RowPlaces places
)
{
    // Windows that close in a week are of leads that were sent so long before.
    private const int Window = ReturnWindowStore.Days + 1;

    public async Task<ScorecardView> OfAsync(Affiliate affiliate, ScoreWeek week, CancellationToken ct)
    {
        var tally = await facts.ReadAsync(affiliate.Name, week, ct);
        var counts = tally.Counts;
        var statementsClosed = await closed.OfAsync(affiliate.Name, Months(week).First(), ct);
        var months = await MonthsAsync(affiliate.Name, week, counts.Keys, statementsClosed, ct);
        var subject = new ScoreSubject(
            affiliate,
            week,
            counts,
            tally.Reasons,
            ScoreMoney.Of(week, months, affiliate),
            await StatementsAsync(affiliate.Name, week, statementsClosed, ct)
        );
        var costs = ScoreCosts.Of(subject);
        return ScorecardMaking.Of(
            subject,
            costs,
            await places.OfAsync(
                affiliate.Name,
                costs.SelectMany(c => c.Examples).Concat(subject.Money.Returns.Select(r => r.Lead)),
                ct
            )
        );
    }

    private static IEnumerable<DateOnly> Months(ScoreWeek week)
    {
        var last = MonthOfStatements.First(week.Sunday);
        for (
            var first = MonthOfStatements.First(week.Monday.AddDays(-Window));
            first <= last;
            first = first.AddMonths(1)
        )
            yield return first;
    }

    private async Task<IReadOnlyList<ScoreMonth>> MonthsAsync(
        AffiliateName affiliate,
        ScoreWeek week,
        IEnumerable<ScoreKey> keys,
        ClosedMonths statementsClosed,
        CancellationToken ct
    )
    {
        var months = new List<ScoreMonth>();
        foreach (var first in Months(week))
        {
            var sent = new Dictionary<LeadCode, IReadOnlyList<Delivery>>();
            foreach (var leadCode in keys.Select(k => k.LeadCode).OfType<string>().Distinct())
                // A row may name a lead code that nobody knows.
                if (
                    LeadCode.TryParse(leadCode, null, out var known)
                    && await deliveries.OfAsync(known, SendDays.OfMonth(first), affiliate).ToListAsync(ct)
                        is { Count: > 0 } found
                )
                    sent[known] = [.. found.Where(d => d.SentAt is not null)];
            var month = MonthOfStatements.Name(first);
            months.Add(new ScoreMonth(month, statementsClosed.Find(month), sent));
        }
        return months;
    }

    private async Task<IReadOnlyList<ScoreStatement>> StatementsAsync(
        AffiliateName affiliate,
        ScoreWeek week,
        ClosedMonths statementsClosed,
        CancellationToken ct
    )
    {
        var found = new List<ScoreStatement>();
        foreach (var month in Months(week).Select(MonthOfStatements.Name))
            if (await statements.LinesAsync(affiliate, month, ct) is [var columns, .., var total])
                found.Add(
                    Of(
                        month,
                        statementsClosed.Find(month) is not null,
                        columns.Zip(total).ToDictionary(c => c.First, c => c.Second)
                    )
                );
        return found;
    }

    private static ScoreStatement Of(string month, bool isClosed, Dictionary<string, string> total) =>
        new(
            month,
            isClosed,
            Number(total["delivered"]),
            Number(total["returned"]),
            Number(total["open"]),
            Number(total["billable"]),
            decimal.TryParse(total["amount"], NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)
                ? amount
                : null
        );

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
