using System.Buffers;
using System.Text;

namespace LeadFunctions.Foundation.Values;

/// <summary>UTF-8 that somebody read in an old code page: <c>Ã©</c> (Windows-1252), <c>√©</c> (Mac Roman) or <c>├®</c>
/// (DOS) for <c>é</c>.</summary>
internal static class DoubleEncoding
{
    /// <summary>Begin the pairs of Latin, Cyrillic and typographic characters.</summary>
    public const string FirstHalves = "ÃÂâÅÄÐÑ" + OfMac + Dashes + OfDos;

    private const string OfMac = "√¬ƒ≈‚";
    private const string OfDos = "├┬─┼ΓÔ";

    // Begin Cyrillic letters in Mac Roman, and are common between whole words.
    private const string Dashes = "–—";

    private static readonly SearchValues<char> First = SearchValues.Create(FirstHalves);

    private static readonly MisreadPage[] Pages =
    [
        new(1252, "ÃÂâÅÄÐÑ", remains: "ÃÂâ"),
        new(10000, OfMac + Dashes, remains: "√"),
        new(850, OfDos, remains: "├"),
        new(437, OfDos, remains: "├"),
    ];

    /// <summary>Undone only where the whole cell reads as UTF-8, and in one way: a real <c>Ã</c> beside a plain letter
    /// does not.</summary>
    public static string Undo(string text) =>
        text.AsSpan().ContainsAny(First)
        && Pages.Select(page => Undone(page, text)).OfType<string>().Distinct().ToList() is [var only]
            ? only
            : text;

    /// <summary>Whether letters were damaged in a way that cannot be undone.</summary>
    public static bool Remained(string text) =>
        text.Contains('\uFFFD', StringComparison.Ordinal)
        || Array.Exists(Pages, page => text.Zip(text.Skip(1)).Any(pair => page.IsLetter(pair.First, pair.Second)));

    private static string? Undone(MisreadPage page, string text) =>
        page.Utf8(text) is { } bytes && Encoding.UTF8.GetString(bytes) is var undone && !IsOfDashes(text, undone)
            ? undone
            : null;

    // Ost–Österreich would read as UTF-8, too.
    private static bool IsOfDashes(string text, string undone) =>
        text.AsSpan().ContainsAny(Dashes)
        && !text.AsSpan().ContainsAny(OfMac + "ÃÂâÅÄÐÑ")
        && (undone.Any(char.IsAsciiLetter) || undone.Count(char.IsLetter) < 2);
}
