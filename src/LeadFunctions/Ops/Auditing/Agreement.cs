using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Ops.Auditing;

/// <summary>What a row and its place in a campaign say of each other.</summary>
internal static class Agreement
{
    private const string By = "Audit";

    /// <returns>What is wrong; null where they agree.</returns>
    public static Discrepancy? Between(Match? match, Delivery? place) =>
        (match, place) switch
        {
            (null, null) => null,
            (null, _) => Discrepancy.PlaceWithoutRow,
            (_, null) => Discrepancy.RowWithoutPlace,
            _ when match.SentAt?.UtcTicks != place.SentAt?.UtcTicks
                    || (match.Commercial ?? CommercialState.Open) != place.Commercial => Discrepancy.RowAndPlaceDiffer,
            _ => null,
        };

    public static string Told(Match? match, Delivery? place) =>
        $"row: {(match is null ? "not accepted" : $"{match.Delivery} {match.SentAt:u} {match.Commercial} {match.Run}".Trim())}; "
        + $"place: {(place is null ? "none" : $"{(place.SentAt is null ? "not sent" : "sent")} {place.SentAt:u} {place.Commercial} {place.Run}".Trim())}";

    /// <summary>The row as its place says: what was sent stays sent.</summary>
    public static Lead AsPlaced(Lead lead, Delivery place, DateTimeOffset now)
    {
        var match = lead.Matches.FirstOrDefault(m => m.LeadCode == place.LeadCode) ?? new Match(place.LeadCode, []);
        var agreed = match with
        {
            Reasons = [],
            Delivery = DeliveryState.Sent,
            Run = place.Run,
            SentAt = place.SentAt,
            Commercial = place.Commercial == CommercialState.Open ? null : place.Commercial,
        };
        return Between(Books.HasPlace(match) ? match : null, place) is null
            ? lead
            : (lead with { Matches = [.. lead.Matches.Where(m => m.LeadCode != place.LeadCode), agreed] }).With(
                new HistoryEntry(now, By, $"{place.LeadCode} was sent it in {place.Run}, says its place")
            );
    }

    /// <summary>The row without a match that has no place: it is tried again.</summary>
    public static Lead Unplaced(Lead lead, LeadCode leadCode, DateTimeOffset now) =>
        lead.Matches.Any(m => m.LeadCode == leadCode && Books.HasPlace(m))
            ? LeadLifecycle.Unplaced(lead, leadCode, new HistoryEntry(now, By, $"{leadCode} has no place for it"))
            : lead;
}
