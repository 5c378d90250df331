namespace LeadFunctions.Foundation.Campaigns;

/// <summary>When leads go out.</summary>
internal sealed record Schedule
{
    public required SendKind Kind { get; init; }

    /// <summary>Send day of a weekly campaign.</summary>
    public DayOfWeek? Day { get; init; }

    /// <summary>Send time of a weekly campaign, in its time zone.</summary>
    public TimeOnly? Time { get; init; }
}
