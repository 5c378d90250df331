using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.Nurturing;

internal static class NurtureScore
{
    /// <summary>A score with the touches that came since it was frozen: of all the freshest count, of one day
    /// one.</summary>
    /// <param name="touches">Days on which the person did something.</param>
    public static ScoreParts? With(ScoreParts? score, IReadOnlyList<DateOnly> touches, TouchWeights weights)
    {
        if (score is null || touches.Count == 0)
            return score;
        var all = score
            .Parts.Where(p => p.Item == ScoreItem.Touch)
            .Concat(touches.Select(day => new ScorePart(ScoreItem.Touch, weights.Points, day, weights.HalfLifeDays)))
            .Where(p => p.Points > 0)
            .DistinctBy(p => p.Since)
            .OrderByDescending(p => p.Since)
            .Take(weights.Most);
        return new ScoreParts(
            score.Parts.Where(p => p.Item != ScoreItem.Touch).Concat(all),
            score.Factor,
            score.Grades,
            score.Version
        );
    }
}
