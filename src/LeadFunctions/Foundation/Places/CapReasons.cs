using System.Globalization;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Places;

/// <summary>Says which cap of a campaign is full, and when room returns.</summary>
internal static class CapReasons
{
    private const string OfAffiliate = " of the affiliate ";
    private const string AfterReturn = "room after a return, or a higher cap";

    /// <param name="limits">As they were when the caps were full: accepted offers give more.</param>
    public static IReadOnlyList<Reason> Of(
        IEnumerable<RoomKind> full,
        RoomLimits limits,
        AffiliateName affiliate,
        Candidate candidate
    ) => [.. full.Select(kind => Of(kind, limits, affiliate, candidate))];

    /// <summary>Whether it is the affiliate that has no room: others may have.</summary>
    public static bool IsOfAffiliate(Reason reason) =>
        reason.Code == ReasonCode.CapReached && reason.Found?.Contains(OfAffiliate, StringComparison.Ordinal) == true;

    private static Reason Of(RoomKind kind, RoomLimits limits, AffiliateName affiliate, Candidate candidate)
    {
        var today = DateOnly.ParseExact(limits.Now.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return kind switch
        {
            RoomKind.Total => Full(limits.Total, "", "room after a return, or a higher total cap"),
            // Without a date or count: what waits for weeks would be written anew on each day, to say the same.
            RoomKind.Pace => Full(null, " of its pace", "the next day, when its pace gives more"),
            RoomKind.Month => Full(
                limits.Month,
                $" of the month {limits.Now.Month}",
                $"{new DateOnly(today.Year, today.Month, 1).AddMonths(1):yyyy-MM-dd}, a new month"
            ),
            RoomKind.Week => Full(
                limits.Week,
                $" of the week {limits.Now.Week}",
                $"{NextMonday(today):yyyy-MM-dd}, a new week"
            ),
            RoomKind.Day => Full(limits.Day, " of the day", "the next day, when there is room again"),
            RoomKind.Category => Full(
                limits.OfCategory(candidate.Category),
                $" of the category {candidate.Category}",
                AfterReturn
            ),
            RoomKind.Affiliate => Full(limits.OfAffiliate(affiliate), $"{OfAffiliate}{affiliate}", AfterReturn),
            RoomKind.CompanyDomain => Full(limits.CompanyDomain, $" of the company {candidate.Domain}", AfterReturn),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "is no cap"),
        };
    }

    private static Reason Full(int? places, string of, string returns) =>
        new(
            ReasonCode.CapReached,
            null,
            places is { } count ? $"all {count:N0} places{of} taken" : $"all places{of} taken",
            returns
        );

    private static DateOnly NextMonday(DateOnly day) =>
        day.AddDays(((int)DayOfWeek.Monday - (int)day.DayOfWeek + 6) % 7 + 1);
}
