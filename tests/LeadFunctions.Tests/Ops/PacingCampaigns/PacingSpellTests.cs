using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Ops.PacingCampaigns;

namespace LeadFunctions.Tests.Ops.PacingCampaigns;

public class PacingSpellTests
{
    private static readonly Run First = new(
        "campaign-pacing|INT-FFA-ESF-2541",
        "Filled-000001",
        RunState.Done,
        Sample.Noon
    );

    [Fact]
    public void The_ledger_tells_the_last_spell_of_each_state()
    {
        Run[] ledger =
        [
            First with
            {
                Period = "Behind-000001",
            },
            First,
            First with
            {
                Period = "Filled-000001-over",
            },
            First with
            {
                Period = "Filled-000002",
                State = RunState.Started,
                StartedAt = Sample.Noon.AddDays(3),
            },
            First with
            {
                Period = "Paused-000001",
            },
            First with
            {
                Period = "Paused-000001-over",
            },
        ];
        Assert.Equal(
            new PacingSpell(PacingState.Behind, 1, Sample.Noon, IsTold: true, IsOver: false),
            PacingSpell.Last(PacingState.Behind, ledger)
        );
        Assert.Equal(
            new PacingSpell(PacingState.Filled, 2, Sample.Noon.AddDays(3), IsTold: false, IsOver: false),
            PacingSpell.Last(PacingState.Filled, ledger)
        );
        Assert.Equal(
            new PacingSpell(PacingState.Paused, 1, Sample.Noon, IsTold: true, IsOver: true),
            PacingSpell.Last(PacingState.Paused, ledger)
        );
        Assert.Null(PacingSpell.Last(PacingState.Ending, ledger));
    }

    [Fact]
    public void A_state_is_told_when_it_comes_about() =>
        Assert.Equal(1, PacingSpell.ToTell(PacingState.Filled, null, Sample.Noon));

    [Theory]
    [InlineData(nameof(PacingState.Filled), true, false, 400 * 24, null)]
    [InlineData(nameof(PacingState.Paused), true, false, 400 * 24, null)]
    [InlineData(nameof(PacingState.Ending), true, false, 400 * 24, null)]
    [InlineData(nameof(PacingState.Filled), false, false, 1, 1)]
    [InlineData(nameof(PacingState.Behind), false, false, 400 * 24, 1)]
    [InlineData(nameof(PacingState.Filled), true, true, 23, null)]
    [InlineData(nameof(PacingState.Filled), true, true, 24, 2)]
    [InlineData(nameof(PacingState.Filled), false, true, 24, 2)]
    [InlineData(nameof(PacingState.Behind), true, false, (7 * 24) - 1, null)]
    [InlineData(nameof(PacingState.Behind), true, false, 7 * 24, 2)]
    [InlineData(nameof(PacingState.Behind), true, true, 24, null)]
    [InlineData(nameof(PacingState.Behind), true, true, 7 * 24, 2)]
    public void It_is_told_again_after_it_was_over_and_whoever_is_behind_each_week(
        string state,
        bool told,
        bool over,
        int hours,
        int? number
    ) =>
        Assert.Equal(
            number,
            PacingSpell.ToTell(
                Of(state),
                new PacingSpell(Of(state), 1, Sample.Noon, told, over),
                Sample.Noon.AddHours(hours)
            )
        );

    private static PacingState Of(string state) => Enum.Parse<PacingState>(state);
}
