using System.Text.RegularExpressions;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>The ways in which text tables differ.</summary>
internal static partial class CsvDialect
{
    private const string Delimiters = ",;\t|";

    public static string NameOf(char delimiter) =>
        delimiter switch
        {
            ',' => "comma",
            ';' => "semicolon",
            '\t' => "tab",
            '|' => "pipe",
            _ => $"'{delimiter}'",
        };

    /// <summary>The sign that <c>sep=</c> says, or the one by which the header knows most fields, then has most
    /// columns. The header alone decides: rows may be ragged, and their text may hold any of these signs.</summary>
    public static async Task<CsvForm> FormAsync(string start, TableKind kind, ReadingLimits limits)
    {
        if (Told().Match(start) is { Success: true } told)
            return (await LookAsync(start, told.Groups["sign"].Value[0], kind, limits)).Form;
        var (best, most) = (new CsvForm(MostFrequent(start), 0), (Known: 0, Width: 0));
        foreach (var delimiter in Delimiters)
            if (
                await LookAsync(start, delimiter, kind, limits) is var (form, known)
                && (known, form.Width).CompareTo(most) > 0
            )
                (best, most) = (form, (known, form.Width));
        return best;
    }

    // The form, and how many fields the best row knows, be it a header or not.
    private static async Task<(CsvForm Form, int Known)> LookAsync(
        string start,
        char delimiter,
        TableKind kind,
        ReadingLimits limits
    )
    {
        var form = new CsvForm(delimiter, 0);
        var rows = await CsvRows
            .OfAsync(() => new StringReader(start), form, limits)
            .Where(r => !r.IsBlank)
            .Take(limits.HeaderRows)
            .ToListAsync();
        var (at, columns, _) = HeaderRow.Find(rows, kind);
        return at < 0
            ? (form, 0)
            : (
                form with
                {
                    Width = columns?.Count ?? 0,
                    HasAddresses = columns?.Any(c => c.Field == Field.Email) ?? true,
                },
                TableKind.Known(columns ?? kind.Name(HeaderRow.Names(rows[at].Cells)))
            );
    }

    private static char MostFrequent(string start)
    {
        var lines = Quoted().Replace(start, "x").Split('\n', '\r');
        var first = lines.FirstOrDefault(l => l.AsSpan().Trim(Delimiters).Trim().Length > 0) ?? "";
        return Delimiters.MaxBy(d => first.Count(c => c == d));
    }

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("""\A\s*"?sep=(?<sign>[^\w\s"]|\t)"?[ ,;]*(\r|\n|\z)""", RegexOptions.IgnoreCase)]
    private static partial Regex Told();
}
