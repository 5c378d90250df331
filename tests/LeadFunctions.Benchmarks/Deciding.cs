using System.Globalization;
using BenchmarkDotNet.Attributes;
using LeadFunctions.Foundation.Deciding;

namespace LeadFunctions.Benchmarks;

/// <summary>How many campaigns there are, and how many of them the category of a lead reaches.</summary>
public sealed record Reach(int Campaigns, int Reached)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Reached:N0} of {Campaigns:N0}");
}

/// <summary>Deciding on a lead, with all reasons of every campaign that its category reaches.</summary>
public class Deciding
{
    private const int Leads = 1_000;

    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private Routing? _routing;
    private List<RoutableLead> _leads = [];

    public static IEnumerable<Reach> Reaches { get; } =
    [new(1_000, 1_000), new(1_000, 100), new(1_000, 10), new(100, 100), new(10_000, 100)];

    [ParamsSource(nameof(Reaches))]
    public Reach Reach { get; set; } = new(0, 0);

    [GlobalSetup]
    public void Configure()
    {
        var categories = Reach.Campaigns / Reach.Reached;
        var configuration = DecidedLeads.Configured(Reach.Campaigns, categories);
        _routing = Routing.Of(configuration);
        _leads =
        [
            .. Enumerable
                .Range(0, Leads)
                .Select(i => new RoutableLead(configuration.Affiliates.Keys.First(), DecidedLeads.Lead(i, categories))),
        ];
    }

    [Benchmark(OperationsPerInvoke = Leads)]
    public void Lead()
    {
        foreach (var lead in _leads)
            if (_routing!.Decide(lead, Now).Count != Reach.Reached)
                throw new InvalidOperationException($"A lead was not decided on by all of {Reach.Reached} campaigns.");
    }
}

internal static class DecideBenchmark
{
    private const int MinPairs = 1_000_000;

    public static Task<IReadOnlyList<Result>> RunAsync()
    {
        var most = Deciding.Reaches.First();
        var pairs = most.Reached / Measured.Run<Deciding>().Seconds(nameof(Deciding.Lead), $"{most}");
        return Task.FromResult<IReadOnlyList<Result>>([
            new(
                "deciding, 1,000 campaigns reached, one core",
                FormattableString.Invariant($"{pairs:N0} pairs/s"),
                "at least 1,000,000",
                pairs >= MinPairs
            ),
        ]);
    }
}
