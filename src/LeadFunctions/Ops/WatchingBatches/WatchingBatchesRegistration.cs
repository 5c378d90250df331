using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Ops.WatchingBatches;

/// <summary>Settings of watching.</summary>
/// <param name="OpsTimeZone">Setting <c>OpsTimeZone</c>, an IANA name: where ops begin their Monday. UTC by
/// default.</param>
internal sealed record WatchingOptions(TimeZoneInfo OpsTimeZone);

internal static class WatchingBatchesRegistration
{
    private const string ZoneSetting = "OpsTimeZone";

    /// <exception cref="InvalidOperationException">The time zone is not known.</exception>
    public static IServiceCollection AddWatchingBatches(this IServiceCollection services, IConfiguration settings) =>
        services
            .AddSingleton(new WatchingOptions(Zone(settings[ZoneSetting])))
            .AddSingleton<StuckBatchSweep>()
            .AddSingleton<RepairBatch>()
            .AddSingleton<EndBatch>()
            .AddSingleton<RepairDeliveries>()
            .AddSingleton<TellUnsent>()
            .AddSingleton<ReportUnsentLeads>()
            .AddSingleton<UnsentLeadsList>();

    private static TimeZoneInfo Zone(string? name) =>
        name is not { Length: > 0 } ? TimeZoneInfo.Utc
        : TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone
        : throw new InvalidOperationException(
            $"The setting {ZoneSetting} has '{name}'. Expected an IANA time zone such as 'Europe/Berlin', or nothing for UTC."
        );
}
