using System.Diagnostics;
using System.Text.Json;
using LeadFunctions.Leads;

namespace LeadFunctions.Telemetry;

/// <summary>What a queue message is about: ids and codes alone, never what people wrote.</summary>
/// <param name="Trace">Of its batch, or of the send that it asks for; null where it is about neither.</param>
internal sealed record MessageSubject(ActivityContext? Trace, IReadOnlyDictionary<string, object?> Tags)
{
    private static readonly MessageSubject None = new(null, new Dictionary<string, object?>());

    /// <param name="message">Null for what no queue message set off.</param>
    public static MessageSubject Of(string? message)
    {
        if (Read(message) is not { } found)
            return None;
        var affiliate = AffiliateName.TryParse(found.Affiliate, null, out var name) ? name : null;
        var batch = BatchId.TryParse(found.Batch, null, out var id) ? id : null;
        var leadCode = LeadCode.TryParse(found.LeadCode, null, out var code) ? code : null;
        var run = found.Period is { Length: > 0 and <= 64 } period && period.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? period : null;
        return new MessageSubject(
            batch is not null ? Traces.Of(batch) : leadCode is not null && run is not null ? Traces.OfRun(leadCode, run) : null,
            new (string Name, object? Value)[]
            {
                ("affiliate", affiliate?.Value), ("batch", batch?.Value), ("chunk", found.Chunk), ("pass", found.Pass),
                ("lead_code", leadCode?.Value), ("run", run),
            }
            .Where(t => t.Value is not null).ToDictionary(t => t.Name, t => t.Value));
    }

    private static Found? Read(string? message)
    {
        try
        {
            return message is null ? null : Json.Read<Found>(message);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Found(string? Affiliate, string? Batch, int? Chunk, int? Pass, string? LeadCode, string? Period);
}
