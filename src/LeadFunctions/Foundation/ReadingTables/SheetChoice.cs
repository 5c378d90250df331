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
        // The only sheet with leads is read whatever its name: it may be called so by its program.
        if (
            candidates.Count == 0
            && kind.Sheets.Count == 0
            && sheets.Where(s => s is { IsHidden: false, Header: not null }).ToList() is { Count: 1 } only
        )
            candidates = only;
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
        var rows =
            sheet.Addresses == 1 ? "1 row that holds an address" : $"{sheet.Addresses:N0} rows that hold an address";
        return $"sheet '{Workbook.Short(sheet.Name)}' with {rows}: "
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
        // An underscore parts words as a blank does.
        @"(?<![^\W_])(reject(ed|s|ions?)?|declined|refused|disqualified|unqualified|bounced?|bounces|bad|junk|templates?|examples?|samples?|instructions?|read ?me|"
            + @"do[ _-]?not[ _-]?(use|send|upload|contact)|dnc|(last|prior|previous|past)[ _-](week|month)s?|previous(ly)?|prev|old|history|archived?|already[ _-](sent|delivered|uploaded)|"
            + @"duplicates?|dupes?|dups|suppress(ed|ion)?|suppressions|excluded?|exclusions?|invalids?|returned"
            + @"|returns|removed|deleted|unsubscribed?|unsubscribes|opt[ _-]?outs?|"
            + @"blacklist(ed)?|blocklist|blocked|backup|tests?|dq'?d?|dqs|(not|non|un)[ _-]?(qualified|accepted"
            + @"|approved|valid|eligible|usable)|replaced|superseded|failed|cancell?ed|"
            + @"vorlage|muster|beispiele?|abgelehnte?|ablehnungen|letzte[nr]?[ _-](woche|monat)|vorwoche|vormonat"
            + @"|alte?|archiv|dubletten|duplikate|gesperrte?|sperrliste|ungültige?|abmeldungen|ausgeschlossene?"
            + @"|unbrauchbare?|nicht[ _-](akzeptiert|angenommen|qualifiziert|gültig)e?|ersetzte?|"
            + @"modèles?|exemples?|rejetée?s?|rejets?|refus|refusée?s?|semaine[ _-]dernière|mois[ _-]dernier"
            + @"|anciens?|anciennes?|doublons?|désinscrits?"
            + @"|non[ _-](accepté|qualifié|valide|retenu|conforme)e?s?|remplacée?s?|"
            + @"plantilla|ejemplos?|rechazad[oa]s?|rechazos?|semana[ _-]pasada|mes[ _-]pasado|antigu[oa]s?"
            + @"|anteriore?s?|duplicad[oa]s?|bajas|no[ _-](aceptad|válid|calificad|cualificad)[oa]s?"
            + @"|(reemplazad|sustituid|descartad)[oa]s?|"
            + @"rifiutat[ei]|scartat[ei]|esempio?|rejeitad[oa]s?|recusad[oa]s?|exemplos?|modelos?|afgewezen"
            + @"|non[ _-](accettat|qualificat|valid)[ioea]|sostituit[ie]|duplicati"
            + @"|não[ _-](aceit|qualificad|válid|aprovad)[oae]s?|substituíd[oa]s?"
            + @"|voorbeelden|voorbeeld|niet[ _-](geaccepteerd|goedgekeurd|gekwalificeerd)e?|afgekeurde?|vervangen|"
            + @"odrzucon[aey]|odrzucenia|niezaakceptowan[aey]|nie[ _-]?zaakceptowan[aey]|nieprawidłowe|zastąpion[aey]"
            + @"|duplikaty|szablon|wzór|przykłady?|przykładowe|stare|archiwum|usunięte"
            + @"|(zeszły|poprzedni)[ _-](tydzień|miesiąc))(?![^\W_])",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Aside();
}
