using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>What rules of sources look at, and how texts are compared.</summary>
internal static class SourceWords
{
    /// <summary>Who uploaded the row.</summary>
    public const string Affiliate = "affiliate";

    /// <summary>The fields that a rule may name. What somebody consented to tells nothing of where it was.</summary>
    public static IReadOnlyList<string> Fields { get; } =
    [Affiliate, .. Field.OfSource.Except([Field.ConsentText, Field.ConsentTime])];

    /// <summary>Equal for texts that say the same; a text of signs alone is itself.</summary>
    public static string Key(string text) => SignedText.Key(text) is { Length: > 0 } key ? key : text.Trim();
}
