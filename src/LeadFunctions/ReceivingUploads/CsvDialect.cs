using System.Text.RegularExpressions;

namespace LeadFunctions.ReceivingUploads;

/// <summary>The ways in which text tables differ.</summary>
internal static partial class CsvDialect
{
    private const string Delimiters = ",;\t|";

    public static string NameOf(char delimiter) => delimiter switch
    {
        ',' => "comma",
        ';' => "semicolon",
        '\t' => "tab",
        '|' => "pipe",
        _ => $"'{delimiter}'",
    };

    /// <summary>The sign that <c>sep=</c> says, or the one by which the header knows most fields, then has most columns. The
    /// header alone decides: rows may be ragged, and their text may hold any of these signs.</summary>
    public static async Task<CsvForm> FormAsync(string start, TableKind kind, ReadingLimits limits)
    {
        if (Told().Match(start) is { Success: true } told)
            return await FormAsync(start, told.Groups["sign"].Value[0], kind, limits);
        var (best, most) = (new CsvForm(MostFrequent(start), 0), 0);
        foreach (var delimiter in Delimiters)
            if (await FormAsync(start, delimiter, kind, limits) is var form && form.Width > most)
                (best, most) = (form, form.Width);
        return best;
    }

    private static async Task<CsvForm> FormAsync(string start, char delimiter, TableKind kind, ReadingLimits limits)
    {
        var form = new CsvForm(delimiter, 0);
        await using var rows = CsvRows.OfAsync(() => new StringReader(start), form, limits).GetAsyncEnumerator();
        var header = (await TableFinder.HeaderAsync(rows, kind, limits with { Columns = int.MaxValue })).Header;
        return form with { Width = header?.Row.Cells.Length ?? 0 };
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
