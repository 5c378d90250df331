using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Affiliates.FraudSignals;

/// <summary>What is usual: of the affiliate's own batches of the 90 days before, and of all affiliates'.</summary>
internal sealed record FlagBaseline
{
    public const int Days = 90;

    // Fewer have no median to speak of.
    private const int FewestBatches = 3;
    private const int FewestNamed = 100;

    /// <summary>The largest share of near-identical rows that is usual: the median and three times the median
    /// deviation from it.</summary>
    public double NearIdentical { get; init; }

    /// <summary>The median of the shares of the largest companies.</summary>
    public double LargestCompany { get; init; }

    /// <summary>The share of addresses that have nothing of the name.</summary>
    public double Unrelated { get; init; }

    public IReadOnlyList<int> PhoneDigits { get; init; } = new int[10];

    public IReadOnlyList<int> SecondDigits { get; init; } = new int[10];

    /// <param name="all">Of all affiliates; those that were not looked at before the batch came are left out.</param>
    public static FlagBaseline Of(AffiliateName affiliate, BatchId batch, IEnumerable<BatchFlags> all)
    {
        var from = batch.UploadedAt.AddDays(-Days);
        var usual = all.Where(f => f.IsUsual && f.Batch.CompareTo(batch) < 0 && f.Batch.UploadedAt >= from).ToList();
        var own = usual.Where(f => f.Affiliate == affiliate).Select(f => f.Counters).ToList();
        var pooled = usual.Select(f => f.Counters).ToList();
        var alike = own.ConvertAll(c => c.NearIdentical);
        return new FlagBaseline
        {
            NearIdentical =
                own.Count < FewestBatches
                    ? 0
                    : Median(alike) + (3 * Median(alike.ConvertAll(a => Math.Abs(a - Median(alike))))),
            LargestCompany = Median([.. own.Select(c => c.LargestCompany).OfType<double>()]),
            Unrelated = ShareOf(own.Sum(c => c.Named) < FewestNamed ? pooled : own),
            PhoneDigits = Sum(pooled, c => c.PhoneDigits),
            SecondDigits = Sum(pooled, c => c.SecondDigits),
        };
    }

    private static double Median(List<double> values) =>
        values.Count < FewestBatches ? 0
        : values.Order().ElementAt(values.Count / 2) is var high && values.Count % 2 == 1 ? high
        : (values.Order().ElementAt((values.Count / 2) - 1) + values.Order().ElementAt(values.Count / 2)) / 2;

    private static double ShareOf(List<FlagCounters> counted) =>
        counted.Sum(c => c.Named) is > 0 and var named ? counted.Sum(c => c.Unrelated) / (double)named : 0;

    private static int[] Sum(List<FlagCounters> counted, Func<FlagCounters, IReadOnlyList<int>> of) =>
        [.. Enumerable.Range(0, 10).Select(digit => counted.Sum(c => of(c)[digit]))];
}
