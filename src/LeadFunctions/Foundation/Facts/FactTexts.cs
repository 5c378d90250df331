namespace LeadFunctions.Foundation.Facts;

/// <summary>Texts that were read, each kept once: columns say the same few things over and over.</summary>
internal sealed class FactTexts
{
    // Addresses of companies and persons are many; the rest is few.
    private const int Most = 100_000;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _known = new HashSet<string>(
        StringComparer.Ordinal
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    public string Of(ReadOnlySpan<char> text)
    {
        if (_known.TryGetValue(text, out var known))
            return known;
        known = text.ToString();
        if (_known.Set.Count < Most)
            _known.Set.Add(known);
        return known;
    }
}
