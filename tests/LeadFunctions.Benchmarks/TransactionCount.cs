using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using LeadFunctions.Foundation.Telemetry;

namespace LeadFunctions.Benchmarks;

/// <summary>Listens to the app's own count of storage transactions, which is taken in the HTTP layer under every
/// client.</summary>
internal sealed class TransactionCount : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<(string Service, string Operation), long> _counts = new();

    public TransactionCount()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == StorageMeter.Transactions)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>(
            (_, count, tags, _) =>
                _counts.AddOrUpdate((Tag(tags, "service"), Tag(tags, "operation")), count, (_, sum) => sum + count)
        );
        _listener.Start();
    }

    public long Total => _counts.Values.Sum();

    /// <summary>Messages sent to queues.</summary>
    public long Messages => _counts.GetValueOrDefault(("queue", "POST"));

    public IEnumerable<(string Service, string Operation, long Count)> Rows =>
        _counts.Select(c => (c.Key.Service, c.Key.Operation, c.Value)).Order();

    public void Reset() => _counts.Clear();

    public void Dispose() => _listener.Dispose();

    private static string Tag(ReadOnlySpan<KeyValuePair<string, object?>> tags, string name)
    {
        foreach (var (key, value) in tags)
            if (key == name)
                return value?.ToString() ?? "";
        return "";
    }
}
