using System.Text.RegularExpressions;

namespace LeadFunctions.Foundation.Values;

/// <summary>A title in the usual words, part by part as commas, slashes and brackets cut it.</summary>
/// <param name="Now">What the person is at present, those included whom it works for.</param>
/// <param name="Own">What the person is itself: of <c>Assistant to the CIO</c> only the assistant.</param>
internal sealed partial record TitleParts(IReadOnlyList<string[]> Now, IReadOnlyList<string[]> Own)
{
    /// <summary>The title as it is kept to be read again: its parts in lower case without accents and signs, commas
    /// between, and without the employer.</summary>
    public static string Normalised(string title) =>
        string.Join(", ", Parts(title).Select(part => JobTitle.Of(part).Text).Where(words => words.Length > 0));

    public static TitleParts Of(string title, TitleDictionary dictionary)
    {
        var now = new List<string[]>();
        foreach (var part in Parts(title))
            if (dictionary.Usual(JobTitle.Of(part).Words) is { Length: > 0 } words)
                Add(now, words);
        return new TitleParts([.. now.Select(WithoutJoints)], [.. now.Select(OwnWords).Select(WithoutJoints)]);
    }

    private static string[] Parts(string title) => Cut().Split(Employer().Replace(title, ""));

    // "CIO (former)" and "Former CIO" are not the CIO; "IT Director, ex-Contoso" is the IT director.
    private static void Add(List<string[]> now, string[] words)
    {
        var at = Array.FindIndex(words, TitleRoles.IsNot);
        if (at < 0 && !TitleRoles.IsNotAtFirst(words[0]))
        {
            now.Add(words);
            return;
        }
        if (words.All(word => TitleRoles.IsNot(word) || TitleRoles.IsJoint(word)))
            now.Clear();
        else if (at > 0 && words[at..].Any(word => !TitleRoles.IsNot(word)))
            now.Add(words[..at]);
    }

    private static string[] OwnWords(string[] words)
    {
        if (Array.FindIndex(words, TitleRoles.IsLearner) >= 0)
            return WithoutRanks(words, TitleRoles.IsLearner);
        for (var i = 1; i < words.Length - 1; i++)
            if (
                words[i] == "to"
                && (
                    words[..i].Any(w => TitleRoles.IsHelper(w) || w.StartsWith("report", StringComparison.Ordinal))
                    || IsSomebody(words[(i + 1)..])
                )
            )
                return words[..i];
        for (var i = 0; i < words.Length - 1; i++)
            if (TitleRoles.IsHelper(words[i]) && TitleRoles.IsJoint(words[i + 1]) && words[i..].Any(TitleRoles.IsRole))
                return words[..(i + 1)];
        return words.Length > 1 && TitleRoles.IsHelper(words[^1]) ? WithoutRanks(words, TitleRoles.IsHelper) : words;
    }

    private static bool IsSomebody(string[] words) =>
        Array.Find(words, word => !TitleRoles.IsJoint(word) && word is not "our") is { } first
        && first
            is "chief"
                or "director"
                or "head"
                or "vp"
                or "president"
                or "managing"
                or "owner"
                or "founder"
                or "board";

    private static string[] WithoutRanks(string[] words, Func<string, bool> kept) =>
        [.. words.Where(word => kept(word) || !TitleRoles.IsRole(word))];

    private static string[] WithoutJoints(string[] words) =>
        [.. words.Where((word, i) => !TitleRoles.IsJoint(word) || words.Length == 1)];

    [GeneratedRegex(@"[,;/|:()\[\]•·–—\n]|\s-+\s")]
    private static partial Regex Cut();

    // Whatever the company is called, it is no title.
    [GeneratedRegex(@"(?<=\S)\s+(at|@)\s+\S.*$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Employer();
}
