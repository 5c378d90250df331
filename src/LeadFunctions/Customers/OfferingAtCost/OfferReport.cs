using System.Globalization;
using LeadFunctions.Customers.AcceptingReturns;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Customers.OfferingAtCost;

/// <summary>A delivery at cost price.</summary>
/// <param name="Price">What the affiliate is paid for it, or for the one that it stands for; null where its file names
/// no price for the campaign.</param>
internal sealed record LeadAtCost(Delivery Place, Price? Price);

/// <summary>What a campaign's customer was offered in a month, and what it was sent at cost price.</summary>
internal static class OfferReport
{
    private const string Missing = "CPL missing";

    public static IReadOnlyList<string> Columns { get; } =
    ["what", "lead", "affiliate", "delivered", "offered", "state", "decided", "by", "cost"];

    /// <param name="offered">Deliveries that were offered for in the month.</param>
    /// <param name="sent">Deliveries at cost price that were sent in it.</param>
    public static IEnumerable<IReadOnlyList<string>> Rows(
        IReadOnlyCollection<Delivery> offered,
        IReadOnlyCollection<LeadAtCost> sent
    ) =>
        offered
            .OrderBy(d => d.Offer!.At)
            .ThenBy(d => d.Lead)
            .Select(Offered)
            .Concat(sent.OrderBy(s => s.Place.SentAt).ThenBy(s => s.Place.Lead).Select(Sent))
            .Append([
                "total",
                $"{sent.Count(IsBilled)} at cost",
                "",
                "",
                $"{offered.Count} offered",
                $"{offered.Count(d => d.Offer!.State == OfferState.Accepted)} accepted",
                "",
                "",
                sent.Any(s => IsBilled(s) && s.Price is null)
                    ? $"no total: {Missing}"
                    : Money(sent.Where(IsBilled).Sum(s => s.Price!.Cpl)),
            ]);

    private static IReadOnlyList<string> Offered(Delivery place) =>
        [
            "offer",
            $"{place.Lead}",
            place.Affiliate.Value,
            Day(place.SentAt),
            Day(place.Offer!.At),
            $"{place.Offer.State}".ToLowerInvariant(),
            Day(place.Offer.DecidedAt),
            place.Offer.By ?? "",
            "",
        ];

    private static IReadOnlyList<string> Sent(LeadAtCost sent) =>
        [
            "lead at cost",
            $"{sent.Place.Lead}",
            sent.Place.Affiliate.Value,
            Day(sent.Place.SentAt),
            "",
            $"{sent.Place.Commercial}".ToLowerInvariant(),
            "",
            "",
            !IsBilled(sent) ? ""
            : sent.Price is { } price ? Money(price.Cpl)
            : Missing,
        ];

    // One that came back is not paid, whatever the policy: its replacement is a line of its own.
    private static bool IsBilled(LeadAtCost sent) => sent.Place.Return is null;

    private static string Money(decimal amount) => amount.ToString("0.00##", CultureInfo.InvariantCulture);

    private static string Day(DateTimeOffset? at) =>
        at?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
