using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Targeting.Nurturing;

/// <summary>How long people may be nurtured.</summary>
/// <param name="ConsentDays">From day 1 on, with evidence of consent: <c>nurtureDays</c> of
/// <c>config/scoring.json</c>.</param>
/// <param name="RetentionDays">After the upload of the lead, without it.</param>
internal sealed record NurtureTerms(int ConsentDays, int RetentionDays)
{
    private const int Months = 12;

    /// <summary>The last day on which a touch may be due, and what ends it then.</summary>
    /// <param name="start">Day 1.</param>
    /// <param name="uploaded">The day of the youngest upload.</param>
    public (DateOnly LastDay, NurtureEnd EndsBy) Of(DateOnly start, bool hasConsent, DateOnly uploaded)
    {
        var year = start.AddMonths(Months).AddDays(-1);
        var (own, end) = hasConsent
            ? (start.AddDays(ConsentDays - 1), NurtureEnd.ConsentPeriod)
            : (uploaded.AddDays(RetentionDays), NurtureEnd.Retention);
        return own < year ? (own, end) : (year, NurtureEnd.TwelveMonths);
    }
}
