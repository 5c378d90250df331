using LeadFunctions.Affiliates.AdmittingAffiliates;
using LeadFunctions.Customers.AcceptingReturns;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Affiliates.Scorecards;

/// <summary>Makes a scorecard out of counts. The same counts, prices and targets make the same scorecard.</summary>
internal static class ScorecardMaking
{
    /// <summary>Of fewer rated leads nothing is said.</summary>
    public const int FewRated = 10;

    private static readonly RowPlace NoLongerKept = new("a file that is no longer kept", "not known");

    /// <param name="costs">By <see cref="ScoreCosts"/>.</param>
    /// <param name="places">Of the rows that are named; those that are gone are missing.</param>
    public static ScorecardView Of(
        ScoreSubject subject,
        IReadOnlyList<CostOfReason> costs,
        IReadOnlyDictionary<LeadId, RowPlace> places
    )
    {
        var (affiliate, week) = (subject.Affiliate, subject.Week);
        var lines = new ScoreLines(subject);
        var (total, weeks) = (lines.Total, lines.Weeks);
        var active = weeks.SkipWhile(w => w is { Uploaded: 0, Sent: 0 }).SkipLast(1).ToList();
        var sent = ScoreJudging.Number(
            total.Sent,
            [.. active.Select(w => (double)w.Sent)],
            affiliate.Targets?.SentAWeek,
            isMoreBetter: true
        );
        var age = weeks[^1].AgeDays is { } days
            ? ScoreJudging.Number(
                days,
                [.. active.Select(w => w.AgeDays).OfType<double>()],
                affiliate.Targets?.AgeDays,
                isMoreBetter: false
            )
            : null;
        return new ScorecardView(
            affiliate.Name,
            affiliate.DisplayName,
            $"{week}",
            week.Monday,
            week.Sunday,
            ScorecardWords.Summary(total),
            ScorecardWords.Findings(total, sent, age),
            total,
            sent,
            age,
            lines.ByCampaign,
            lines.BySubSource,
            weeks,
            [.. costs.Select(c => Cost(c, places))],
            [.. subject.Money.Returns.Select(r => Return(r, places))],
            subject.Statements,
            [.. ScorecardWords.Notes(week, total, weeks)]
        );
    }

    private static ScoreCost Cost(CostOfReason cost, IReadOnlyDictionary<LeadId, RowPlace> places) =>
        new(
            cost.Reason is { } code ? $"{code}" : "Returned",
            cost.Reason is { } reason ? ReasonWords.Of(reason) : "Came back from the customer",
            cost.Rows,
            cost.Alone,
            cost.Amount,
            cost.Reason is { } known
                ? ReasonWords.Meaning(known)
                : "Read the reasons of the leads that came back, and send no more like them.",
            [
                .. cost
                    .Examples.Where(places.ContainsKey)
                    .Select(id => new ScoreExample(id.Batch, places[id].File, places[id].Row)),
            ]
        );

    private static ScoreReturn Return(ReturnedLead returned, IReadOnlyDictionary<LeadId, RowPlace> places)
    {
        var place = places.GetValueOrDefault(returned.Lead, NoLongerKept);
        return new ScoreReturn(
            returned.LeadCode,
            returned.Lead.Batch,
            place.File,
            place.Row,
            returned.SentAt.UtcDay,
            returned.ReturnedAt.UtcDay,
            // What may hold somebody's address goes into no mail; the statement has it.
            OriginFacts.Fact(returned.Reason) ?? "see the statement"
        );
    }
}
