using System.Diagnostics;
using System.Text.Json;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Telemetry;

/// <summary>What a queue message is about: ids and codes alone, never what people wrote.</summary>
/// <param name="Trace">Of its batch, or of the send that it asks for; null where it is about neither.</param>
internal sealed record MessageSubject(ActivityContext? Trace, IReadOnlyDictionary<string, object?> Tags)
{
    private const int BatchLength = 28;

    private static readonly MessageSubject None = new(null, new Dictionary<string, object?>());

    /// <param name="message">Null for what no queue message set off.</param>
    public static MessageSubject Of(string? message) => Fields(message) is { } fields ? Of(fields) : None;

    private static MessageSubject Of(Dictionary<string, JsonElement> fields)
    {
        var leadCode = LeadCode.TryParse(Text("leadCode"), null, out var code) ? code : null;
        var run = RunName.TryParse(Text("period") ?? Text("run"), null, out var name) ? name : null;
        var batch = Batch(Text("batch")) ?? Batch(run?.Value);
        return new MessageSubject(
            batch is not null ? Traces.Of(batch)
                : leadCode is not null && run is not null ? Traces.OfRun(leadCode, run)
                : null,
            new (string Name, object? Value)[]
            {
                (
                    "affiliate",
                    AffiliateName.TryParse(Text("affiliate"), null, out var affiliate) ? affiliate.Value : null
                ),
                ("batch", batch?.Value),
                ("chunk", Number("chunk")),
                ("pass", Number("pass")),
                ("lead_code", leadCode?.Value),
                ("run", run?.Value),
            }
                .Where(t => t.Value is not null)
                .ToDictionary(t => t.Name, t => t.Value)
        );

        string? Text(string name) =>
            fields.TryGetValue(name, out var field) && field.ValueKind == JsonValueKind.String
                ? field.GetString()
                : null;

        int? Number(string name) =>
            fields.TryGetValue(name, out var field)
            && field.ValueKind == JsonValueKind.Number
            && field.TryGetInt32(out var number)
                ? number
                : null;
    }

    private static Dictionary<string, JsonElement>? Fields(string? message)
    {
        try
        {
            return message?.StartsWith('{') == true
                ? QueueMessageText.Read<Dictionary<string, JsonElement>>(message)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // A send of an immediate campaign is named by its chunk, which begins with the batch.
    private static BatchId? Batch(string? text) =>
        text?.Length >= BatchLength && BatchId.TryParse(text[..BatchLength], null, out var id) ? id : null;
}
