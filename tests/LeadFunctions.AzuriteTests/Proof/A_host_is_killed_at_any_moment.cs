using LeadFunctions.AzuriteTests.Proof.Processes;
using LeadFunctions.Foundation.Leads;
using Xunit.Abstractions;

namespace LeadFunctions.AzuriteTests.Proof;

/// <summary>A process of its own is killed and started again; <c>eng/crashes.sh</c> does it hundreds of
/// times.</summary>
public sealed class A_host_is_killed_at_any_moment(ITestOutputHelper output)
{
    [Fact]
    public async Task And_all_comes_to_the_same_end()
    {
        var (seed, killings) = (Random.Shared.Next(1_000_000), new Killings());
        output.WriteLine($"Seed {seed}. Again: eng/crashes.sh 5 {seed}");
        var chance = new Random(seed);
        await using var stage = await ProofStage.OpenAsync();
        await using var killer = new Killer(stage, chance, killings, output.WriteLine);
        var evidence = await new CrashedStory(stage, killer).PlayAsync(kills: 5);
        Assert.Equal([], Invariants.BrokenBy(evidence));
        Assert.Equal(5, killings.Count);
        // There are more people than places: nobody is left out while there is room.
        Assert.All(evidence.Rooms, room => Assert.Equal(evidence.Caps[room.LeadCode], room.Total));
        Assert.Equal(3, evidence.Deliveries.Count(d => d.Commercial == CommercialState.Returned));
    }
}
