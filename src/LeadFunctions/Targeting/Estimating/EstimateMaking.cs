using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Targeting.Estimating;

/// <summary>Makes an estimate out of replayed leads. The same leads and configuration make the same estimate.</summary>
internal static class EstimateMaking
{
    /// <summary>Of fewer matches nothing can be said.</summary>
    public const int Few = 30;

    // Of fewer closed deliveries nobody knows how many come back.
    private const int FewClosed = 30;

    /// <param name="rows">Those that concern the campaign, the oldest upload first.</param>
    /// <param name="inForce">The same for the campaign in force, where a change of it is estimated.</param>
    public static EstimateView Of(
        EstimateSubject subject,
        Replay replay,
        IReadOnlyList<ReplayedRow> rows,
        IReadOnlyList<ReplayedRow>? inForce
    )
    {
        var (campaign, period) = (subject.Campaign, EstimateNotes.Remembered(subject.Period, rows));
        subject = subject with { Period = period };
        var count = Count(subject, rows);
        var weeks = ByWeek(period, count.Matches);
        var isTooFew = count.Matches.Count < Few;
        var closed = Closed(rows);
        var range = isTooFew ? null : FourWeeks.Of([.. weeks.Select(w => w.Matches)]);
        var left = count.Own.Count;
        return new EstimateView(
            campaign.LeadCode,
            campaign.Customer,
            subject.IsDraft,
            subject.InForce?.Version is { Length: > 0 } version ? version : null,
            subject.Settings.Version,
            period.From,
            period.To,
            period.Weeks,
            isTooFew,
            [.. EstimateNotes.Of(subject, replay, rows, count, closed)],
            Leads(subject, count.Own, count.Matches),
            Leads(subject, count.Others, count.OtherMatches),
            weeks,
            range is null
                ? null
                : new EstimatedRange(
                    range.Low,
                    FourWeeks.Ahead * AWeek(count.Matches.Count, period),
                    range.High,
                    range.IsBursty
                ),
            range is null ? null : Full(subject, count.Matches, range, closed?.Share ?? 0),
            [
                .. count.InOrder.Select(lost => new LossLine(
                    lost.Key,
                    ReasonWords.Of(lost.Key),
                    lost.Value,
                    left -= lost.Value
                )),
            ],
            [
                .. count.Alone.Select(lost => new LossAlone(
                    lost.Key,
                    ReasonWords.Of(lost.Key),
                    lost.Value,
                    AWeek(lost.Value, period)
                )),
            ],
            inForce is null ? null : InForce(subject, inForce)
        );
    }

    private static ReplayCount Count(EstimateSubject subject, IReadOnlyList<ReplayedRow> rows) =>
        new([.. rows.Where(r => subject.Period.WeekOf(r.At) >= 0)], subject.Before);

    private static EstimateInForce InForce(EstimateSubject subject, IReadOnlyList<ReplayedRow> rows)
    {
        var matches = Count(subject, rows).Matches.Count;
        return new EstimateInForce(matches, AWeek(matches, subject.Period));
    }

    private static EstimatedFill Full(
        EstimateSubject subject,
        IReadOnlyList<ReplayedRow> matches,
        FourWeeks range,
        double returned
    )
    {
        var fill = new FillTime(
            subject.Campaign,
            subject.Room,
            subject.Places,
            subject.Period,
            matches,
            returned,
            subject.Now
        );
        var usual = FourWeeks.Ahead * AWeek(matches.Count, subject.Period);
        return new EstimatedFill(
            CampaignLimits.Quantity(subject.Campaign),
            subject.Room.Total,
            returned,
            fill.Days(range.High / usual),
            fill.Days(1),
            fill.Days(range.Low / usual)
        );
    }

    // The campaign's own returns, or those of all where it has too few yet.
    private static ClosedDeliveries? Closed(IReadOnlyList<ReplayedRow> rows) =>
        new[] { Sum(rows.Select(r => r.OfCampaign)), Sum(rows.Select(r => r.OfAll)) }
            .Where(closed => closed.Count >= FewClosed)
            .Select(closed => (ClosedDeliveries?)closed)
            .FirstOrDefault();

    private static ClosedDeliveries Sum(IEnumerable<ClosedDeliveries> closed) =>
        closed.Aggregate(default(ClosedDeliveries), (sum, one) => sum + one);

    private static IReadOnlyList<EstimatedWeek> ByWeek(EstimatePeriod period, IReadOnlyList<ReplayedRow> matches)
    {
        var counts = matches.CountBy(m => period.WeekOf(m.At)).ToDictionary();
        return
        [
            .. Enumerable
                .Range(0, period.Weeks)
                .Select(week => new EstimatedWeek(period.From.AddDays(7 * week), counts.GetValueOrDefault(week))),
        ];
    }

    private static EstimatedLeads Leads(
        EstimateSubject subject,
        IReadOnlyList<ReplayedRow> leads,
        IReadOnlyList<ReplayedRow> matches
    )
    {
        var settings = subject.Settings;
        return new EstimatedLeads(
            leads.Count,
            matches.Count,
            AWeek(matches.Count, subject.Period),
            AcceptedShare.Of(matches.Count, leads.Count),
            By(
                r => r.Affiliate.Value,
                name => settings.Affiliates.GetValueOrDefault(AffiliateName.Parse(name))?.DisplayName
            ),
            By(r => r.Category?.Value, id => settings.Categories.Find(id)?.Name),
            By(r => r.Country, code => code)
        );

        IReadOnlyList<EstimatedLine> By(Func<ReplayedRow, string?> of, Func<string, string?> name)
        {
            var hits = matches.GroupBy(of).ToDictionary(g => g.Key ?? "", g => g.Count());
            return
            [
                .. leads
                    .GroupBy(of)
                    .Select(g => (Value: g.Key, Leads: g.Count(), Matches: hits.GetValueOrDefault(g.Key ?? "")))
                    .OrderByDescending(g => g.Matches)
                    .ThenByDescending(g => g.Leads)
                    .ThenBy(g => g.Value, StringComparer.Ordinal)
                    .Select(g => new EstimatedLine(
                        g.Value,
                        g.Value is null ? "not said" : name(g.Value) ?? g.Value,
                        g.Leads,
                        g.Matches,
                        AWeek(g.Matches, subject.Period),
                        AcceptedShare.Of(g.Matches, g.Leads)
                    )),
            ];
        }
    }

    private static double AWeek(int count, EstimatePeriod period) =>
        period.Weeks == 0 ? 0 : (double)count / period.Weeks;
}
