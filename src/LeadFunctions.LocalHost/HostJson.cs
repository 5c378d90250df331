using System.Globalization;
using System.Text.Json;

namespace LeadFunctions.LocalHost;

/// <summary>What the local host honours of <c>host.json</c>. The defaults are those of the Functions host.</summary>
internal sealed record HostJson
{
    public int BatchSize { get; init; } = 16;

    public int NewBatchThreshold { get; init; } = 8;

    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>How long a message rests after its function failed.</summary>
    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.Zero;

    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromMinutes(1);

    public int MaxBlobsAtOnce { get; init; } = 8;

    public int PoisonBlobThreshold { get; init; } = 5;

    /// <summary>What stands before every route; empty for nothing.</summary>
    public string RoutePrefix { get; init; } = "api";

    /// <summary>Null means no limit.</summary>
    public TimeSpan? FunctionTimeout { get; init; } = TimeSpan.FromMinutes(30);

    public static HostJson Load(string path) => Parse(File.ReadAllText(path));

    public static HostJson Parse(string json)
    {
        using var document = JsonDocument.Parse(
            json,
            new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }
        );
        var root = new Section(document.RootElement);
        var queues = root["extensions"]["queues"];
        var blobs = root["extensions"]["blobs"];
        var standard = new HostJson();
        var batchSize = queues["batchSize"].Number ?? standard.BatchSize;
        return new HostJson
        {
            BatchSize = Math.Clamp(batchSize, 1, 32),
            NewBatchThreshold = queues["newBatchThreshold"].Number ?? batchSize / 2,
            MaxDequeueCount = queues["maxDequeueCount"].Number ?? standard.MaxDequeueCount,
            VisibilityTimeout = queues["visibilityTimeout"].Time ?? standard.VisibilityTimeout,
            MaxPollingInterval = queues["maxPollingInterval"].Time ?? standard.MaxPollingInterval,
            MaxBlobsAtOnce = blobs["maxDegreeOfParallelism"].Number ?? standard.MaxBlobsAtOnce,
            PoisonBlobThreshold = blobs["poisonBlobThreshold"].Number ?? standard.PoisonBlobThreshold,
            RoutePrefix = root["extensions"]["http"]["routePrefix"].Text?.Trim('/') ?? standard.RoutePrefix,
            FunctionTimeout =
                root["functionTimeout"].Text == "-1" ? null : root["functionTimeout"].Time ?? standard.FunctionTimeout,
        };
    }

    private readonly struct Section(JsonElement? element)
    {
        public Section this[string name] =>
            element is { ValueKind: JsonValueKind.Object } o && o.TryGetProperty(name, out var value)
                ? new(value)
                : new(null);

        public int? Number => element?.GetInt32();

        public string? Text => element?.GetString();

        public TimeSpan? Time => Text is { } text ? TimeSpan.Parse(text, CultureInfo.InvariantCulture) : null;
    }
}
