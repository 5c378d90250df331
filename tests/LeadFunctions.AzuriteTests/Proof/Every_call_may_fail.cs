using Xunit.Abstractions;

namespace LeadFunctions.AzuriteTests.Proof;

public sealed class Every_call_may_fail(ITestOutputHelper output)
{
    [Theory]
    [InlineData(Fault.NotMade)]
    [InlineData(Fault.AnswerLost)]
    [InlineData(Fault.Twice)]
    [InlineData(Fault.Overtaken)]
    [InlineData(Fault.HostEndsBefore)]
    [InlineData(Fault.HostEndsAfter)]
    public async Task And_all_comes_to_the_same_end(Fault fault)
    {
        await using var stage = await ProofStage.OpenAsync();
        var ladder = new Ladder(stage, fault);
        await Story.PlayAsync(stage, new SteppedApp(stage, ladder.ClimbAsync));
        output.WriteLine($"{fault}: {ladder.Points} points. {string.Join(", ", ladder.ByFunction.OrderBy(f => f.Key))}");
        var evidence = await Evidence.GatherAsync(stage, [Story.First, Story.Corrected]);
        Assert.Equal([], Invariants.BrokenBy(evidence));
        Assert.True(ladder.Points > 150, $"{ladder.Points} points are too few for all the calls of the story.");
        Story.AssertEnd(evidence);
    }
}
