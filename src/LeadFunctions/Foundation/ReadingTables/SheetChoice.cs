using System.IO.Enumeration;
using System.Text.RegularExpressions;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Which sheets of a workbook are read: all visible ones with one header, as one table. What else holds
/// addresses is named, with why it is not read.</summary>
/// <param name="Read">In the order of the workbook; all have the same columns.</param>
/// <param name="NotRead">In plain words.</param>
internal sealed partial record SheetChoice(IReadOnlyList<Sheet> Read, IReadOnlyList<string> NotRead)
{
    public static SheetChoice Of(IReadOnlyList<Sheet> sheets, TableKind kind)
    {
        var why = sheets.ToDictionary(s => s, s => Against(s, kind));
        var candidates = sheets.Where(s => why[s] is null && s.Header is not null).ToList();
        // A sheet named as an example is better than none, and may be called so by its program.
        if (candidates.Count == 0 && kind.Sheets.Count == 0)
            candidates = sheets.Where(s => s is { IsHidden: false, Header: not null }).ToList();
        var first = candidates.MaxBy(s => s.Rows);
        var read = candidates.Where(s => SameColumns(s, first!)).ToList();
        return new SheetChoice(
            read,
            [.. sheets.Where(s => s.Addresses > 0 && !read.Contains(s)).Select(s => Told(s, why[s], first))]
        );
    }

    // Null where nothing speaks against it.
    private static string? Against(Sheet sheet, TableKind kind)
    {
        if (kind.Sheets.Count > 0)
            return kind.Sheets.Any(name => FileSystemName.MatchesSimpleExpression(name, sheet.Name.Trim()))
                ? null
                : "it is none of the sheets that are agreed with you";
        if (sheet.IsHidden)
            return "it is hidden";
        return Aside().IsMatch(sheet.Name) ? "its name says that it holds no leads to take" : null;
    }

    private static bool SameColumns(Sheet a, Sheet b) =>
        Names(a).SequenceEqual(Names(b), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Names(Sheet sheet) =>
        HeaderRow.Names(sheet.Header!.Row.Cells).Where(n => n.Length > 0).Order(StringComparer.OrdinalIgnoreCase);

    private static string Told(Sheet sheet, string? why, Sheet? first)
    {
        var rows = $"sheet '{Workbook.Short(sheet.Name)}' with {sheet.Addresses:N0} rows that hold an address: ";
        return rows
            + (
                why
                ?? (
                    sheet.Header is null
                        ? "it has no header"
                        : $"its header is not that of sheet '{Workbook.Short(first!.Name)}'"
                )
            );
    }

    [GeneratedRegex(
        @"\b(reject(ed|s|ions?)?|templates?|examples?|samples?|instructions?|read ?me|do[ -]?not[ -]?(use|send|upload)|last[ -](week|month)|previous|old|archived?|"
            + @"duplicates?|dupes?|suppress(ed|ion)?|suppressions|excluded?|exclusions?|invalid|returned|returns|removed|unsubscribed?|opt[ -]?outs?|backup|test|"
            + @"vorlage|beispiel|abgelehnt|modèle|exemple|rejetés?|plantilla|ejemplo|rechazad[oa]s?)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Aside();
}
