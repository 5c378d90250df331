namespace LeadFunctions.Foundation.Values;

/// <summary>Words for the values of a field. Case, accents, spaces and signs make no difference.</summary>
/// <param name="expected">The values, for whoever wrote none of them.</param>
/// <param name="entries">Each value with its words, a comma between.</param>
internal sealed class Vocabulary<T>(string expected, params (T Value, string Words)[] entries)
    where T : struct
{
    private static readonly HashSet<string> Nothing =
    [
        .. new[]
        {
            "n/a",
            "none",
            "unknown",
            "tbd",
            "pending",
            "unbekannt",
            "offen",
            "keine Angabe",
            "k. A.",
            "inconnu",
            "en attente",
            "desconocido",
            "pendiente",
        }.Select(Folded.Key),
    ];

    private readonly Dictionary<string, T> _values = entries
        .SelectMany(e => e.Words.Split(", ").Select(word => (Key: Folded.Key(word), e.Value)))
        .Distinct()
        .ToDictionary(w => w.Key, w => w.Value);

    private readonly ClosestName _closest = new(entries.SelectMany(e => e.Words.Split(", ")));

    /// <summary>The value; null for an empty text and for words that say nothing.</summary>
    /// <param name="why">What is wrong with the text; it is quoted only by the word that it is near to, since anything
    /// may stand in it.</param>
    public T? Read(string text, string field, out string? why)
    {
        why = null;
        var key = Folded.Key(text);
        if (key.Length == 0 || Nothing.Contains(key))
            return null;
        if (_values.TryGetValue(key, out var value))
            return value;
        why = _closest.To(text) is { } near
            ? $"{field}: not known, did you mean '{near}'?"
            : $"{field}: not known, expected {expected}";
        return null;
    }
}
