namespace LeadFunctions.Affiliates.Scorecards;

/// <summary>In the currency of the statements, to the cent; null where a lead has no price.</summary>
/// <param name="Sent">Of what was sent in the week, if none of it comes back.</param>
/// <param name="Billable">Of what became billable in the week.</param>
/// <param name="Returned">Of what had come back when its window closed in the week.</param>
internal sealed record ScoreAmounts(decimal? Sent, decimal? Billable, decimal? Returned)
{
    public static ScoreAmounts Nothing { get; } = new(0, 0, 0);

    public static ScoreAmounts operator +(ScoreAmounts a, ScoreAmounts b) =>
        new(a.Sent + b.Sent, a.Billable + b.Billable, a.Returned + b.Returned);
}
