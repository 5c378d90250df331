namespace LeadFunctions.Foundation.Values;

/// <summary>Reads a title's rank off its words: the highest that they name, but not the rank of those it works
/// for.</summary>
internal static class TitleSeniority
{
    /// <param name="title">Words of a <see cref="JobTitle"/>.</param>
    public static Seniority Of(string title)
    {
        var words = title.AsSpan();
        if (words.IsEmpty || FirstWord(words) is "former" or "ex" or "retired" or "unemployed")
            return Seniority.Unknown;
        if (SeniorityWords.Learners.At(words, out _) > 0 || SeniorityWords.Learners.At(LastWord(words), out _) > 0)
            return Seniority.Entry;
        return words.SequenceEqual("partner") ? Seniority.Owner : Highest(OwnWords(words));
    }

    /// <summary>The words about the person itself, without those about whom it works for: <c>advisor</c> of <c>Advisor
    /// to the CEO</c>, <c>director</c> of <c>Assistant Director</c>.</summary>
    public static ReadOnlySpan<char> OwnWords(ReadOnlySpan<char> words)
    {
        var to = words.IndexOf(" to ");
        if (to > 0 && IsSomebody(words[(to + " to ".Length)..]))
            return words[..to];
        var office = words.IndexOf(" office of ");
        words = office > 0 ? words[..office] : words;
        return SeniorityWords.Assistants.At(words, out _) > 0 && IsRank(Rest(words), Seniority.Manager)
            ? Rest(words)
            : words;
    }

    private static bool IsSomebody(ReadOnlySpan<char> words) =>
        IsRank(FirstWord(words) is "the" or "our" or "a" ? Rest(words) : words, Seniority.Director);

    private static Seniority Highest(ReadOnlySpan<char> words)
    {
        var highest = Seniority.Unknown;
        var isLearner = SeniorityWords.Ranks.At(words, out var start) > 0 && start == Seniority.Entry;
        while (!words.IsEmpty)
        {
            if (SeniorityWords.Assistants.At(words, out _) > 0)
                return Seniority.Staff;
            var length = SeniorityWords.Ranks.At(words, out var rank);
            if (
                rank == Seniority.Head
                && words.StartsWith("chief ")
                && length == "chief".Length
                && HasWord(words, "officer")
            )
                rank = Seniority.CLevel;
            if (length == 0)
                rank = GermanTitle.Rank(FirstWord(words));
            highest = rank > highest ? rank : highest;
            words = Rest(words, length);
        }
        return isLearner && highest <= Seniority.Staff ? Seniority.Entry : highest;
    }

    private static bool IsRank(ReadOnlySpan<char> words, Seniority atLeast) =>
        SeniorityWords.Ranks.At(words, out var rank) > 0 && rank >= atLeast;

    private static bool HasWord(ReadOnlySpan<char> words, string word)
    {
        foreach (var range in words.Split(' '))
            if (words[range].SequenceEqual(word))
                return true;
        return false;
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> words) =>
        words.IndexOf(' ') is >= 0 and var end ? words[..end] : words;

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> words) => words[(words.LastIndexOf(' ') + 1)..];

    // Behind what was read of it, or its first word.
    private static ReadOnlySpan<char> Rest(ReadOnlySpan<char> words, int read = 0)
    {
        var end = read > 0 ? read : FirstWord(words).Length;
        return end < words.Length ? words[(end + 1)..] : [];
    }
}
