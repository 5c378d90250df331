using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LeadFunctions.Telemetry;

internal static class TelemetryCapability
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration settings) =>
        services.AddSingleton<IHostedService>(new ExportTelemetry(settings));
}
