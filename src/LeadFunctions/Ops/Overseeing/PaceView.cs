using System.ComponentModel;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Ops.Overseeing;

/// <summary>How far a campaign is against an even spread of its quantity over its running time.</summary>
internal sealed record PaceView(
    PaceWord Word,
    [property: Description("What is to be delivered: the order, or the cap where that is lower.")] int Quantity,
    [property: Description("Places that are taken, scheduled leads included.")] int Taken,
    [property: Description("What should be taken by now. Missing for a campaign without end.")] int? Expected,
    [property: Description("Days left, today included. Missing for a campaign without end.")] int? DaysLeft,
    [property: Description("Leads a day that it needs from now on. Missing for a campaign without end.")]
        int? NeededADay
)
{
    public static PaceView Of(CampaignPace pace) =>
        new(
            WordOf(pace),
            pace.Quantity,
            pace.Taken,
            pace.Expected,
            pace.DaysLeft,
            pace.DaysLeft is > 0 and var left ? (pace.Open + left - 1) / left : null
        );

    private static PaceWord WordOf(CampaignPace pace) =>
        pace switch
        {
            _ when pace.Is(PacingState.Filled) => PaceWord.Filled,
            { DaysLeft: 0 } => PaceWord.Ended,
            { Campaign.Status: CampaignStatus.Paused } => PaceWord.Paused,
            _ when pace.Today < pace.Campaign.Starts => PaceWord.NotBegun,
            _ when pace.Is(PacingState.Behind) => PaceWord.Behind,
            _ when pace.Is(PacingState.Ending) => PaceWord.Ending,
            _ => PaceWord.OnPace,
        };
}
