using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Foundation.Http;

/// <summary>Reads what callers send without guessing: unknown and repeated fields, wrong types and nulls are
/// problems.</summary>
internal static class StrictJson
{
    public static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.Web)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            AllowDuplicateProperties = false,
            NumberHandling = JsonNumberHandling.Strict,
            MaxDepth = 8,
            Converters =
            {
                new WordJson<LeadStatus>(),
                new WordJson<ListOrder>(),
                new WordJson<TitleConfirmer>(),
                new WordJson<OverrideKind>(),
                new WordJson<FlagVerdict>(),
                new WordsJson<LeadStatus>(),
                new WordsJson<ReasonCode>(),
                new WordsJson<Grade>(),
            },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };

    /// <returns>The value, or a problem that names the field, what was found and what was expected.</returns>
    public static OrProblem<T> Read<T>(ReadOnlySpan<byte> json, JsonSerializerOptions? options = null)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, options ?? Options) is not { } value
                    ? new(Problem.BadRequest("Found null, expected an object."))
                : NullEntries.Problems(json.ToArray()) is [var first, ..] ? new(Problem.BadRequest($"{first}."))
                : new(value);
        }
        catch (JsonException e)
        {
            var told = JsonProblem.Describe(e, typeof(T));
            return new(Problem.BadRequest(told.EndsWith('?') ? told : $"{told}."));
        }
    }
}
