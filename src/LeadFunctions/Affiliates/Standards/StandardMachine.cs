using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Affiliates.Standards;

/// <summary>The whole life of a standing: healthy, warned, paused, on probation, and healthy or paused again.</summary>
internal static class StandardMachine
{
    /// <summary>Rows before anybody is warned; closed deliveries where returns are counted.</summary>
    public const int Rows = 100;

    public static readonly TimeSpan Grace = TimeSpan.FromDays(7);
    public static readonly TimeSpan Pause = TimeSpan.FromDays(14);

    /// <summary>After this a probation is judged by what there is.</summary>
    public static readonly TimeSpan LongestProbation = TimeSpan.FromDays(90);

    /// <summary>The state that follows; the same where nothing does.</summary>
    public static StandingState Next(Standing standing, StandardRule rule, StandardLook look, DateTimeOffset now)
    {
        if (standing.IsOverridden(now))
            return standing.State;
        var lasts = now - (standing.Since ?? now);
        return standing.State switch
        {
            StandingState.Healthy => IsBreach(rule, look.Window) ? StandingState.Warned : StandingState.Healthy,
            StandingState.Warned when lasts < Grace => StandingState.Warned,
            StandingState.Warned when !IsBreach(rule, look.Window) => StandingState.Healthy,
            StandingState.Warned => DidNotHelp(look) ? StandingState.Paused : StandingState.Warned,
            StandingState.Paused => lasts < Pause ? StandingState.Paused : StandingState.Probation,
            StandingState.Probation when look.Probation.All < Standing.Enough && lasts < LongestProbation =>
                StandingState.Probation,
            _ => IsWithin(look.Probation) ? StandingState.Healthy : StandingState.Paused,
        };
    }

    /// <summary>How many rows a standard looks at before it says anything.</summary>
    public static int Needed(StandardRule rule) => rule.Measure == StandardMeasure.Returned ? Standing.Enough : Rows;

    public static bool IsBreach(StandardRule rule, StandingNumbers window) =>
        window.All >= Needed(rule) && window.Low > (double)window.Limit;

    // A mail costs little and is sent by rows. A consequence waits until batches as different as these cannot be
    // chance, and spares who got better since the warning.
    private static bool DidNotHelp(StandardLook look) =>
        look.Window.SureLow > (double)look.Window.Limit && look.Since.All >= Standing.Enough && !IsWithin(look.Since);

    // The lower bound is never above the share.
    private static bool IsWithin(StandingNumbers numbers) => numbers.Share <= (double)numbers.Limit;
}
