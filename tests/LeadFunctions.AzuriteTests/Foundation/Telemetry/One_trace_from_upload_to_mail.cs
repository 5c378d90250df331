using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Telemetry;

namespace LeadFunctions.AzuriteTests.Foundation.Telemetry;

public sealed class One_trace_from_upload_to_mail : IDisposable
{
    private const string Canary = "zebedeus";

    private readonly ConcurrentQueue<Activity> _spans = [];
    private readonly ConcurrentQueue<string> _measured = [];
    private readonly ActivityListener _traces;
    private readonly MeterListener _metrics = new();

    public One_trace_from_upload_to_mail()
    {
        _traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Traces.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_traces);
        _metrics.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == Measures.MeterName)
                listener.EnableMeasurementEvents(instrument);
        };
        _metrics.SetMeasurementEventCallback<long>(
            (instrument, value, tags, _) => Measured(instrument, $"{value}", tags)
        );
        _metrics.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Measured(instrument, "", tags));
        _metrics.Start();
    }

    public void Dispose()
    {
        _traces.Dispose();
        _metrics.Dispose();
    }

    [Fact]
    public async Task With_every_step_between_and_nothing_of_the_person()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(categories: "\"crm\""),
            TestConfig.WeeklyCampaign(categories: "\"erp\"")
        );
        var batch = await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            TestConfig.Upload(
                TestConfig.Row(Canary),
                TestConfig.Row($"{Canary}2", "ERP Software"),
                TestConfig.Row($"{Canary}3", country: "Nowhere")
            )
        );
        pipeline.Clock.Advance(TimeSpan.FromDays(4));
        Assert.True(await pipeline.Host.RunTimerAsync("WeeklySends"));
        await pipeline.QuietAsync();

        var ofBatch = _spans.Where(s => s.TraceId == Traces.Of(batch.Id).TraceId).ToList();
        Assert.Superset(
            new HashSet<string>
            {
                "ReceiveFile",
                "ValidateLeads",
                "RouteLeads",
                "DeliverLeads",
                "Sent",
                "SummariseBatch",
                "Mail",
            },
            ofBatch.Select(s => s.OperationName).ToHashSet()
        );
        Assert.Equal(
            [TestConfig.Immediate, TestConfig.Weekly],
            ofBatch.Where(s => s.OperationName == "Sent").Select(s => (string?)s.GetTagItem("lead_code")).Order()
        );
        Assert.Equal(3, ofBatch.First(s => s.OperationName == "ReceiveFile").GetTagItem("rows"));

        // Other pipelines of this process send in the same week.
        var sends = _spans.Where(s =>
            s.OperationName == "SendWeekly"
            && s.TraceId == Traces.OfRun(LeadCode.Parse(TestConfig.Weekly), RunName.Parse("2026-W48")).TraceId
        );
        Assert.Contains(sends.SelectMany(s => s.Links), link => link.Context.TraceId == Traces.Of(batch.Id).TraceId);

        Assert.Contains("leadfunctions.rows 2 intake=Usable,affiliate=infuse-media", _measured);
        Assert.Contains($"leadfunctions.leads.sent 1 lead_code={TestConfig.Weekly}", _measured);
        Assert.Contains($"leadfunctions.speed_to_lead  lead_code={TestConfig.Weekly}", _measured);
        Assert.Contains("leadfunctions.matches 2 reason=Accepted", _measured);
        Assert.Contains(_measured, m => m.StartsWith("leadfunctions.mails 1 outcome=Taken", StringComparison.Ordinal));
        Assert.DoesNotContain(
            _spans.SelectMany(Texts).Concat(_measured).Concat(pipeline.Logs.Lines),
            text => text.Contains(Canary, StringComparison.OrdinalIgnoreCase)
        );
    }

    private void Measured(Instrument instrument, string value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _measured.Enqueue(
            $"{instrument.Name} {value} {string.Join(',', tags.ToArray().Select(t => $"{t.Key}={t.Value}"))}"
        );

    private static IEnumerable<string> Texts(Activity span) =>
        [
            span.OperationName,
            span.DisplayName,
            span.StatusDescription ?? "",
            .. span.TagObjects.Select(t => $"{t.Key}={t.Value}"),
            .. span.Baggage.Select(b => $"{b.Key}={b.Value}"),
            .. span.Events.SelectMany(e => e.Tags.Select(t => $"{e.Name} {t.Key}={t.Value}")),
        ];
}
