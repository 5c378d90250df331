using System.Globalization;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.AzuriteTests.Proof.Year;

/// <summary>Whether campaigns ever had more than their caps, at any moment and in any day, week and month of
/// theirs; and whether leads wait for a campaign that has room. Places are counted anew, by the moments at which
/// they were taken and given back.</summary>
internal static class CapCheck
{
    // In which nobody looks anew: the night before was the last.
    private const int DaysOfGrace = 2;
    private const int MostDaysOld = 90;

    public static YearCheck Of(YearPlan plan, YearBooks books, DateTimeOffset now)
    {
        var (found, periods) = (new List<string>(), 0);
        foreach (var order in plan.Orders)
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(order.TimeZone);
            var places = books.Deliveries.Where(d => d.LeadCode.Value == order.LeadCode).ToList();
            DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
            void Check(string what, Func<DateTimeOffset, string> period, Func<YearCaps, int?> cap)
            {
                foreach (var group in places.GroupBy(p => period(p.AcceptedAt)))
                {
                    periods++;
                    if (
                        Over(group, period, at => cap(order.CapsAt(at)) + (what == "all" ? Granted(places, at) : 0)) is
                        { } over
                    )
                        found.Add(
                            $"{order.LeadCode} had {over.Places} places in {what} {group.Key}, its cap was {over.Cap}."
                        );
                }
            }
            Check("all", _ => "", caps => caps.Total);
            Check("month", at => $"{Day(at):yyyy-MM}", caps => caps.Month);
            Check(
                "week",
                at =>
                    $"{ISOWeek.GetYear(Day(at).ToDateTime(default))}-W{ISOWeek.GetWeekOfYear(Day(at).ToDateTime(default)):D2}",
                caps => caps.Week
            );
            Check("day", at => $"{Day(at):yyyy-MM-dd}", caps => caps.Day);
            foreach (var affiliate in places.GroupBy(p => p.Affiliate.Value))
                if (Over(affiliate, _ => "", at => order.CapsAt(at).Affiliate) is { } over)
                    found.Add($"{order.LeadCode} had {over.Places} places of {affiliate.Key}, its cap was {over.Cap}.");
            if (KeptOut(order, places, books, now) is { } kept)
                found.Add(kept);
        }
        return new(
            "caps are exact",
            $"{books.Deliveries.Count:N0} places in {periods:N0} days, weeks, months and totals",
            found
        );
    }

    // The most that there was at once, where that is more than the cap of that moment.
    private static (int Places, int Cap)? Over(
        IEnumerable<Delivery> places,
        Func<DateTimeOffset, string> period,
        Func<DateTimeOffset, int?> cap
    )
    {
        var taken = 0;
        foreach (
            var (at, change) in places
                .SelectMany(p =>
                    p.Return is { } back && period(back.At) == period(p.AcceptedAt)
                        ? new[] { (p.AcceptedAt, 1), (back.At, -1) }
                        : [(p.AcceptedAt, 1)]
                )
                .OrderBy(c => c.Item1)
                .ThenBy(c => c.Item2)
        )
            if ((taken += change) > cap(at))
                return (taken, cap(at)!.Value);
        return null;
    }

    // Leads at cost price that its customer accepted for those that came back too late.
    private static int Granted(IEnumerable<Delivery> places, DateTimeOffset at) =>
        places.Count(p => p.Offer is { State: OfferState.Accepted } offer && offer.DecidedAt <= at);

    private static string? KeptOut(CampaignOrder order, List<Delivery> places, YearBooks books, DateTimeOffset now)
    {
        if (!order.HasOnlyATotal)
            return null;
        var waiting = books.KeptOut.Count(k =>
            k.LeadCode == order.LeadCode
            && DateOnly.FromDateTime(now.UtcDateTime).DayNumber - k.From.DayNumber <= MostDaysOld - DaysOfGrace
        );
        var (taken, cap) = (places.Count(p => p.Return is null), order.CapsAt(now).Total + Granted(places, now));
        return waiting > 0 && taken < cap
            ? $"{order.LeadCode} has {taken} of {cap} places, and {waiting} leads wait for one."
            : null;
    }
}
