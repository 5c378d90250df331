using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Affiliates.Standards;

/// <summary>Standings as they are shown.</summary>
internal static class StandardViews
{
    public static StandardsView Of(StandardList rules, IEnumerable<Standing> standings, DateTimeOffset now) =>
        new(
            rules.Version,
            rules.Rules,
            [
                .. standings
                    .Where(s => rules.Find(s.Rule, s.Affiliate) is not null)
                    .OrderBy(s => Rank(s.State))
                    .ThenBy(s => s.Affiliate.Value, StringComparer.Ordinal)
                    .ThenBy(s => s.Rule, StringComparer.Ordinal)
                    .ThenBy(s => s.SubSource, StringComparer.Ordinal)
                    .Select(s => Of(s, now)),
            ]
        );

    public static StandingView Of(Standing standing, DateTimeOffset now) =>
        new(
            standing.Affiliate,
            standing.Rule,
            standing.SubSource,
            standing.State,
            standing.Since,
            Of(standing.Numbers),
            standing.IsOverridden(now) ? standing.Override : null,
            [.. standing.History.Reverse().Select(Of)]
        );

    public static ChangeView Of(StandingChange change) =>
        new(change.At, change.From, change.To, Of(change.Numbers), change.By, change.Why, change.Until);

    private static NumbersView? Of(StandingNumbers? n) =>
        n is null ? null : new(n.Day, n.All, n.Hits, n.Share, n.Low, n.High, n.SureLow, n.Limit, n.Effect);

    private static int Rank(StandingState state) =>
        state switch
        {
            StandingState.Paused => 0,
            StandingState.Warned => 1,
            StandingState.Probation => 2,
            _ => 3,
        };
}
