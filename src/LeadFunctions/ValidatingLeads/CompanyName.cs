using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace LeadFunctions.ValidatingLeads;

/// <summary>Company names as lists compare them: without legal forms, case, accents and punctuation.
/// <c>The Contoso Corp.</c>, <c>Contoso GmbH &amp; Co. KG</c> and <c>CONTOSO</c> have one key.</summary>
internal static partial class CompanyName
{
    private static readonly FrozenSet<string> LegalForms = new[]
    {
        "inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "llp", "lp", "plc", "pbc", "pc",
        "gmbh", "mbh", "ggmbh", "ag", "kg", "kgaa", "ohg", "ug", "ev", "eg", "se", "gbr",
        "sa", "sas", "sasu", "sarl", "eurl", "scs", "snc", "sca", "spa", "srl", "srls", "sl", "slu", "sau",
        "bv", "nv", "vof", "cv", "ab", "as", "asa", "aps", "oy", "oyj", "hf", "ehf",
        "pty", "pte", "pvt", "private", "bhd", "sdn", "kk", "sro", "zrt", "kft", "nyrt", "doo", "ooo", "oao", "zao", "ltda", "eireli", "cia",
    }.ToFrozenSet();

    /// <summary>Letters and digits of the name in lower case; empty where it has none. A name that is nothing but a legal
    /// form keeps it: <c>SE</c> and <c>The Company</c> are companies too.</summary>
    public static string KeyOf(string name)
    {
        var words = Folded.Words(InnerDots().Replace(name, "").Replace("&", " and ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (first, end) = (words is ["the", _, ..] ? 1 : 0, words.Length);
        while (end > first + 1 && IsDropped(words, end))
            end--;
        return string.Concat(words[first..end]);
    }

    // "und" and "and" go where a legal form before them goes as well: GmbH & Co. KG, not "Black and Decker".
    private static bool IsDropped(string[] words, int end) =>
        LegalForms.Contains(words[end - 1]) || (end < words.Length && words[end - 1] is "and" or "und" or "et" or "y");

    // S.A. and L.L.C. are words; the dot of Amazon.com is between two.
    [GeneratedRegex(@"(?<=\b\p{L})\.(?=\p{L}\b|\s|$)")]
    private static partial Regex InnerDots();
}
