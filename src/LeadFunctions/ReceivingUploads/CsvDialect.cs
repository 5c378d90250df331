using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;

namespace LeadFunctions.ReceivingUploads;

/// <summary>The ways in which text tables differ.</summary>
internal static partial class CsvDialect
{
    private const string Delimiters = ",;\t|";

    public static CsvConfiguration Of(double maxField) => new(CultureInfo.InvariantCulture)
    {
        DetectDelimiter = true,
        GetDelimiter = start => DelimiterOf(start.Text),
        // Read, and left out later: lines are counted by them.
        IgnoreBlankLines = false,
        // A stray quote within a cell is data.
        BadDataFound = null,
        MaxFieldSize = maxField,
    };

    // The header alone decides: rows may be ragged, and their text may hold any of these signs.
    private static string DelimiterOf(string text)
    {
        var lines = Quoted().Replace(text, "x").Split('\n', '\r');
        var header = lines.FirstOrDefault(l => l.AsSpan().Trim(Delimiters).Trim().Length > 0) ?? "";
        return Delimiters.MaxBy(d => header.Count(c => c == d)).ToString();
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

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();
}
