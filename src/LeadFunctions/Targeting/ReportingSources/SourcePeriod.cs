using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.ReportingSources;

/// <summary>Days in UTC, both included.</summary>
internal sealed record SourcePeriod(DateOnly From, DateOnly To)
{
    private const int Usual = 90;
    private const int LookBack = 365;

    /// <summary>The first day of touches that can count.</summary>
    public DateOnly Since => From.DayNumber > LookBack ? From.AddDays(-LookBack) : DateOnly.MinValue;

    public static SourcePeriod Of(DateOnly? from, DateOnly? to, DateOnly today)
    {
        var last = to ?? today;
        return new SourcePeriod(from ?? (last.DayNumber > Usual ? last.AddDays(-Usual) : DateOnly.MinValue), last);
    }

    public bool Has(DateTimeOffset at) => at.UtcDay is var day && day >= From && day <= To;
}
