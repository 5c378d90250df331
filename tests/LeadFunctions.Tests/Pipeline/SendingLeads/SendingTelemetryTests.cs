using System.Diagnostics;
using Azure.Storage.Blobs;
using LeadFunctions.Foundation.Telemetry;
using LeadFunctions.Tests.Foundation.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Trace;

namespace LeadFunctions.Tests.Pipeline.SendingLeads;

public sealed partial class SendingTelemetryTests
{
    private const string FileName = "ann.lee@example.com.csv";

    private static readonly ActivitySource Worker = new("Microsoft.Azure.Functions.Worker");

    [Fact]
    public async Task Spans_metrics_and_logs_go_to_the_collector_that_a_setting_names()
    {
        await using var collector = await Collector.StartAsync();
        await TellAsync(ToCollector(collector));

        Assert.Contains("ReceiveFile", collector.Got("/v1/traces"), StringComparison.Ordinal);
        Assert.Contains("function RouteLeads", collector.Got("/v1/traces"), StringComparison.Ordinal);
        Assert.Contains("leadfunctions.messages.poisoned", collector.Got("/v1/metrics"), StringComparison.Ordinal);
        Assert.Contains("Batch 7 is through", collector.Got("/v1/logs"), StringComparison.Ordinal);
        Assert.All(
            ["/v1/traces", "/v1/metrics", "/v1/logs"],
            path => Assert.Contains("service.name", collector.Got(path), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task They_go_to_Application_Insights_by_its_connection_string_alone_and_none_is_left_out()
    {
        await using var insights = await Collector.StartAsync();
        await TellAsync(ToInsights(insights));

        var told = insights.Got("/track");
        foreach (var word in new[] { "ReceiveFile", "leadfunctions.messages.poisoned", "Batch 7 is through" })
            Assert.Contains(word, told, StringComparison.Ordinal);
        Assert.Equal(Spans, told.Split("\"Many\"").Length - 1);
    }

    [Fact]
    public async Task They_go_to_both_where_both_are_set()
    {
        await using var collector = await Collector.StartAsync();
        await using var insights = await Collector.StartAsync();
        await TellAsync([.. ToCollector(collector), .. ToInsights(insights)]);

        Assert.Contains("ReceiveFile", collector.Got("/v1/traces"), StringComparison.Ordinal);
        Assert.Contains("ReceiveFile", insights.Got("/track"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_that_Azure_and_HTTP_are_called_by_and_texts_of_faults_go_nowhere()
    {
        AppContext.SetSwitch("Azure.Experimental.EnableActivitySource", true);
        await using var collector = await Collector.StartAsync();
        await TellAsync(
            ToCollector(collector),
            async () =>
            {
                using (var run = Worker.StartActivity("function ReceiveUpload"))
                    run!.SetStatus(ActivityStatusCode.Error, $"{FileName} is broken");
                using var http = new HttpClient();
                using var answer = await http.GetAsync(new Uri($"{collector.Address}/uploads/{FileName}"));
                var options = new BlobClientOptions { Retry = { MaxRetries = 0 } };
                Assert.True(
                    await new BlobClient(new Uri($"{collector.Address}/uploads/{FileName}"), options).ExistsAsync()
                );
            }
        );

        Assert.Contains("function ReceiveUpload", collector.Got("/v1/traces"), StringComparison.Ordinal);
        Assert.All(
            ["/v1/traces", "/v1/metrics", "/v1/logs"],
            path => Assert.DoesNotContain("ann.lee", collector.Got(path), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Without_a_setting_nothing_is_collected()
    {
        await using var services = Build([]);
        Assert.Null(services.GetService<TracerProvider>());
        Assert.Empty(services.GetServices<IHostedService>());
    }

    private const int Spans = 200;

    private static KeyValuePair<string, string?>[] ToCollector(Collector collector) =>
        [new("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), new("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")];

    private static KeyValuePair<string, string?>[] ToInsights(Collector insights) =>
        [
            new(
                "APPLICATIONINSIGHTS_CONNECTION_STRING",
                $"InstrumentationKey={Guid.Empty};IngestionEndpoint={insights.Address}/;LiveEndpoint={insights.Address}/"
            ),
            new("APPLICATIONINSIGHTS_STATSBEAT_DISABLED", "true"),
        ];

    private static ServiceProvider Build(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddTelemetry(configuration)
            .BuildServiceProvider();
    }

    /// <summary>Starts as a host does, tells a little of everything, and stops, so that all is sent.</summary>
    private static async Task TellAsync(IEnumerable<KeyValuePair<string, string?>> settings, Func<Task>? more = null)
    {
        await using var services = Build(settings);
        foreach (var service in services.GetServices<IHostedService>())
            await service.StartAsync(default);
        using (var step = Traces.Start("ReceiveFile", Traces.Of(Sample.Batch)))
            Assert.Equal(Traces.Of(Sample.Batch).TraceId, step!.TraceId);
        using (Worker.StartActivity("function RouteLeads"))
            LogThrough(services.GetRequiredService<ILoggerFactory>().CreateLogger("LeadFunctions.Tests"), 7);
        for (var i = 0; i < Spans; i++)
            Traces.Start("Many")?.Dispose();
        Measures.Poisoned("chunks-to-route");
        await (more?.Invoke() ?? Task.CompletedTask);
        foreach (var service in services.GetServices<IHostedService>())
            await service.StopAsync(default);
    }

    [LoggerMessage(LogLevel.Information, "Batch {Number} is through")]
    private static partial void LogThrough(ILogger log, int number);
}
