using System.Diagnostics.CodeAnalysis;

namespace LeadFunctions.Foundation.Values;

/// <summary>A country or territory of ISO 3166-1, and Kosovo as <c>XK</c>.</summary>
/// <param name="Code">Alpha-2 code, upper case: <c>GB</c>.</param>
/// <param name="Name">Short English name for people to read: <c>United Kingdom</c>.</param>
internal sealed record Country(string Code, string Name)
{
    // Its code without the signs is N/A.
    private const string Namibia = "NA";
    private const string Czechia = "CZ";

    // In all languages together something is near every short text.
    private const int LongName = 6;

    private const int LongestCell = 100;

    /// <summary>
    /// Reads a code (alpha-2, alpha-3), a name in English or most other languages, or a common spelling. Two letters
    /// are a code before anything else: <c>CA</c> is Canada. A name of several countries (<c>Congo</c>) is none.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Country? country)
    {
        // Costa Rica has no accent.
        country =
            text is null ? null
            : text.Trim() is "ČR" ? CountryNames.Find(Czechia)
            : CountryNames.Find(text) ?? CountryParts.Read(text);
        if (country?.Code == Namibia && Placeholders.IsPlaceholder(text!))
            country = null;
        if (country is not null && IsDitto(text!.Trim()))
            country = null;
        return country is not null;
    }

    /// <summary>As <see cref="TryParse"/>, of a cell for a country: also one with a place before it (<c>London UK</c>),
    /// a number of ISO 3166, and a code for a part of it (<c>GB-ENG</c>).</summary>
    public static bool TryParseCell([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Country? country)
    {
        if (!TryParse(text, out country) && text is { Length: <= LongestCell })
            country =
                CountryNumbers.Find(text)
                ?? CountryParts.OfSubdivision(text)
                ?? CountryNames.Find(text.Replace("&", " and ", StringComparison.Ordinal))
                ?? CountryAtEnd.Read(text);
        return country is not null;
    }

    /// <summary>
    /// The country whose English name looks most like the text; null when none is near, and for a name of several
    /// countries: it takes a person to say which.
    /// </summary>
    public static Country? Closest(string text)
    {
        if (TryParse(text, out var known))
            return known;
        if (CountryNames.IsAmbiguous(text))
            return null;
        return
            (CountryNames.Closest.To(text) ?? (text.Length >= LongName ? CountryNames.ClosestOther.To(text) : null))
                is { } name
            ? CountryNames.Find(name)
            : null;
    }

    /// <summary>Several countries that have the same name or number: <c>Korea</c> is two. None for any other text but a
    /// number.</summary>
    public static IReadOnlyList<Country> Several(string text) =>
        CountryNames.Several(text) is { Count: > 0 } several ? several : CountryNumbers.Several(text);

    // Of the Dominican Republic and Indonesia only the codes as they are: "do." is ditto, and "id." idem.
    private static bool IsDitto(string text) => NoValue.IsShortDitto(text) || text is "Do" or "DO." or "id." or "Id.";

    public override string ToString() => Code;
}
