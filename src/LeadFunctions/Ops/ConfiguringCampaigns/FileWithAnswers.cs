using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LeadFunctions.Foundation.Campaigns;

namespace LeadFunctions.Ops.ConfiguringCampaigns;

/// <summary>An affiliate's file with more that its answers are taken for. All else in it stays as it is; comments,
/// which no program keeps in their place, go.</summary>
internal static class FileWithAnswers
{
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

    /// <returns>Null where it says all of them already.</returns>
    public static BinaryData? Of(BinaryData file, IEnumerable<AnswerKept> answers)
    {
        var affiliate = JsonNode.Parse(ConfigurationFile.WithoutMark(file.ToMemory()).Span, Names, Lenient)!.AsObject();
        var changed = false;
        foreach (var kept in answers)
        {
            var taken = Child(Child(affiliate, "answers"), kept.Symbol);
            var said = taken.Select(t => t.Key).FirstOrDefault(k => IsSame(k, kept.Said)) ?? kept.Said;
            if (taken[said]?.GetValue<string>() == kept.Answer)
                continue;
            (taken[said], changed) = (kept.Answer, true);
        }
        return changed ? BinaryData.FromString(affiliate.ToJsonString(Written) + "\n") : null;
    }

    private static bool IsSame(string one, string other) => SmarterAnswers.Key(one) == SmarterAnswers.Key(other);

    private static JsonObject Child(JsonObject parent, string name)
    {
        if (parent[name] is not JsonObject child)
            parent[name] = child = new JsonObject(Names);
        return child;
    }
}
