using System.Collections.Frozen;
using LeadFunctions.ConfiguringCampaigns;

namespace LeadFunctions.ValidatingLeads;

/// <summary>An affiliate's own values, without regard to case and spaces. The first of equal ones counts.</summary>
internal sealed class OwnValues(Affiliate affiliate)
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _byField = affiliate.Values.ToFrozenDictionary(
        field => field.Key,
        field => field.Value.DistinctBy(v => Bare(v.Key)).ToFrozenDictionary(v => Bare(v.Key), v => v.Value));

    public string Translate(string field, string text) =>
        _byField.TryGetValue(field, out var own) && own.TryGetValue(Bare(text), out var ours) ? ours : text;

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
}
