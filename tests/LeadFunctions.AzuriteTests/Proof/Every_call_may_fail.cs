using Xunit.Abstractions;

namespace LeadFunctions.AzuriteTests.Proof;

/// <summary>Every fourth call, in two ways; all of them in all ways with the environment variable <c>LADDER=full</c>, as <c>eng/ladder.sh</c> sets it.</summary>
public sealed class Every_call_may_fail(ITestOutputHelper output)
{
    private static bool IsFull => Environment.GetEnvironmentVariable("LADDER") == "full";

    public static TheoryData<Fault> Faults => IsFull ? [.. Enum.GetValues<Fault>()] : [Fault.HostEndsAfter, Fault.Overtaken];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task And_all_comes_to_the_same_end(Fault fault)
    {
        await using var stage = await ProofStage.OpenAsync();
        var ladder = new Ladder(stage, fault, every: IsFull ? 1 : 4);
        await Story.PlayAsync(stage, new SteppedApp(stage, ladder.ClimbAsync));
        output.WriteLine($"{fault}: {ladder.Points} points. {string.Join(", ", ladder.ByFunction.OrderBy(f => f.Key))}");
        var evidence = await Evidence.GatherAsync(stage, [Story.First, Story.Corrected]);
        Assert.Equal([], Invariants.BrokenBy(evidence));
        Assert.True(ladder.Points > (IsFull ? 200 : 50), $"{ladder.Points} points are too few for all the calls of the story.");
        Story.AssertEnd(evidence);
    }
}
