using System.Collections.Frozen;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>An affiliate's own values, without regard to case, spaces and typographic variants. The first of equal ones
/// counts.</summary>
internal sealed class OwnValues(Affiliate affiliate)
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _byField =
        affiliate.Values.ToFrozenDictionary(
            field => field.Key,
            field => field.Value.DistinctBy(v => Bare(v.Key)).ToFrozenDictionary(v => Bare(v.Key), v => v.Value)
        );

    public string Translate(string field, string text) =>
        _byField.TryGetValue(field, out var own) && own.TryGetValue(Bare(text), out var ours) ? ours : text;

    // Signs and numbers count: "10 50" is not "1050", and "< 50" not "> 50".
    private static string Bare(string text) => SignedText.Key(text) is { Length: > 0 } key ? key : text.Trim();
}
