using System.ComponentModel;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Ops.Tracking;

/// <summary>The query of a speed to lead.</summary>
internal sealed record SpeedQuery
{
    [Description("First day of sending, in UTC, such as 2026-11-01. Without it: 30 days before the last.")]
    public DateOnly? From { get; init; }

    [Description("Last day of sending, in UTC. Without it: today.")]
    public DateOnly? To { get; init; }

    public SendDays Days(DateTimeOffset now)
    {
        var to = To ?? now.UtcDay;
        return new SendDays(From ?? Tracking.Days.DaysBefore(to, LeadQuestion.DefaultDays), to);
    }
}
