using System.Text.Json.Serialization;

namespace LeadFunctions.AzuriteTests.Proof.Year;

/// <summary>How large a year is. The same plan is the same year: the same people, files, changes and outages.</summary>
internal sealed record YearPlan
{
    /// <summary>A Monday. The clocks of storage and app are put there, whatever the machine's says.</summary>
    public static readonly DateTimeOffset Begins = new(2027, 1, 4, 0, 0, 0, TimeSpan.Zero);

    public const int Quarters = 4;

    public int Seed { get; init; } = 2027;

    /// <summary>Rows that all affiliates together upload in a week, without corrections and files that come
    /// twice.</summary>
    public int LeadsAWeek { get; init; } = 20_000;

    public int Affiliates { get; init; } = 12;

    public int Campaigns { get; init; } = 40;

    /// <summary>So that a test need not play them all.</summary>
    public int WeeksAQuarter { get; init; } = 13;

    /// <summary>Hours of UTC at which each day stops: those at which the app begins something by the time of day, and
    /// some between.</summary>
    public IReadOnlyList<int> HoursOfADay { get; init; } = [0, 2, 3, 4, 7, 14, 23];

    [JsonIgnore]
    public IReadOnlyList<Supplier> Suppliers => [.. Enumerable.Range(0, Affiliates).Select(n => new Supplier(this, n))];

    [JsonIgnore]
    public IReadOnlyList<CampaignOrder> Orders =>
        [.. Enumerable.Range(0, Campaigns).Select(n => new CampaignOrder(this, n))];

    public static DateTimeOffset Week(int week) => Begins.AddDays(7 * week);
}
