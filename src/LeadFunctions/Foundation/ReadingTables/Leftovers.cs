using System.Collections.Frozen;
using System.Text.RegularExpressions;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>What tools leave in cells: errors of spreadsheets, values of programs and fields that nobody filled in are
/// no values, and what is wrapped to stay text is unwrapped.</summary>
internal static partial class Leftovers
{
    private const int LongestEmpty = 40;

    private static readonly FrozenSet<string> Empty = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "#N/A",
        "#N/A N/A",
        "#NA",
        "#REF!",
        "#VALUE!",
        "#NAME?",
        "#NULL!",
        "#DIV/0!",
        "#NUM!",
        "#ERROR!",
        "#SPILL!",
        "#CALC!",
        "#FIELD!",
        "#GETTING_DATA",
        "#BEZUG!",
        "#NV",
        "#WERT!",
        "#REF",
        "#VALUE",
        "#BUSY!",
        "#CONNECT!",
        "#BLOCKED!",
        "#UNKNOWN!",
        "Loading...",
        "Loading…",
        "[object Object]",
        "[object Undefined]",
        "undefined",
        @"\N",
        "<null>",
        "(null)",
        "[null]",
        "(blank)",
        "(empty)",
        "(none)",
        "(not set)",
        "(leer)",
        "(vide)",
        "(Leere)",
        "(vacío)",
        "#Calc",
        "#Error",
        "--None--",
        "-- None --",
        "- None -",
        "<NA>",
        "NaT",
        "NULL",
        "(no value)",
        "0000-00-00",
        "0000-00-00 00:00:00"
    );

    private static readonly FrozenSet<string> Flags = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "FALSE",
        "TRUE",
        "FALSCH",
        "WAHR",
        "FAUX",
        "VRAI",
        "VERDADERO",
        "FALSO",
        "VERDADEIRO",
        "ONWAAR",
        "FAŁSZ"
    );

    /// <param name="field">Null for a column that no field claims: an answer may well be FALSE.</param>
    public static string Unwrap(string? field, string cell)
    {
        var text = Bare(CellText.Clean(cell));
        if (text.Length <= LongestEmpty && IsEmpty(field, text))
            return "";
        if (field is not null)
            text = WithoutStrayQuote(text);
        if (field is not (Field.Email or Field.Website) && Link().Match(text) is { Success: true } link)
            return link.Groups["shown"].Value.Replace("\"\"", "\"", StringComparison.Ordinal).Trim();
        if (field == Field.Phone && text.StartsWith("=+", StringComparison.Ordinal))
            return text[1..];
        return field == Field.Phone && text.StartsWith("p:", StringComparison.OrdinalIgnoreCase)
            ? text[2..].TrimStart()
            : text;
    }

    // One quote alone, beside a letter: behind a number it means inches.
    private static string WithoutStrayQuote(string text) =>
        text switch
        {
            _ when !text.Contains('"', StringComparison.Ordinal) => text,
            ['"', .. var rest] when !rest.Contains('"', StringComparison.Ordinal) => rest.Trim(),
            [.. var rest, '"']
                when rest.Length > 0 && char.IsLetter(rest[^1]) && !rest.Contains('"', StringComparison.Ordinal) =>
                rest,
            _ => text,
        };

    // Null is a surname, and a lead code or category that a formula lost was meant.
    private static bool IsEmpty(string? field, string text) =>
        (
            (Empty.Contains(text) || Error().IsMatch(text) || Prompts.Has(text))
            && !(field is Field.LeadCode or Field.Category && (text[0] is '#' or 'E'))
            && !(field is Field.LastName && text.Equals("null", StringComparison.OrdinalIgnoreCase))
        )
        || (field is not null && (Flags.Contains(text) || Unfilled().IsMatch(text)))
        || (MayBeLeftOut(field) && Dash().IsMatch(text));

    // A name that is a dash is told as one.
    private static bool MayBeLeftOut(string? field) =>
        field
            is not (
                null
                or Field.Email
                or Field.FirstName
                or Field.LastName
                or Field.FullName
                or Field.Company
                or Field.JobTitle
                or Field.Country
            );

    // ="Ann", the apostrophe that keeps a cell text, and the one by which files that go out are made harmless.
    private static string Bare(string text)
    {
        if (text is ['=', '"', .. var formula, '"'])
            return formula.Replace("\"\"", "\"", StringComparison.Ordinal).Trim();
        if (text is not ['\'', var first, ..])
            return text;
        if (text is ['\'', .. var inner, '\''] && !inner.Contains('\'', StringComparison.Ordinal))
            return inner.Trim();
        // 't Hooft and 's-Gravenhage are written so.
        return first is '=' or '+' or '-' or '@' || (char.IsLetterOrDigit(first) && !DutchArticle().IsMatch(text))
            ? text[1..]
            : text;
    }

    [GeneratedRegex(@"\A'[a-z][\s-]", RegexOptions.CultureInvariant)]
    private static partial Regex DutchArticle();

    [GeneratedRegex(@"\A[-–—]{1,3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();

    // #REF! in the language of the spreadsheet: #ZAHL!, #¿NOMBRE?, #N/D, #ДЕЛ/0!, and Err:502
    [GeneratedRegex(
        @"\A(#[¡¿]?\p{Lu}+(/(\p{Lu}+|0))?[!?]|#\p{Lu}/\p{Lu}|Err:[0-9]{3})\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Error();

    // =HYPERLINK("https://contoso.example","Contoso")
    [GeneratedRegex(
        """\A=HYPERLINK\("([^"]|"")*"\s*[,;]\s*"(?<shown>([^"]|"")*)"\)\z""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Link();

    // {{job_title}}, %%company%%, ${name}, *|FNAME|*, <<First Name>>, {!Lead.FirstName}, <%= name %>
    [GeneratedRegex(
        @"\A(\{\{[^{}]*\}\}|\{[!$#%]?[\w .:-]+%?\}|%%?[\w .]+%%?|[$#]\{[^{}]*\}|\*\|[^|]*\|\*|<<[^<>]*>>"
            + @"|<%[^%]*%>|\[%[^%]*%\]"
            + @"|##[\w .]+##|@@[\w .]+@@|\[\[[^\[\]]*\]\]|\[(first|last|full|company|job|your)[ _]?\w*\])\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Unfilled();
}
