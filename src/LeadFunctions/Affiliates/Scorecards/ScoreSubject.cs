using LeadFunctions.Foundation.Campaigns;

namespace LeadFunctions.Affiliates.Scorecards;

/// <summary>What a scorecard is made of.</summary>
/// <param name="Reasons">Of rows that were uploaded in the week.</param>
internal sealed record ScoreSubject(
    Affiliate Affiliate,
    ScoreWeek Week,
    IReadOnlyDictionary<ScoreKey, ScoreCount> Counts,
    IReadOnlyList<ReasonCount> Reasons,
    ScoreMoney Money,
    IReadOnlyList<ScoreStatement> Statements
);
