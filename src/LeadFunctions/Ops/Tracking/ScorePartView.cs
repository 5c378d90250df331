using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.Tracking;

/// <summary>What a lead has points for, or loses them for.</summary>
internal sealed record ScorePartView(
    ScoreKind Kind,
    [property: Description("What it is for, in words.")] string What,
    [property: Description("On its day; below zero where they are taken away.")] decimal Points,
    [property: Description("What is left of them today.")] double Now,
    [property: Description("The day from which on it ages. Missing for what does not.")] DateOnly? Since,
    [property: Description("After so many days half of the points are left.")] int? HalfLifeDays
)
{
    public static ScorePartView Of(ScorePart part, DateOnly today)
    {
        var sign = part.Kind == ScoreKind.Penalty ? -1 : 1;
        return new(
            part.Kind,
            ScoreWords.Of(part.Item),
            sign * part.Points,
            Math.Round(sign * part.On(today), 1),
            part.Since,
            part.HalfLifeDays
        );
    }
}
