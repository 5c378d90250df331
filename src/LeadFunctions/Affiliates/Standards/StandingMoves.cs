using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Affiliates.Standards;

/// <summary>Moves a standing into another state, and notes it in its history.</summary>
internal static class StandingMoves
{
    // As many as a property of the row holds, with room to spare.
    private const int MostChanges = 40;

    /// <param name="change">From the state that it has.</param>
    /// <param name="taken">Places of the affiliate by lead code; needed where probation begins.</param>
    public static Standing To(
        Standing standing,
        StandardRule rule,
        StandingChange change,
        IReadOnlyDictionary<string, int>? taken = null
    ) =>
        standing with
        {
            State = change.To,
            Since = change.From == change.To ? standing.Since ?? change.At : change.At,
            CountsFrom = change is { From: StandingState.Probation, To: StandingState.Healthy }
                ? BetterSince(standing, rule)
                : standing.CountsFrom,
            Taken = TakenAfter(standing, change, taken),
            Override = change is { By: { } by, Why: { } why, Until: { } until }
                ? new StandingOverride(by, why, until)
                : null,
            History = [.. standing.History.Append(change).TakeLast(MostChanges)],
            IsTold = false,
        };

    /// <summary>Healthy, because its standard is not in force any more.</summary>
    public static Standing Ended(Standing standing, DateTimeOffset at) =>
        new(standing.Affiliate, standing.Rule, standing.SubSource)
        {
            Since = at,
            History = [.. standing.History.TakeLast(MostChanges - 1), new(at, standing.State, StandingState.Healthy)],
            IsTold = false,
            Version = standing.Version,
        };

    // A probation that is asked for again goes on: what it took since it began is part of its share of the cap.
    private static IReadOnlyDictionary<string, int> TakenAfter(
        Standing standing,
        StandingChange change,
        IReadOnlyDictionary<string, int>? taken
    ) =>
        change switch
        {
            { From: StandingState.Probation, To: StandingState.Probation } => standing.Taken,
            { To: StandingState.Probation } => taken ?? standing.Taken,
            _ => new Dictionary<string, int>(),
        };

    // Files that came while it was paused were kept, and are taken after probation: they count.
    private static DateOnly? BetterSince(Standing standing, StandardRule rule) =>
        standing.History.LastOrDefault(c => c.To == StandingState.Paused) is { } paused
        && rule.Pauses
        && standing.History[^1].From == StandingState.Paused
            ? paused.At.UtcDay
            : standing.Since?.UtcDay;
}
