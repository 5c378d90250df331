using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using LeadFunctions.Foundation.Telemetry;

namespace LeadFunctions.AzuriteTests.Privacy;

/// <summary>Every span and every measurement of this process, as text.</summary>
internal sealed class Emissions : IDisposable
{
    private readonly ConcurrentQueue<string> _texts = [];
    private readonly ActivityListener _spans;
    private readonly MeterListener _metrics = new();

    public Emissions()
    {
        _spans = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Traces.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => _texts.Enqueue($"span {Text(span)}"),
        };
        ActivitySource.AddActivityListener(_spans);
        _metrics.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == Measures.MeterName)
                listener.EnableMeasurementEvents(instrument);
        };
        _metrics.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Measured(instrument, tags));
        _metrics.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Measured(instrument, tags));
        _metrics.Start();
    }

    public IReadOnlyCollection<string> Texts => _texts;

    public void Dispose()
    {
        _spans.Dispose();
        _metrics.Dispose();
    }

    private void Measured(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _texts.Enqueue($"metric {instrument.Name} {Text(tags.ToArray())}");

    private static string Text(Activity span) =>
        string.Join(
            ' ',
            [
                span.OperationName,
                span.DisplayName,
                span.StatusDescription ?? "",
                Text(span.TagObjects),
                Text(span.Baggage.Select(b => KeyValuePair.Create(b.Key, (object?)b.Value))),
                .. span.Events.Select(e => $"{e.Name} {Text(e.Tags)}"),
                .. span.Links.Select(l => Text(l.Tags ?? [])),
            ]
        );

    private static string Text(IEnumerable<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', tags.Select(t => $"{t.Key}={t.Value}"));
}
