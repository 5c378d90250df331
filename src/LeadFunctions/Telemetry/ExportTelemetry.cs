using LeadFunctions.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace LeadFunctions.Telemetry;

/// <summary>Sends spans and metrics by OTLP where a setting names a collector; otherwise nothing is collected. All settings of
/// the exporter are OpenTelemetry's own.</summary>
internal sealed class ExportTelemetry(IConfiguration settings) : IHostedService
{
    private const string Setting = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Service = "leadfunctions";

    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings[Setting] is not { Length: > 0 })
            return Task.CompletedTask;
        _traces = Sdk.CreateTracerProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(settings))
            .ConfigureResource(resource => resource.AddService(settings["OTEL_SERVICE_NAME"] ?? Service))
            .AddSource(Traces.SourceName).AddOtlpExporter().Build();
        _metrics = Sdk.CreateMeterProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(settings))
            .ConfigureResource(resource => resource.AddService(settings["OTEL_SERVICE_NAME"] ?? Service))
            .AddMeter(Measures.MeterName, StorageMeter.MeterName).AddOtlpExporter().Build();
        return Task.CompletedTask;
    }

    /// <summary>What was not sent yet is sent now.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _traces?.Dispose();
        _metrics?.Dispose();
        return Task.CompletedTask;
    }
}
