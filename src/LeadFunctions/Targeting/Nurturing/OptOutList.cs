using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.Nurturing;

/// <summary>The file <c>suppression.json</c> with more people on it. All else in it stays as it is; comments, which no
/// program keeps in their place, go.</summary>
internal static class OptOutList
{
    private const string People = "doNotContact";

    private static readonly JsonNodeOptions Names = new() { PropertyNameCaseInsensitive = true };

    private static readonly JsonDocumentOptions Lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="file">A file that was checked; null where there is none.</param>
    /// <returns>Null where all of them are on it already.</returns>
    public static BinaryData? With(BinaryData? file, IEnumerable<EmailAddress> more)
    {
        var list = file is null
            ? new JsonObject(Names)
            : JsonNode.Parse(ConfigurationFile.WithoutMark(file.ToMemory()).Span, Names, Lenient)!.AsObject();
        if (list[People] is not JsonArray people)
            list[People] = people = [];
        // Plus addresses are one mailbox. It is written as the person has it, by which an erasure finds it.
        var known = people
            .Select(entry => EmailAddress.TryParse(entry?.GetValue<string>(), out var address) ? address.Mailbox : null)
            .OfType<EmailAddress>()
            .ToHashSet();
        var before = known.Count;
        foreach (var address in more)
            if (known.Add(address.Mailbox))
                people.Add(address.Value);
        return known.Count == before ? null : BinaryData.FromString(list.ToJsonString(Written) + "\n");
    }
}
