using System.Net;

namespace LeadFunctions.ValidatingLeads;

/// <summary>
/// A cell as its writer meant it: without what export tools and spreadsheets leave in text. Only what is certain is
/// undone, so that text without damage stays as it is.
/// </summary>
internal static class CellText
{
    public static string Clean(string cell)
    {
        if (!MayBeDamaged(cell))
            return cell.Trim();
        // One kind of damage may hide another: an entity within quotes that were escaped themselves.
        var (before, text) = (cell, Pass(cell));
        while (text != before)
            (before, text) = (text, Pass(text));
        return text;
    }

    private static bool MayBeDamaged(string cell) =>
        cell.AsSpan().ContainsAnyExceptInRange(' ', '~') || cell.Contains('&', StringComparison.Ordinal) || cell.Contains('"', StringComparison.Ordinal);

    // Double encoding first: half of a letter can be a non-breaking space.
    private static string Pass(string text) =>
        Unquoted(Visible(WithoutEntities(DoubleEncoding.Undo(text))).Trim());

    private static string WithoutEntities(string text) =>
        text.Contains('&', StringComparison.Ordinal) && text.Contains(';', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;

    private static string Visible(string text) =>
        text.AsSpan().ContainsAnyExceptInRange(' ', '~') ? string.Concat(text.Where(c => !IsInvisible(c)).Select(Plain)) : text;

    // Joiners (U+200C, U+200D) stay: Persian is spelt and emoji are made with them.
    private static bool IsInvisible(char c) =>
        c is '\u00AD' or '\u200B' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or '\u2060' or '\uFEFF';

    private static char Plain(char c) => c is '\u00A0' or '\u2007' or '\u202F' ? ' ' : c;

    // Quotes around a cell that was quoted twice; those of a title such as "Head" of "Sales" are its own.
    private static string Unquoted(string text)
    {
        if (text is not ['"', .. var inner, '"'])
            return text;
        return inner.Replace("\"\"", "", StringComparison.Ordinal).Contains('"', StringComparison.Ordinal)
            ? text
            : inner.Replace("\"\"", "\"", StringComparison.Ordinal).Trim();
    }
}
