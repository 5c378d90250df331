using System.Buffers;
using System.Net;
using System.Text.RegularExpressions;

namespace LeadFunctions.Foundation.Values;

/// <summary>
/// A cell as its writer meant it: without what export tools and spreadsheets leave in text. Only what is certain is
/// undone, so that text without damage stays as it is.
/// </summary>
internal static partial class CellText
{
    // Joiners (U+200C, U+200D) are not among them: Persian is spelt and emoji are made with them.
    private const string Invisible = "\u00AD\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\uFEFF";
    private const string Spaces = "\u00A0\u2007\u202F";

    private static readonly SearchValues<char> Unseen = SearchValues.Create(Invisible + Spaces);

    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        "&\"_<" + DoubleEncoding.FirstHalves + Invisible + Spaces
    );

    public static string Clean(string cell)
    {
        if (!cell.AsSpan().ContainsAny(Suspects))
            return cell.Trim();
        // One kind of damage may hide another: an entity within quotes that were escaped themselves.
        var (before, text) = (cell, Pass(cell));
        while (text != before)
            (before, text) = (text, Pass(text));
        return text;
    }

    // Double encoding first: half of a letter can be a non-breaking space.
    private static string Pass(string text) =>
        Unquoted(WithoutTags(Visible(WithoutEntities(WithoutEscapes(DoubleEncoding.Undo(text))))).Trim());

    // <b>Contoso</b>, as rich text is exported.
    private static string WithoutTags(string text) =>
        text.Contains('<', StringComparison.Ordinal) && text.Contains('>', StringComparison.Ordinal)
            ? Tag().Replace(text, match => match.Groups["apart"].Success ? " " : "")
            : text;

    // Line breaks as a workbook writes them: Ann_x000D_
    private static string WithoutEscapes(string text) =>
        text.Contains("_x00", StringComparison.Ordinal) ? Escape().Replace(text, " ") : text;

    private static string WithoutEntities(string text) =>
        text.Contains('&', StringComparison.Ordinal) && text.Contains(';', StringComparison.Ordinal)
            ? WebUtility.HtmlDecode(text)
            : text;

    private static string Visible(string text) =>
        text.AsSpan().ContainsAny(Unseen)
            ? string.Concat(
                text.Where(c => !Invisible.Contains(c, StringComparison.Ordinal))
                    .Select(c => Spaces.Contains(c, StringComparison.Ordinal) ? ' ' : c)
            )
            : text;

    // Quotes around a cell that was quoted twice; those of a title such as "Head" of "Sales" are its own.
    private static string Unquoted(string text)
    {
        if (text is not ['"', .. var inner, '"'])
            return text;
        return inner.Replace("\"\"", "", StringComparison.Ordinal).Contains('"', StringComparison.Ordinal)
            ? text
            : inner.Replace("\"\"", "\"", StringComparison.Ordinal).Trim();
    }

    [GeneratedRegex(
        @"</?((?<apart>br|p|div|li)|b|i|u|em|strong|span|font)(\s[^<>]*=[^<>]*)?\s*/?>",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Tag();

    [GeneratedRegex("_x00[01][0-9A-Fa-f]_", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
