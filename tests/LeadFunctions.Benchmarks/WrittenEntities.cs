using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace LeadFunctions.Benchmarks;

/// <summary>Keeps what transactions write while it is on, transaction by transaction.</summary>
internal sealed partial class WrittenEntities : HttpPipelineSynchronousPolicy
{
    private const string TypeMark = "@odata.type";
    private readonly ConcurrentQueue<EntityGroup> _groups = new();

    public bool IsOn { get; set; } = true;

    public IReadOnlyList<EntityGroup> Groups => [.. _groups];

    public override void OnSendingRequest(HttpMessage message)
    {
        if (!IsOn || TransactionBody.Of(message) is not { } body)
            return;
        var text = Encoding.UTF8.GetString(body);
        var entities = text.Split("\r\n").Where(line => line.StartsWith('{')).Select(Read).ToList();
        if (entities.Count > 0)
            _groups.Enqueue(new EntityGroup(Operation().Match(text).Groups[1].Value, [.. entities.Select(Put)]));
    }

    // Whatever was inserted, merged or replaced in the pipeline: here it is written without a look at what is there.
    private static TableTransactionAction Put(TableEntity entity) =>
        new(TableTransactionActionType.UpsertMerge, entity);

    private static TableEntity Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var entity = new TableEntity();
        foreach (
            var property in document
                .RootElement.EnumerateObject()
                .Where(p => !p.Name.EndsWith(TypeMark, StringComparison.Ordinal))
        )
            entity[property.Name] = Value(
                property.Value,
                document.RootElement.TryGetProperty(property.Name + TypeMark, out var type) ? type.GetString() : null
            );
        return entity;
    }

    private static object? Value(JsonElement value, string? type) =>
        (type, value.ValueKind) switch
        {
            ("Edm.DateTime", _) => value.GetDateTimeOffset(),
            ("Edm.Int64", _) => long.Parse(value.GetString()!, null),
            (_, JsonValueKind.Number) => value.TryGetInt32(out var number) ? number : value.GetDouble(),
            (_, JsonValueKind.True or JsonValueKind.False) => value.GetBoolean(),
            _ => value.GetString(),
        };

    [GeneratedRegex(@"^(?:POST|PUT|PATCH|MERGE) \S*/(\w+)[(?]", RegexOptions.Multiline)]
    private static partial Regex Operation();
}

/// <summary>Entities of one partition that are written together.</summary>
internal sealed record EntityGroup(string Table, IReadOnlyList<TableTransactionAction> Actions);
