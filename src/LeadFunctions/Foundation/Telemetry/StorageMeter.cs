using System.Diagnostics.Metrics;
using Azure.Core;
using Azure.Core.Pipeline;

namespace LeadFunctions.Foundation.Telemetry;

/// <summary>Counts storage transactions as the service bills them: every try of every request, an entity-group
/// transaction as one. The metric <c>leadfunctions.storage.transactions</c> has the tags <c>service</c> and
/// <c>operation</c>.</summary>
internal sealed class StorageMeter : HttpPipelineSynchronousPolicy, IDisposable
{
    public const string MeterName = "LeadFunctions.Storage";
    public const string Transactions = "leadfunctions.storage.transactions";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _transactions;

    public StorageMeter() => _transactions = _meter.CreateCounter<long>(Transactions);

    public void Dispose() => _meter.Dispose();

    public override void OnSendingRequest(HttpMessage message)
    {
        var (service, operation) = Kind(message.Request);
        _transactions.Add(1, new("service", service), new("operation", operation));
    }

    private static (string Service, string Operation) Kind(Request request)
    {
        var path = request.Uri.Path;
        var method = request.Method.ToString();
        // Tables alone send an OData header; queue messages alone end in /messages or hold it.
        if (
            request.Headers.TryGetValue("DataServiceVersion", out _)
            || path.EndsWith("/$batch", StringComparison.Ordinal)
        )
            return ("table", path.EndsWith("/$batch", StringComparison.Ordinal) ? "transaction" : method);
        return path.Contains("/messages", StringComparison.Ordinal) ? ("queue", method) : ("blob", method);
    }
}
