using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Pipeline.RoutingLeads;

/// <summary>What a pass of routing makes of a row.</summary>
internal static class RoutedLead
{
    private const int MostNamed = 10;

    /// <summary>The row with what came of the campaigns that were tried, and with a line that says it.</summary>
    public static Lead Of(Lead lead, int pass, IReadOnlyList<Match> tried, DateTimeOffset now, string by)
    {
        var routed = LeadLifecycle.Routed(lead, pass, tried, now);
        return routed.With(new HistoryEntry(now, by, Say(tried, routed.Intake == Intake.Held)));
    }

    /// <summary>What trying leads again says else of them than stands there, or asks places for; nothing of the
    /// others.</summary>
    public static PassDecision News(IReadOnlyList<Lead> leads, PassDecision decision) =>
        decision with
        {
            Leads = [.. leads.Zip(decision.Leads).Where(pair => IsNews(pair.First, pair.Second)).Select(p => p.Second)],
        };

    private static bool IsNews(Lead lead, LeadDecision decision) =>
        // One without an outcome gets one, also where no campaign is open to it.
        lead.Pass == 0
        || decision.Verdicts.Any(v => IsNews(lead, v))
        || (decision.Verdicts.Count != lead.Matches.Count && !lead.Matches.Any(m => m.Accepted));

    private static bool IsNews(Lead lead, DecidedVerdict verdict) =>
        verdict.Reasons.Count == 0
        || lead.Matches.FirstOrDefault(m => m.LeadCode == verdict.LeadCode) is not { } match
        || match.CampaignVersion != verdict.Version
        || !match.Reasons.SequenceEqual(verdict.Reasons);

    /// <summary>Whether rows have another outcome than before, as receipts and counts tell it: not only another version
    /// that decided the same.</summary>
    public static bool HaveNewOutcome(IReadOnlyList<Lead> before, IReadOnlyList<Lead> after) =>
        !before.SelectMany(Outcome).SequenceEqual(after.SelectMany(Outcome));

    private static IEnumerable<object?> Outcome(Lead lead) =>
        lead
            .Matches.SelectMany(m => m.Reasons.Cast<object?>().Prepend(m.Delivery).Prepend(m.LeadCode))
            .Prepend(lead.Status)
            .Prepend(lead.Id);

    private static string Say(IReadOnlyList<Match> tried, bool held) =>
        (tried.Count, held) switch
        {
            (0, _) => "no campaign is open to it",
            (_, true) => $"held: {SayAll(tried)}",
            _ => SayAll(tried),
        };

    // A line for each of hundreds, at every pass, would fill the row.
    private static string SayAll(IReadOnlyList<Match> tried) =>
        tried.Count <= MostNamed
            ? string.Join("; ", tried.Select(Say))
            : string.Join(
                "; ",
                [.. tried.Where(m => m.Accepted).Select(Say), .. Counted([.. tried.Where(m => !m.Accepted)])]
            );

    private static IEnumerable<string> Counted(IReadOnlyList<Match> refused) =>
        refused.Count == 0
            ? []
            :
            [
                $"{refused.Count:N0} campaigns refused: "
                    + string.Join(
                        ", ",
                        refused
                            .SelectMany(m => m.Reasons.Select(r => r.Code).Distinct())
                            .CountBy(code => code)
                            .OrderByDescending(c => c.Value)
                            .ThenBy(c => c.Key)
                            .Select(c => $"{c.Key} {c.Value:N0}")
                    ),
            ];

    private static string Say(Match match) =>
        match.Accepted
            ? $"{match.LeadCode} accepted"
            : $"{match.LeadCode} refused: {string.Join(", ", match.Reasons.Select(r => r.Code))}";
}
