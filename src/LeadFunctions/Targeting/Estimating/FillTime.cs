using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.Estimating;

/// <summary>Plays the weeks of the past again from now on, one after the other, and gives places as routing does until
/// all that is ordered is taken: under all caps, and with leads that come back as often as they did.</summary>
/// <param name="places">The campaign's deliveries so far.</param>
/// <param name="matches">The leads of the weeks that it would have taken.</param>
/// <param name="returned">Share of deliveries that come back.</param>
internal sealed class FillTime(
    Campaign campaign,
    CampaignRoom room,
    IReadOnlyList<Delivery> places,
    EstimatePeriod period,
    IReadOnlyList<ReplayedRow> matches,
    double returned,
    DateTimeOffset now
)
{
    /// <summary>What takes longer is not told.</summary>
    public const int MostDays = 3 * 365;

    // A lead comes back as late as it may: the room for another is there only then.
    private const int ReturnDays = 30;

    private readonly CampaignCalendar _calendar = new(campaign.TimeZone);
    private readonly int _quantity = CampaignLimits.Quantity(campaign);
    private readonly ILookup<int, ReplayedRow> _byDay = matches.ToLookup(m =>
        DateOnly.FromDateTime(m.At.UtcDateTime).DayNumber - period.From.DayNumber
    );

    /// <param name="pace">How fast leads come, where 1 is as they did.</param>
    /// <returns>Whole days from now; null for more than <see cref="MostDays"/>.</returns>
    public int? Days(double pace)
    {
        var leads = new Thinned(pace);
        var returning = new Thinned(returned);
        var back = new PriorityQueue<Delivery, DateOnly>();
        foreach (var place in places.Where(p => p.Commercial == CommercialState.Open))
            if (returning.Next() > 0)
                back.Enqueue(place, _calendar.Day(place.SentAt ?? place.AcceptedAt).AddDays(ReturnDays));
        var (taken, domains) = (room, Domains());
        for (var day = 0; day <= MostDays; day++)
        {
            var (at, today) = (now.AddDays(day), _calendar.Day(now.AddDays(day)));
            while (back.TryPeek(out var first, out var due) && due <= today)
            {
                taken = taken.Without(back.Dequeue());
                if (first.Domain is { } domain)
                    domains[domain] = domains.GetValueOrDefault(domain) - 1;
            }
            if (today >= campaign.Starts)
                (taken, domains) = Take(taken, domains, at, today);
            if (taken.Total >= _quantity)
                return day;
        }
        return null;

        (CampaignRoom, Dictionary<string, int>) Take(
            CampaignRoom before,
            Dictionary<string, int> counts,
            DateTimeOffset at,
            DateOnly today
        )
        {
            var tally = new RoomTally(before, CampaignLimits.Of(campaign, at), counts);
            foreach (var lead in _byDay[DayOfThePast(today)])
                for (var i = leads.Next(); i > 0; i--)
                    if (
                        lead.Person is { } person
                        && tally
                            .Take(lead.Affiliate, new Candidate(lead.Lead, person, lead.Category, lead.Company))
                            .Count == 0
                        && returning.Next() > 0
                    )
                        back.Enqueue(Place(lead, person, at, tally.Periods), today.AddDays(ReturnDays));
            return (tally.Room, campaign.Caps.CompanyDomain is null ? counts : new(tally.Domains));
        }
    }

    // The same weekday of the weeks in turn.
    private int DayOfThePast(DateOnly today) =>
        (today.DayNumber - EstimatePeriod.Monday(_calendar.Day(now)).DayNumber) % (7 * period.Weeks);

    // Copied for every day, so only where a cap counts them.
    private Dictionary<string, int> Domains() =>
        places
            .Where(p => campaign.Caps.CompanyDomain is not null && p.Return is null)
            .Select(p => p.Domain)
            .OfType<string>()
            .CountBy(d => d)
            .ToDictionary();

    private Delivery Place(ReplayedRow lead, PersonId person, DateTimeOffset at, Periods counted) =>
        new(
            campaign.LeadCode,
            person,
            lead.Lead,
            lead.Affiliate,
            lead.Category,
            lead.Company,
            at,
            counted,
            null,
            at,
            default
        );

    /// <summary>A share of many, evenly: of 0.25 every fourth, of 1.5 one and two in turn.</summary>
    private sealed class Thinned(double share)
    {
        private double _due;

        public int Next()
        {
            _due += share;
            // Ten tenths are one.
            var whole = (int)Math.Floor(_due + 1e-9);
            _due -= whole;
            return whole;
        }
    }
}
