using Xunit.Abstractions;

namespace LeadFunctions.AzuriteTests.Proof;

/// <summary>Every sixth call, in two ways; all of them in all ways with the environment variable <c>LADDER=full</c>, as
/// <c>eng/ladder.sh</c> sets it.</summary>
public sealed class Every_call_may_fail(ITestOutputHelper output)
{
    private static bool IsFull => Environment.GetEnvironmentVariable("LADDER") == "full";

    // A fault that functions get over meets one call of each in a story.
    private static readonly int[] Starts = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 18, 22, 27, 33, 40];

    public static TheoryData<Fault, int> Faults
    {
        get
        {
            if (!IsFull)
                return new() { { Fault.HostEndsAfter, 1 }, { Fault.Overtaken, 9 } };
            var all = new TheoryData<Fault, int>();
            foreach (var fault in Enum.GetValues<Fault>())
            foreach (var start in fault is Fault.Twice or Fault.Overtaken ? Starts : [1])
                all.Add(fault, start);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task And_all_comes_to_the_same_end(Fault fault, int start)
    {
        await using var stage = await ProofStage.OpenAsync();
        var ladder = new Ladder(stage, fault, every: IsFull ? 1 : 6, start);
        await Story.PlayAsync(stage, new SteppedApp(stage, ladder.ClimbAsync));
        output.WriteLine(
            $"{fault} from {start}: {ladder.Points} points. {string.Join(", ", ladder.ByFunction.OrderBy(f => f.Key))}"
        );
        var evidence = await Evidence.GatherAsync(stage, [Story.First, Story.Corrected]);
        Assert.Equal([], Invariants.BrokenBy(evidence));
        Assert.Equal([], await stage.AuditAsync());
        Assert.True(
            ladder.Points
                > (
                    fault is Fault.Twice or Fault.Overtaken ? 0
                    : IsFull ? 200
                    : 50
                ),
            $"{ladder.Points} points are too few for all the calls of the story."
        );
        Story.AssertEnd(evidence);
    }
}
