using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LeadFunctions.Foundation.Values;

/// <summary>A band of company sizes.</summary>
/// <param name="Min">Fewest employees in the band, 1 or more.</param>
/// <param name="Max">Most employees in the band, itself included; null when the band has no end.</param>
internal sealed record CompanySize(int Min, int? Max)
{
    /// <summary>Whether the customer wrote the number before <see cref="Min"/>: 500-1,000 begins at 501 for bands,
    /// which count an edge in the lower one, and at 500 for a size that begins there itself.</summary>
    public bool HasEdge { get; init; }

    /// <summary>1-10 to 10,001+, the bands that campaigns are sold by.</summary>
    public static IReadOnlyList<CompanySize> Standard { get; } =
    [
        new(1, 10),
        new(11, 50),
        new(51, 200),
        new(201, 500),
        new(501, 1_000),
        new(1_001, 5_000),
        new(5_001, 10_000),
        new(10_001, null),
    ];

    // As nearly all leads have it, once they are validated.
    private static readonly FrozenDictionary<string, CompanySize> Written = Standard.ToFrozenDictionary(b => $"{b}");

    private long End => Max ?? long.MaxValue;

    /// <summary>
    /// Reads a band in the spellings of people and systems (<c>1,001-5,000</c>, <c>1001 – 5000 employees</c>,
    /// <c>10K+</c>). An exact number gives the standard band that holds it; a band that is not standard stays as
    /// it is. See <see cref="CompanySizeText"/> for the spellings.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out CompanySize? size)
    {
        size =
            text is null ? null
            : Written.TryGetValue(text, out var standard) ? standard
            : CompanySizeText.Read(text);
        return size is not null;
    }

    /// <summary>As <see cref="TryParse"/>, of a band that a customer wants: it keeps its edge.</summary>
    public static bool TryParseWanted([NotNullWhen(true)] string? text, [NotNullWhen(true)] out CompanySize? size)
    {
        size = text is null ? null : CompanySizeText.ReadWanted(text);
        return size is not null;
    }

    /// <summary>The standard band that holds a number of employees of 1 or more.</summary>
    public static CompanySize Holding(int employees) => Standard.First(band => employees <= band.End);

    /// <summary>
    /// How this band lies in the wanted ones taken together: 101-500 is contained in 51-200 and 201-500, and only
    /// partly in 201-1,000. Everything is outside of no bands at all.
    /// </summary>
    public CompanySizeFit IsWithin(IReadOnlyList<CompanySize> wanted)
    {
        var fit = CompanySizeFit.Outside;
        long covered = Min - 1;
        foreach (var band in wanted.OrderBy(band => band.Min))
        {
            // A size that begins at the edge is meant as the customer means it: 500, or 500-999.
            var first = band.HasEdge && band.Min - 1 == Min ? Min : band.Min;
            if (first <= End && Min <= band.End)
                fit = CompanySizeFit.Partly;
            if (first <= covered + 1 && band.End > covered)
                covered = band.End;
        }
        return covered >= End ? CompanySizeFit.Contained : fit;
    }

    /// <summary><c>1,001-5,000</c> or <c>10,001+</c>, which <see cref="TryParse"/> reads back.</summary>
    public override string ToString()
    {
        var first = HasEdge ? Min - 1 : Min;
        return Max is { } max
            ? string.Create(CultureInfo.InvariantCulture, $"{first:N0}-{max:N0}")
            : string.Create(CultureInfo.InvariantCulture, $"{first:N0}+");
    }
}
