using System.Data.Common;
using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Trace;

namespace LeadFunctions.Foundation.Telemetry;

/// <summary>Sends spans, metrics and logs where settings say: to Application Insights, to a collector, or to both.
/// Without a setting nothing is collected. The Functions host reads the same settings and sends what it has to tell
/// itself.</summary>
internal static class TelemetryRegistration
{
    private const string Insights = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    private const string InsightsIdentity = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Sampler = "OTEL_TRACES_SAMPLER";

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration settings)
    {
        services.AddLogging(logging => logging.AddConfiguration(HostLevels()));
        var goes = (
            ToInsights: settings[Insights] is { Length: > 0 },
            ToCollector: settings[Collector] is { Length: > 0 }
        );
        if (goes == default)
            return services;
        // Neither the clients of Azure nor HTTP are sources: their spans have addresses, and in those the names of
        // files.
        var telemetry = services
            .Configure<OpenTelemetryLoggerOptions>(logs => logs.IncludeFormattedMessage = true)
            .AddOpenTelemetry()
            .UseFunctionsWorkerDefaults()
            .WithTracing(traces => traces.AddSource(Traces.SourceName).AddProcessor<FaultTexts>())
            .WithMetrics(metrics => metrics.AddMeter(Measures.MeterName, StorageMeter.MeterName));
        if (goes.ToInsights)
            telemetry.UseAzureMonitorExporter(options => Configure(options, settings));
        if (goes.ToCollector)
            telemetry.UseOtlpExporter();
        return services;
    }

    /// <summary>What is worth telling stands once, in <c>host.json</c>, for the host and for its worker.</summary>
    private static IConfigurationSection HostLevels() =>
        new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "host.json"))
            .Build()
            .GetSection("logging");

    private static void Configure(AzureMonitorExporterOptions options, IConfiguration settings)
    {
        options.ConnectionString = settings[Insights];
        if (
            new DbConnectionStringBuilder { ConnectionString = settings[InsightsIdentity] }.TryGetValue(
                "ClientId",
                out var id
            )
        )
            options.Credential = new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId((string)id));
        // A fault is told whether its trace was kept or not.
        options.EnableTraceBasedLogsSampler = false;
        if (settings[Sampler] is { Length: > 0 })
            return;
        // Five traces a second are the default, which would cut traces of batches into pieces.
        options.TracesPerSecond = null;
        options.SamplingRatio = 1;
    }
}
