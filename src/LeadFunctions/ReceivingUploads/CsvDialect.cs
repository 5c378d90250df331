using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;
using LeadFunctions.ConfiguringCampaigns;

namespace LeadFunctions.ReceivingUploads;

/// <summary>The ways in which text tables differ.</summary>
internal static partial class CsvDialect
{
    private const string Delimiters = ",;\t|";

    public static CsvConfiguration Of(char delimiter, double maxField) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = delimiter.ToString(),
        // Read, and left out later: lines are counted by them.
        IgnoreBlankLines = false,
        // A stray quote within a cell is data.
        BadDataFound = null,
        MaxFieldSize = maxField,
    };

    public static string NameOf(char delimiter) => delimiter switch
    {
        ',' => "comma",
        ';' => "semicolon",
        '\t' => "tab",
        '|' => "pipe",
        _ => $"'{delimiter}'",
    };

    /// <summary>What <c>sep=</c> says, or the sign by which the header has most columns. The header alone decides: rows
    /// may be ragged, and their text may hold any of these signs.</summary>
    public static async Task<char> DelimiterAsync(string start, Affiliate affiliate, ReadingLimits limits)
    {
        if (Told().Match(start) is { Success: true } told)
            return told.Groups["sign"].Value[0];
        var (best, most, wide) = (MostFrequent(start), 0, limits with { Columns = int.MaxValue });
        foreach (var delimiter in Delimiters)
        {
            var rows = CsvRows.OfAsync(() => new StringReader(start), delimiter, limits).GetAsyncEnumerator();
            await using var closing = rows;
            var columns = (await TableFinder.HeaderAsync(rows, affiliate, wide)).Columns?.Count ?? 0;
            if (columns > most)
                (best, most) = (delimiter, columns);
        }
        return best;
    }

    /// <summary>Whether the file ended within a quoted cell.</summary>
    public static bool EndsInQuotes(IParser parser)
    {
        var (inCell, inQuotes, quoted) = (false, false, false);
        foreach (var c in parser.RawRecord)
        {
            if (c == '"' && (quoted || !inCell))
                (inCell, inQuotes, quoted) = (true, !inQuotes, true);
            else if (c == parser.Delimiter[0] && !inQuotes)
                (inCell, quoted) = (false, false);
            else
                inCell = true;
        }
        return inQuotes;
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
