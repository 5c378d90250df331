using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.Estimating;

/// <summary>What an estimate could not see, in words.</summary>
internal static class EstimateNotes
{
    // An erasure takes one lead of a week, the retention period all.
    private const double MostForgotten = 0.1;

    /// <summary>The weeks of a period whose leads are still known; in those before the retention period was
    /// over.</summary>
    public static EstimatePeriod Remembered(EstimatePeriod period, IReadOnlyList<ReplayedRow> rows)
    {
        var forgotten = rows.GroupBy(r => period.WeekOf(r.At))
            .Where(week => week.Count(r => r.Person is null) > MostForgotten * week.Count())
            .Select(week => week.Key)
            .DefaultIfEmpty(-1)
            .Max();
        return period.StartingAt(period.From.AddDays(7 * (forgotten + 1)));
    }

    /// <param name="rows">All that concern the campaign.</param>
    /// <param name="closed">Null where too few are.</param>
    public static IEnumerable<string> Of(
        EstimateSubject subject,
        Replay replay,
        IReadOnlyList<ReplayedRow> rows,
        ReplayCount count,
        ClosedDeliveries? closed
    ) =>
        [
            .. OfWeeks(subject.Period, count),
            .. OfCampaign(subject, replay),
            .. OfPast(subject, rows),
            .. OfPeople(subject, rows, count),
            .. closed is null
                ? ["Returns are not counted in: too few return windows are closed."]
                : Array.Empty<string>(),
        ];

    private static IEnumerable<string> OfWeeks(EstimatePeriod period, ReplayCount count)
    {
        if (period.Weeks == 0)
            yield return "Too few to tell: there are no facts of a full week from Monday to Sunday yet.";
        else if (count.Own.Count + count.Others.Count == 0)
            yield return "Too few to tell: no lead of its categories came in these weeks, and none that names it.";
        else if (count.Matches.Count < EstimateMaking.Few)
            yield return $"Too few to tell: {count.Matches.Count:N0} leads match, expected at least {EstimateMaking.Few}.";
        if (period.Weeks is > 0 and < EstimatePeriod.Most)
            yield return $"Only {period.Weeks} of {EstimatePeriod.Most} weeks are looked at: before {period.From:yyyy-MM-dd} there are no facts, or the campaign was not there, or people's data is removed by age.";
    }

    private static IEnumerable<string> OfCampaign(EstimateSubject subject, Replay replay)
    {
        var (campaign, today) = (subject.Campaign, new CampaignCalendar(subject.Campaign.TimeZone).Day(subject.Now));
        if (subject.InForce is null)
            yield return $"Nobody could name {campaign.LeadCode} yet: what affiliates will collect for it is not in the numbers.";
        if (campaign.Status == CampaignStatus.Paused)
            yield return "The campaign is paused: the numbers are what it would get if it ran.";
        if (today < campaign.Starts)
            yield return $"The campaign begins on {campaign.Starts:yyyy-MM-dd}: the numbers are what it would get if it ran.";
        if (today > campaign.Ends)
            yield return $"The campaign ended on {campaign.Ends:yyyy-MM-dd}: the numbers are what it would get if it ran.";
        foreach (var question in replay.NeverAsked)
            yield return $"No campaign in force asks {question.Symbol} ({question.Text.Trim()}): every lead is supposed to answer it as the campaign allows.";
    }

    private static IEnumerable<string> OfPast(EstimateSubject subject, IReadOnlyList<ReplayedRow> rows)
    {
        if (Weeks(subject, rows.Where(r => r.WasFull)) is > 0 and var full)
            yield return $"In {full} of the weeks the campaign had no room for some leads: affiliates may have sent less than they can.";
        if (Weeks(subject, rows.Where(r => r.WasInactive)) is > 0 and var inactive)
            yield return $"In {inactive} of the weeks the campaign was not running when leads came: affiliates may have sent less than they can.";
    }

    private static IEnumerable<string> OfPeople(
        EstimateSubject subject,
        IReadOnlyList<ReplayedRow> rows,
        ReplayCount count
    )
    {
        if (rows.Count(r => r.Person is null && subject.Period.WeekOf(r.At) >= 0) is > 0 and var gone)
            yield return $"Left out are leads whose people's data was removed: {gone:N0}.";
        if (subject.Settings.DoNotContact.Count > 0)
            yield return "People who asked after their lead came not to be contacted are still counted: facts have no addresses.";
        if (count.InOrder.Any(lost => lost.Key == ReasonCode.TakenExclusively))
            yield return "A lead that another campaign got, alone or for the same customer, is counted as lost, whichever of them would go first now.";
    }

    private static int Weeks(EstimateSubject subject, IEnumerable<ReplayedRow> rows) =>
        rows.Select(r => subject.Period.WeekOf(r.At)).Where(week => week >= 0).Distinct().Count();
}
