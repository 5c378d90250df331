using System.Collections.Concurrent;
using System.Text;
using LeadFunctions.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace LeadFunctions.Tests.Telemetry;

public sealed class ExportTelemetryTests
{
    [Fact]
    public async Task Spans_and_metrics_go_to_the_collector_that_a_setting_names()
    {
        var got = new ConcurrentDictionary<string, string>();
        await using var collector = await StartAsync(got);
        var export = new ExportTelemetry(Settings(collector.Urls.First()));
        await export.StartAsync(default);
        using (var step = Traces.Start("ReceiveFile", Traces.Of(Sample.Batch)))
            Assert.Equal(Traces.Of(Sample.Batch).TraceId, step!.TraceId);
        Measures.Poisoned("leads-to-route");
        await export.StopAsync(default);

        Assert.Contains("ReceiveFile", got["/v1/traces"], StringComparison.Ordinal);
        Assert.Contains("leadfunctions.messages.poisoned", got["/v1/metrics"], StringComparison.Ordinal);
        Assert.All(got.Values, content => Assert.Contains("service.name", content, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_collector_nothing_begins_or_ends()
    {
        var export = new ExportTelemetry(Settings(null));
        await export.StartAsync(default);
        await export.StopAsync(default);
    }

    private static IConfiguration Settings(string? endpoint) => new ConfigurationBuilder().AddInMemoryCollection(
        [new("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint), new("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")]).Build();

    private static async Task<WebApplication> StartAsync(ConcurrentDictionary<string, string> got)
    {
        var collector = WebApplication.CreateSlimBuilder().Build();
        collector.Urls.Add("http://127.0.0.1:0");
        collector.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            got.AddOrUpdate(context.Request.Path, _ => Encoding.Latin1.GetString(body.ToArray()), (_, before) => before + Encoding.Latin1.GetString(body.ToArray()));
        });
        await collector.StartAsync();
        return collector;
    }
}
