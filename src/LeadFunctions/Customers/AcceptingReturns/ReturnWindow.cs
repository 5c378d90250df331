using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>How long a delivery can be returned: 30 days from its delivery, to the minute (spec: returns). Both ends
/// are instants, so no time zone and no change of clocks moves them.</summary>
internal static class ReturnWindow
{
    /// <summary>The last minute in which a delivery can be returned.</summary>
    public static DateTimeOffset LastMinute(DateTimeOffset sentAt) => Minute(sentAt).AddDays(ReturnWindowStore.Days);

    /// <summary>The day of UTC on which the window closes.</summary>
    public static DateOnly ClosingDay(DateTimeOffset sentAt) => LastMinute(sentAt).UtcDay;

    public static bool IsOpen(DateTimeOffset sentAt, DateTimeOffset now) => Minute(now) <= LastMinute(sentAt);

    private static DateTimeOffset Minute(DateTimeOffset at) =>
        new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
}
