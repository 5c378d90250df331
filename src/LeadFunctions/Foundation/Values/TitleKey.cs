namespace LeadFunctions.Foundation.Values;

/// <summary>What titles are counted under: one that says what the person is itself, in the usual words and their usual
/// order. <c>Director of I.T.</c> and <c>IT-Direktor</c> are both <c>it director</c>; a senior one is
/// another.</summary>
/// <param name="Text">An entry of a campaign's titles: it accepts every title of the key.</param>
internal sealed record TitleKey(string Text)
{
    public Seniority Level => TitleSeniority.Of(Text);

    public JobFunction Function => TitleFunction.Of(Text);

    /// <summary>Null for a title that says nothing of what the person is, such as <c>n/a</c> or <c>former CIO</c>.
    /// The same comparison as routing makes it, so that what is counted under a key is taken by it.</summary>
    public static TitleKey? Of(string title, TitleDictionary dictionary)
    {
        var parts = TitleParts.Of(title, dictionary);
        if (parts.Own.Count == 0)
            return null;
        var read = ReadTitle.Of(title, dictionary);
        // A title that is a sentence reads otherwise once its commas are gone; then its first part says it.
        return TitleForms
            .OfEntry(parts.Own)
            .Concat(parts.Own.SelectMany(part => TitleForms.OfEntry([part])))
            .Concat(read.Own.Reverse())
            .Where(text => text.Any(char.IsLetter) && new TitleEntries([text], dictionary).Find(read) is not null)
            .Select(text => new TitleKey(text))
            .FirstOrDefault();
    }

    /// <summary>The key as people write it: routing takes <c>sales</c> and <c>sale</c> for the same and keeps the
    /// shorter, which nobody would send to a customer.</summary>
    /// <param name="spellings">Titles of the key.</param>
    public string Readable(IEnumerable<string> spellings)
    {
        var written = spellings.SelectMany(s => JobTitle.Of(s).Words).ToHashSet(StringComparer.Ordinal);
        return string.Join(
            ' ',
            Text.Split(' ').Select(w => !written.Contains(w) && written.Contains($"{w}s") ? $"{w}s" : w)
        );
    }

    /// <summary>Whether one is most likely the other with a typing error: one long word differs in one letter, and
    /// both are of one level, as far as the misspelt one still says it.</summary>
    public bool IsNear(TitleKey other)
    {
        var (mine, others) = (Text.Split(' '), other.Text.Split(' '));
        if (
            mine.Length != others.Length
            || (Level != other.Level && Level is not Seniority.Unknown && other.Level is not Seniority.Unknown)
        )
            return false;
        var differing = mine.Zip(others).Where(words => words.First != words.Second).ToList();
        return differing is [var (a, b)] && Math.Min(a.Length, b.Length) >= LongWord && IsOneLetterOff(a, b);
    }

    // Short words are other words with another letter: HR is not IT, sale is not safe.
    private const int LongWord = 6;

    private static bool IsOneLetterOff(string a, string b)
    {
        if (a.Length > b.Length)
            (a, b) = (b, a);
        var start = 0;
        while (start < a.Length && a[start] == b[start])
            start++;
        var end = 0;
        while (end < a.Length - start && a[^(end + 1)] == b[^(end + 1)])
            end++;
        return (a.Length - start - end, b.Length - start - end) switch
        {
            (0, 1) or (1, 1) => true,
            (2, 2) => a[start] == b[start + 1] && a[start + 1] == b[start],
            _ => false,
        };
    }

    public override string ToString() => Text;
}
