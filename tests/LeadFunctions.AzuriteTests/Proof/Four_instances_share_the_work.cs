using LeadFunctions.AzuriteTests.Proof.Processes;

namespace LeadFunctions.AzuriteTests.Proof;

/// <summary>Four processes on one account; <c>eng/instances.sh</c> gives them more to do.</summary>
public sealed class Four_instances_share_the_work
{
    [Fact]
    public async Task And_no_campaign_has_more_than_its_cap_at_any_moment()
    {
        await using var stage = await ProofStage.OpenAsync();
        var shared = await new SharedStory(stage).PlayAsync(files: 4, rows: 60);
        Assert.Equal([], Invariants.BrokenBy(shared.Evidence));
        Assert.All(shared.Evidence.Rooms, room => Assert.Equal(shared.Evidence.Caps[room.LeadCode], room.Total));
        Assert.All(
            shared.Begun,
            begun => Assert.True(begun > 0, "An instance began nothing: the others did its work.")
        );
        Assert.True(shared.Looks > 20, $"Campaigns were looked at {shared.Looks} times only.");
    }
}
