using LeadFunctions.Affiliates.FraudSignals;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using Xunit.Abstractions;

namespace LeadFunctions.Tests.Affiliates.FraudSignals;

/// <summary>What <c>docs/reference/fraud-signals.md</c> promises, on invented batches.</summary>
public sealed class FlagSimulationTests(ITestOutputHelper output)
{
    private const int Clean = 200;
    private const int Planted = 700;

    private static readonly AffiliateName Affiliate = AffiliateName.Parse("infuse-media");

    [Theory]
    [InlineData(CleanKind.Usual)]
    [InlineData(CleanKind.Switchboards)]
    [InlineData(CleanKind.NamedCompanies)]
    [InlineData(CleanKind.FamilyNames)]
    [InlineData(CleanKind.OfficeHours)]
    [InlineData(CleanKind.DaysAlone)]
    [InlineData(CleanKind.WholeMinutes)]
    public void Of_clean_batches_at_most_one_in_a_hundred_is_amber(CleanKind kind)
    {
        var baseline = Baseline(kind);
        var looks = Enumerable
            .Range(0, Clean)
            .Select(seed => Look(new InventedBatch(kind, RowsOf(seed), 100_000 + seed).WithQuirks(), baseline))
            .ToList();
        Tell($"{kind}", looks);
        Assert.InRange(looks.Count(IsAmber), 0, Clean / 100);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Of_batches_with_several_faults_nineteen_in_twenty_are_at_least_amber(int faults)
    {
        var baseline = Baseline(CleanKind.Usual);
        var looks = Enumerable.Range(0, Planted).Select(seed => Look(Faulty(faults, seed), baseline)).ToList();
        Tell($"{faults} faults", looks);
        Assert.InRange(looks.Count(IsAmber), Planted * 95 / 100, Planted);
    }

    [Fact]
    public void Each_fault_is_found_by_its_signal_and_not_amber_by_it_alone()
    {
        var baseline = Baseline(CleanKind.Usual);
        foreach (var fault in Enum.GetValues<FlagSignal>())
        {
            var looks = Enumerable
                .Range(0, 40)
                .Select(seed =>
                    Look(new InventedBatch(CleanKind.Usual, 300 + seed, 300_000 + seed).With(fault), baseline)
                )
                .ToList();
            Tell($"{fault}", looks);
            Assert.InRange(looks.Count(l => l.Signals.Any(s => s.Signal == fault)), 38, 40);
            // Copies of one person are of one company, too.
            if (fault != FlagSignal.NearIdenticalRows)
                Assert.Equal(0, looks.Count(IsAmber));
        }
    }

    [Theory]
    [InlineData(CleanKind.DaysAlone)]
    [InlineData(CleanKind.WholeMinutes)]
    public void Days_and_whole_minutes_never_flag(CleanKind kind)
    {
        FlagSignal[] ofTimes = [FlagSignal.Burst, FlagSignal.OddTimes];
        foreach (var seed in Enumerable.Range(0, 50))
        {
            var rows = new InventedBatch(kind, 250, seed).Rows;
            Assert.All(rows, r => Assert.Null(r.Time));
            var look = FlagLook.Of(rows, InventedBatch.UploadedAt.AddYears(-1), new FlagBaseline());
            Assert.DoesNotContain(look.Signals, s => ofTimes.Contains(s.Signal));
        }
    }

    private static InventedBatch Faulty(int faults, int seed)
    {
        var random = new Random(seed);
        // Digits need 200 numbers.
        var rows = random.Next(60, 500);
        var signals = Enum.GetValues<FlagSignal>().Where(s => s != FlagSignal.Digits || rows >= 350).ToArray();
        random.Shuffle(signals);
        // One fault may hide another, where it takes the same rows.
        return signals[..faults]
            .Order()
            .Aggregate(new InventedBatch(CleanKind.Usual, rows, 200_000 + seed), (batch, fault) => batch.With(fault));
    }

    private static FlagLook Look(InventedBatch batch, FlagBaseline baseline) =>
        FlagLook.Of(batch.Rows, InventedBatch.UploadedAt, baseline);

    private static FlagBaseline Baseline(CleanKind kind)
    {
        var before = new List<BatchFlags>();
        foreach (var i in Enumerable.Range(0, 30))
        {
            var of = i < 10 ? kind : CleanKind.Usual;
            var look = Look(new InventedBatch(of, RowsOf(i), 1_000 + i), new FlagBaseline());
            before.Add(
                new BatchFlags(
                    i < 10 ? Affiliate : AffiliateName.Parse("other-media"),
                    BatchId.Of(InventedBatch.UploadedAt.AddDays(-i - 1), "a", $"{i}"),
                    default,
                    look.Score
                )
                {
                    Counters = look.Counters,
                }
            );
        }
        return FlagBaseline.Of(Affiliate, BatchId.Of(InventedBatch.UploadedAt, "a", "b"), before);
    }

    private static int RowsOf(int seed) => 30 + (seed * 37 % 470);

    private static bool IsAmber(FlagLook look) => look.Score >= 0.4;

    private void Tell(string what, List<FlagLook> looks)
    {
        output.WriteLine(
            $"{what}: {looks.Count(IsAmber)} of {looks.Count} at least amber, {looks.Count(l => l.Score >= 0.7)} red, {looks.Count(l => l.Signals.Count > 0)} with a signal"
        );
        foreach (var signal in looks.SelectMany(l => l.Signals).CountBy(s => s.Signal))
            output.WriteLine($"  {signal.Key} {signal.Value}");
    }
}
