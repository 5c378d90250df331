using System.Globalization;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Targeting.AskingForLeads;

/// <summary>Decides who is asked for how many of the leads that a campaign lacks. Healthy ones come first, then who
/// costs least for each lead on target; nobody is asked for more than as much again as it usually brings, nor beyond
/// its caps. The same pace and offers make the same list.</summary>
internal static class AskMaking
{
    // What is further away is another week's list.
    private const int MostWeeks = 4;

    public static AsksView Of(AskSubject subject)
    {
        var pace = subject.Pace;
        var missing = Math.Min(pace.Open, Math.Max(0, (pace.Expected ?? 0) - pace.Taken));
        var weeks = Math.Clamp(((pace.DaysLeft ?? 0) + 6) / 7, 1, MostWeeks);
        var until = pace.Today.AddDays(Math.Min(7 * weeks, Math.Max(1, pace.DaysLeft ?? 1)) - 1);
        var lines = missing == 0 ? [] : Lines(subject, missing, weeks, until);
        var asked = lines.Sum(l => l.Leads);
        return new AsksView(
            pace.Campaign.LeadCode,
            pace.Campaign.Customer,
            pace.Is(PacingState.Behind),
            pace.Quantity,
            pace.Taken,
            pace.Expected,
            missing,
            pace.DaysLeft,
            asked > 0 ? until : null,
            weeks,
            asked,
            missing - asked,
            lines,
            [.. Notes(subject, missing, asked)]
        );
    }

    private static List<AskLine> Lines(AskSubject subject, int missing, int weeks, DateOnly until)
    {
        var (left, lines) = (missing, new List<AskLine>());
        foreach (
            var (offer, most) in subject
                .Offers.Select(o => (Offer: o, Most: CouldBring(o, weeks)))
                .OrderBy(o => o.Most == 0)
                .ThenBy(o => Rank(o.Offer.Standing))
                .ThenBy(o => CostOnTarget(o.Offer) is null)
                .ThenBy(o => CostOnTarget(o.Offer))
                .ThenByDescending(o => o.Most)
                .ThenBy(o => o.Offer.Affiliate.Name.Value, StringComparer.Ordinal)
        )
        {
            var leads = Math.Min(left, most);
            left -= leads;
            lines.Add(
                new AskLine(
                    offer.Affiliate.Name,
                    offer.Affiliate.DisplayName,
                    leads,
                    offer.AWeek,
                    most,
                    offer.OnTarget,
                    offer.Rated,
                    offer.Cpl,
                    CostOnTarget(offer),
                    offer.Standing,
                    Why(offer, leads, most),
                    leads > 0 ? Message(subject, offer, leads, until) : null
                )
            );
        }
        return lines;
    }

    private static int CouldBring(AskOffer offer, int weeks) =>
        offer.KeepsFiles || offer.Standing == StandingState.Paused || offer.Affiliate.Status == AffiliateStatus.Paused
            ? 0
            : Math.Clamp((int)(offer.AWeek * weeks), 0, Math.Max(0, offer.Room));

    // Where nobody is rated all are alike, and the price alone decides.
    private static decimal? CostOnTarget(AskOffer offer) =>
        offer.Cpl is { } cpl
            ? Math.Round(cpl / (decimal)Math.Max(0.01, offer.OnTarget?.Share ?? 1), 2, MidpointRounding.AwayFromZero)
            : null;

    private static int Rank(StandingState state) =>
        state switch
        {
            StandingState.Healthy => 0,
            StandingState.Warned => 1,
            _ => 2,
        };

    private static string Why(AskOffer offer, int leads, int most) =>
        offer switch
        {
            { Affiliate.Status: AffiliateStatus.Paused } => "Not asked: it is paused.",
            { KeepsFiles: true } or { Standing: StandingState.Paused } =>
                "Not asked: a standard keeps its files or lowers its caps.",
            { Room: <= 0 } => "Not asked: its cap is full.",
            _ when most == 0 =>
                "Not asked: of its leads of the last weeks the campaign would take none, or hardly any.",
            _ when leads == 0 => "Not needed: those before it bring what is missing.",
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"Brings {offer.AWeek:0.0} a week usually, {OnTarget(offer)}, {Price(offer)}, {Standing(offer.Standing)}."
            ),
        };

    private static string OnTarget(AskOffer offer) =>
        offer.OnTarget is { } share
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{share.Share * 100:0} % on target ({share.From * 100:0} to {share.To * 100:0} %, {offer.Rated} rated)"
            )
            : "nothing known of its share on target";

    private static string Price(AskOffer offer) =>
        offer.Cpl is { } cpl
            ? string.Create(CultureInfo.InvariantCulture, $"{cpl:0.00##} a lead")
            : "no price configured";

    private static string Standing(StandingState state) =>
        state switch
        {
            StandingState.Healthy => "in good standing",
            StandingState.Warned => "warned by a standard",
            _ => "on probation",
        };

    // Of the campaign only what its suppliers must know.
    private static string Message(AskSubject subject, AskOffer offer, int leads, DateOnly until)
    {
        var campaign = subject.Pace.Campaign;
        return string.Join(
            ' ',
            [
                $"Please bring {leads:N0} more leads for {campaign.LeadCode} until {until:yyyy-MM-dd}, beyond the {Math.Round(offer.AWeek):N0} a week that you usually bring for it.",
                .. Listed("Categories", subject.CategoryNames),
                .. Listed("Countries and regions", campaign.Geos.Select(g => $"{g}")),
                .. Listed("Company sizes", campaign.CompanySizes.Select(s => $"{s}")),
                .. Listed("Questions to answer", campaign.SmarterQuestions.Select(q => q.Symbol)),
            ]
        );
    }

    private static IEnumerable<string> Listed(string what, IEnumerable<string> items) =>
        string.Join(", ", items) is { Length: > 0 } text ? [$"{what}: {text}."] : [];

    private static IEnumerable<string> Notes(AskSubject subject, int missing, int asked)
    {
        if (subject.Pace.Expected is null)
            yield return "The campaign has no end, and so no pace that it could be behind.";
        else if (missing == 0)
            yield return "The campaign is at its pace: nobody needs to be asked.";
        if (missing > asked)
            yield return $"Nobody is known who could bring {missing - asked:N0} of them: ask further affiliates, look which filters cost most in the campaign's estimate, or agree on a later end with the customer.";
        if (missing > 0 && subject.IsTooFew)
            yield return "The estimate rests on fewer than 30 leads: too few to tell what affiliates bring.";
        if (missing > 0 && subject.Offers.All(o => o.OnTarget is null))
            yield return "The customer has rated no lead yet: the price alone decides.";
    }
}
