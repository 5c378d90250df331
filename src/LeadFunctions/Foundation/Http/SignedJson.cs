using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LeadFunctions.Foundation.Http;

/// <summary>Reads what somebody sends who is signed in: they are who acts, so they need not say so, and cannot be
/// another.</summary>
internal static class SignedJson
{
    private static readonly JsonSerializerOptions Options = new(StrictJson.Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NeedsNoSignature } },
    };

    /// <param name="person">Takes the place of <c>by</c> in what has one.</param>
    public static OrProblem<T> Read<T>(ReadOnlySpan<byte> json, string person)
        where T : class
    {
        var asked = StrictJson.Read<T>(json, Options);
        if (asked.Value is { } read)
            By(Options.GetTypeInfo(typeof(T)))?.Set!(read, person);
        return asked;
    }

    private static void NeedsNoSignature(JsonTypeInfo type)
    {
        if (By(type) is { } by)
            by.IsRequired = false;
    }

    private static JsonPropertyInfo? By(JsonTypeInfo type) =>
        type.Kind == JsonTypeInfoKind.Object ? type.Properties.FirstOrDefault(p => p.Name == "by") : null;
}
