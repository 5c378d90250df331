using Xunit.Abstractions;

namespace LeadFunctions.AzuriteTests.Proof;

/// <summary>Every sixth call, in two ways; all of them in all ways with the environment variable <c>LADDER=full</c>, as <c>eng/ladder.sh</c> sets it.</summary>
public sealed class Every_call_may_fail(ITestOutputHelper output)
{
    private static bool IsFull => Environment.GetEnvironmentVariable("LADDER") == "full";

    // Where the function goes on in spite of the fault, its calls are met one by one only from other starts.
    private static readonly int[] Starts = [1, 2, 3, 5, 7, 9, 12, 15, 19, 24, 30, 40];

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
        output.WriteLine($"{fault} from {start}: {ladder.Points} points. {string.Join(", ", ladder.ByFunction.OrderBy(f => f.Key))}");
        var evidence = await Evidence.GatherAsync(stage, [Story.First, Story.Corrected]);
        Assert.Equal([], Invariants.BrokenBy(evidence));
        Assert.True(ladder.Points > (start > 1 ? 10 : IsFull ? 200 : 50), $"{ladder.Points} points are too few for all the calls of the story.");
        Story.AssertEnd(evidence);
    }
}
