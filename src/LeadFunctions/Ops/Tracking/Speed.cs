using System.ComponentModel;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Ops.Tracking;

/// <summary>Speed to lead of some deliveries, in whole seconds from upload to sent.</summary>
internal sealed record Speed(
    [property: Description("Deliveries that were sent on these days, returned ones included.")] int Sent,
    [property: Description("Half of them took no longer. Missing where none were sent.")] long? P50Seconds,
    [property: Description("95 in 100 took no longer, by nearest rank. Missing where none were sent.")] long? P95Seconds
)
{
    public static Speed Of(IEnumerable<Delivery> sent)
    {
        List<TimeSpan> times = [.. sent.Select(d => SpeedToLead.Of(d.Lead, d.SentAt!.Value)).Order()];
        return new Speed(
            times.Count,
            Seconds(SpeedToLead.Percentile(times, 50)),
            Seconds(SpeedToLead.Percentile(times, 95))
        );
    }

    private static long? Seconds(TimeSpan? time) => (long?)time?.TotalSeconds;
}
