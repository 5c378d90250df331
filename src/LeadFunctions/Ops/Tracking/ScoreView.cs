using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.Tracking;

/// <summary>The score of a lead for a campaign, with all that it is made of.</summary>
internal sealed record ScoreView(
    [property: Description("0 to 100, of today in UTC.")] int Score,
    Grade Grade,
    [property: Description(
        "The first day on which the grade is lower, if nothing more becomes of the lead. Missing where it stays."
    )]
        DateOnly? LowerOn,
    [property: Description("The grade of that day.")] Grade? Lower,
    [property: Description("What fit and interest are multiplied by: how good the affiliate's leads are.")]
        decimal Factor,
    [property: Description("The version of config/scoring.json that gave the points. Missing for what is built in.")]
        string? Version,
    IReadOnlyList<ScorePartView> Parts
)
{
    public static ScoreView Of(ScoreParts parts, DateOnly today)
    {
        var score = parts.At(today);
        return new(
            score.Score,
            score.Grade,
            score.LowerOn,
            score.Lower,
            parts.Factor,
            parts.Version,
            [.. parts.Parts.Select(part => ScorePartView.Of(part, today))]
        );
    }
}
