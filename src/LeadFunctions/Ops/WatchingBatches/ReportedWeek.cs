using System.Globalization;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Ops.WatchingBatches;

/// <summary>A week, Monday to Sunday where ops are.</summary>
internal sealed record ReportedWeek(DateOnly Monday, TimeZoneInfo Zone)
{
    /// <summary>When ops read the report. The setting <c>OpsTimeZone</c> says where.</summary>
    private static readonly TimeSpan ReportTime = TimeSpan.FromHours(7);

    public DateOnly Sunday => Monday.AddDays(6);

    public int Number => ISOWeek.GetWeekOfYear(Start);

    /// <summary>Midnight that begins it, on the clocks of ops.</summary>
    public DateTime Start => Monday.ToDateTime(default);

    /// <summary>The last week whose report is due: on the Monday after it, at seven in the morning.</summary>
    public static ReportedWeek LastDue(TimeZoneInfo zone, DateTimeOffset now)
    {
        var early = TimeZoneInfo.ConvertTime(now, zone).DateTime - ReportTime;
        var sinceMonday = ((int)early.DayOfWeek + 6) % 7;
        return new ReportedWeek(DateOnly.FromDateTime(early).AddDays(-sinceMonday - 7), zone);
    }

    public bool Has(BatchId batch) => batch.UploadedAt.DayIn(Zone) is var day && day >= Monday && day <= Sunday;
}
