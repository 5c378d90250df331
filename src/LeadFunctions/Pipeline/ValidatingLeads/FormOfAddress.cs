using System.Collections.Frozen;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>Knows what forms hold in a field named <em>title</em> that is no job: <c>Mr.</c>, <c>Prof. Dr.</c>,
/// <c>Sig.ra</c>. <c>Professor</c> and <c>Doctor</c> are jobs.</summary>
internal static class FormOfAddress
{
    private static readonly char[] Between = [' ', '\u00A0', '\t', '/', ',', '&'];

    private static readonly FrozenSet<string> Forms = Keys(
        "mr mrs ms miss mx sir madam mister dr prof drmed"
            + " herr frau hr fr dipling"
            + " m mm mme mmes mlle madame monsieur mademoiselle"
            + " sr sra srta srs senor senora senorita dra profa dna"
            + " sig sigra signor signora signore dott dottssa"
            + " senhor senhora"
            + " dhr mevr mw mevrouw meneer"
            + " pan pani"
    );

    // Only after one of the others.
    private static readonly FrozenSet<string> Additions = Keys(
        "med phil rer nat pol oec iur jur ing dipl hc habil mult ra ssa or and und et"
    );

    // "Hr." is Herr, HR is a department.
    public static bool Is(string text) =>
        text is not "HR"
        && text.Split(Between, StringSplitOptions.RemoveEmptyEntries).SelectMany(Parts).ToList()
            is [var first, .. var more]
        && Forms.Contains(first)
        && more.TrueForAll(part => Forms.Contains(part) || Additions.Contains(part));

    // "Prof.Dr." is two, "Sig.ra" is one.
    private static IEnumerable<string> Parts(string word) =>
        Folded.Key(word) is var key && (Forms.Contains(key) || Additions.Contains(key))
            ? [key]
            : word.Split(['.', '-'], StringSplitOptions.RemoveEmptyEntries).Select(part => Folded.Key(part));

    private static FrozenSet<string> Keys(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
