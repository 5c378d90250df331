using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;

namespace LeadFunctions.Benchmarks;

/// <summary>Counts entities that transactions write and that queries and look-ups read, by table: Azure's targets for
/// tables are in entities, its bills in transactions.</summary>
internal sealed partial class EntityCount : HttpPipelineSynchronousPolicy
{
    private static readonly byte[] Operation = Encoding.ASCII.GetBytes("Content-Type: application/http");
    private static readonly byte[] Entity = Encoding.ASCII.GetBytes("\"odata.etag\":");
    private readonly ConcurrentDictionary<string, TableUse> _tables = [];

    public long Written => _tables.Values.Sum(t => t.Written);

    public long Read => _tables.Values.Sum(t => t.Read);

    public IEnumerable<(string Table, TableUse Use)> Tables => _tables.Select(t => (t.Key, t.Value)).Order();

    public void Reset() => _tables.Clear();

    public override void OnSendingRequest(HttpMessage message)
    {
        if (TransactionBody.Of(message) is { } body)
            Add(TableOf(Encoding.UTF8.GetString(body)), new TableUse(Transactions: 1, Written: Times(Operation, body)));
        else if (message.Request.Method != RequestMethod.Get && IsOfTable(message))
            Add(TableOf(Url(message)), new TableUse(Transactions: 1, Written: 1));
    }

    public override void OnReceivedResponse(HttpMessage message)
    {
        if (message.Request.Method == RequestMethod.Get && IsOfTable(message))
            Add(
                TableOf(Url(message)),
                new TableUse(
                    Reads: 1,
                    Read: message.BufferResponse && message.Response.ContentStream is MemoryStream { } body
                        ? Times(Entity, body.ToArray())
                        : 0
                )
            );
    }

    private void Add(string table, TableUse use) => _tables.AddOrUpdate(table, use, (_, sum) => sum.And(use));

    // Tables alone send an OData header.
    private static bool IsOfTable(HttpMessage message) =>
        message.Request.Headers.TryGetValue("DataServiceVersion", out _);

    private static string Url(HttpMessage message) => message.Request.Uri.ToUri().AbsoluteUri;

    private static string TableOf(string text) =>
        Table().Match(text) is { Success: true } found ? found.Groups[1].Value : "?";

    [GeneratedRegex(@"https?://[^/]+/[^/]+/([A-Za-z]+)")]
    private static partial Regex Table();

    private static int Times(ReadOnlySpan<byte> what, ReadOnlySpan<byte> text)
    {
        var times = 0;
        for (int at; (at = text.IndexOf(what)) >= 0; text = text[(at + what.Length)..])
            times++;
        return times;
    }
}

/// <summary>What was asked of a table.</summary>
internal readonly record struct TableUse(long Reads = 0, long Read = 0, long Transactions = 0, long Written = 0)
    : IComparable<TableUse>
{
    public TableUse And(TableUse other) =>
        new(Reads + other.Reads, Read + other.Read, Transactions + other.Transactions, Written + other.Written);

    public int CompareTo(TableUse other) => Written.CompareTo(other.Written);
}
