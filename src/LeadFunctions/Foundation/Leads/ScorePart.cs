namespace LeadFunctions.Foundation.Leads;

/// <summary>What a lead has points for.</summary>
/// <param name="Points">On the day of <paramref name="Since"/>; of a penalty what is taken away.</param>
/// <param name="Since">The day of UTC from which on interest ages; null for what does not.</param>
/// <param name="HalfLifeDays">After so many days half of the points are left.</param>
internal sealed record ScorePart(ScoreItem Item, decimal Points, DateOnly? Since = null, int? HalfLifeDays = null)
{
    public ScoreKind Kind =>
        Item switch
        {
            <= ScoreItem.Preferred => ScoreKind.Fit,
            <= ScoreItem.Organic => ScoreKind.Interest,
            _ => ScoreKind.Penalty,
        };

    /// <summary>What is left of the points on a day. A day to come counts as that day itself.</summary>
    public double On(DateOnly day) =>
        Since is { } since && HalfLifeDays is { } halfLife && day > since
            ? (double)Points * Math.Pow(0.5, (double)(day.DayNumber - since.DayNumber) / halfLife)
            : (double)Points;
}
