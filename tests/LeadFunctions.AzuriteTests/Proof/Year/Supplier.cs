using System.Globalization;
using LeadFunctions.AzuriteTests.Pipeline;

namespace LeadFunctions.AzuriteTests.Proof.Year;

/// <summary>An affiliate: how much it brings, how clean it is, and its prices, week by week.</summary>
internal sealed record Supplier(YearPlan Plan, int Number)
{
    /// <summary>The affiliate with a bad month.</summary>
    public const int Bad = 2;

    private const int WithTiers = 3;

    /// <summary>Only the next deliveries of a month have the lower price.</summary>
    public const int TierFrom = 6;

    private static readonly string[] Names =
    [
        "alder-media",
        "birch-leads",
        "cedar-reach",
        "dogwood-demand",
        "elm-partners",
        "fir-content",
        "ginkgo-data",
        "hazel-network",
        "ivy-outreach",
        "juniper-intent",
        "larch-syndicate",
        "maple-pipeline",
    ];

    // Far from the days on which months close: whichever price a statement closed with is then certain.
    private static readonly int[] WeeksOfNewPrices = [2, 6, 19, 32, 45];

    public string Name => Number < Names.Length ? Names[Number] : $"affiliate-{Number}";

    /// <summary>When in a week its prices change.</summary>
    public static DateTimeOffset PricesChange(int week) => YearPlan.Week(week).AddDays(2).AddHours(12);

    public double Repeated => 0.04 + Number % 3 * 0.06;

    /// <summary>Whether it mends what was wrong in a file, and uploads it again.</summary>
    public bool Corrects => Number % 3 != Bad;

    /// <summary>Whether it uploads the same file twice.</summary>
    public bool SendsTwice => Number % 4 == 1;

    public bool NamesCampaigns => Number % 4 is 0 or 3;

    public int RowsAWeek
    {
        get
        {
            var all = Enumerable.Range(0, Plan.Affiliates).Sum(Weight);
            return Math.Max(6, (int)(Plan.LeadsAWeek * Weight(Number) / all));
        }
    }

    public double Dirty(int week) => Number == Bad && week % 26 is >= 6 and < 10 ? 0.6 : 0.03 + Number % 4 * 0.02;

    /// <summary>What it is paid a lead; null where nobody said.</summary>
    /// <param name="nth">Which delivery of its month to the campaign it is, from 1.</param>
    public decimal? Cpl(CampaignOrder order, DateTimeOffset at, int nth)
    {
        if (Base(order, WeeksOfNewPrices.Count(week => PricesChange(week) <= at)) is not { } cpl)
            return null;
        return HasTiers(order) && nth >= TierFrom ? cpl - 1.5m : cpl;
    }

    public bool HasTiers(CampaignOrder order) => Number == WithTiers && order.Number % 2 == 0;

    /// <param name="orders">The campaigns that are in force.</param>
    /// <param name="prices">How often its prices have changed.</param>
    public ConfigFile File(IReadOnlyList<CampaignOrder> orders, int prices)
    {
        var known = orders.Where(o => Base(o, prices) is not null).ToList();
        var cpl = string.Join(", ", known.Select(o => $"\"{o.LeadCode}\": {Text(Base(o, prices)!.Value)}"));
        var rules = string.Join(
            ", ",
            known
                .Where(HasTiers)
                .Select(o =>
                    $$"""
                        "{{o.LeadCode}}": { "tiers": [ { "from": {{TierFrom}}, "cpl": {{Text(
                            Base(o, prices)!.Value - 1.5m
                        )}} } ] }
                        """
                )
        );
        return TestConfig.Supplier(
            Name,
            $$""", "cpl": { {{cpl}} }, "cplRules": { {{rules}} }, "timeZone": "{{(Number % 2 == 0 ? "UTC" : "Europe/London")}}" """
        );
    }

    public static int PricesAt(int week) => WeeksOfNewPrices.Count(w => w <= week);

    private decimal? Base(CampaignOrder order, int prices) =>
        Number == 1 && order.Number == 9 ? null : 9.5m + Number * 0.35m + order.Number % 7 * 1.15m + prices * 0.45m;

    private static double Weight(int number) => 1 / (1 + number * 0.25);

    private static string Text(decimal amount) => amount.ToString(CultureInfo.InvariantCulture);
}
