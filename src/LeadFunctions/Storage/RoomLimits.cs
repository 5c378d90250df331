using System.Globalization;
using LeadFunctions.Leads;

namespace LeadFunctions.Storage;

/// <summary>A cap of a campaign.</summary>
internal enum RoomKind { Total, Pace, Month, Week, Day, Category, Affiliate, CompanyDomain }

/// <summary>The periods that a place counts in, in the campaign's time zone.</summary>
/// <param name="Month">Such as <c>2026-11</c>.</param>
/// <param name="Week">ISO week such as <c>2026-W47</c>.</param>
/// <param name="Day">Such as <c>2026-11-21</c>.</param>
internal sealed record Periods(string Month, string Week, string Day)
{
    public static Periods Of(DateOnly day) => new(
        day.ToString("yyyy-MM", CultureInfo.InvariantCulture), PeriodNames.Week(day.ToDateTime(default)),
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static Periods Parse(string text) => text.Split('|') is [var month, var week, var day]
        ? new Periods(month, week, day)
        : throw new FormatException($"'{text}' is no month, week and day.");

    public override string ToString() => $"{Month}|{Week}|{Day}";
}

/// <summary>The most places that a campaign gives now, each counted as <see cref="CampaignRoom"/> counts. What is null is not limited.</summary>
internal sealed record RoomLimits(Periods Now, int Total)
{
    /// <summary>The part of the total that may be taken by today.</summary>
    public int? Pace { get; init; }

    public int? Month { get; init; }

    public int? Week { get; init; }

    public int? Day { get; init; }

    public IReadOnlyDictionary<CategoryId, int> Categories { get; init; } = new Dictionary<CategoryId, int>();

    public int? Affiliate { get; init; }

    public IReadOnlyDictionary<AffiliateName, int> Affiliates { get; init; } = new Dictionary<AffiliateName, int>();

    public int? CompanyDomain { get; init; }

    public int? OfCategory(CategoryId? category) =>
        category is not null && Categories.TryGetValue(category, out var most) ? most : null;

    public int? OfAffiliate(AffiliateName affiliate) => Affiliates.TryGetValue(affiliate, out var most) ? most : Affiliate;
}
