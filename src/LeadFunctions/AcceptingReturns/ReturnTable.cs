using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using LeadFunctions.ValidatingLeads;

namespace LeadFunctions.AcceptingReturns;

/// <summary>A row of a file of returns.</summary>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Lead">E-mail address or lead id.</param>
internal sealed record ReturnRow(int Line, string Lead, string Reason);

/// <summary>Reads a file of returns: a column with e-mail addresses or lead ids, and one with reasons.</summary>
internal static class ReturnTable
{
    /// <summary>The most rows that a file may have.</summary>
    public const int MaxRows = 10_000;

    private static readonly HashSet<string> LeadHeaders = Keys("Lead ID", "E-mail", "E-mail Address", "Mail");
    private static readonly HashSet<string> ReasonHeaders = Keys("Reason", "Return Reason", "Reason for Return");

    /// <summary>The rows, or why there are none, in plain words.</summary>
    public static (IReadOnlyList<ReturnRow> Rows, string? Problem) Read(TextReader text)
    {
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            DetectDelimiterValues = [",", ";", "\t", "|"],
            TrimOptions = TrimOptions.Trim,
            BadDataFound = null,
            MissingFieldFound = null,
        });
        if (!csv.Read() || !csv.ReadHeader())
            return ([], "The file is empty.");
        var header = csv.HeaderRecord!.Select(Folded.Key).ToList();
        var leads = Enumerable.Range(0, header.Count).Where(i => LeadHeaders.Contains(header[i])).ToList();
        var reason = header.FindIndex(ReasonHeaders.Contains);
        if (leads.Count == 0 || reason < 0)
            return ([], "Found no column Lead ID or Email, or no column Reason. Expected both in the first line.");
        return Rows(csv, leads, reason);
    }

    private static (IReadOnlyList<ReturnRow>, string?) Rows(CsvReader csv, List<int> leads, int reason)
    {
        var rows = new List<ReturnRow>();
        while (csv.Read())
        {
            if (rows.Count == MaxRows)
                return ([], $"The file has more than {MaxRows:N0} rows. Split it into smaller ones.");
            var lead = leads.Select(i => Bare(csv.GetField(i))).FirstOrDefault(cell => cell.Length > 0, "");
            rows.Add(new ReturnRow(csv.Parser.RawRow, lead, csv.GetField(reason) ?? ""));
        }
        return rows.Count > 0 ? (rows, null) : ([], "The file has a header and no rows.");
    }

    // Files that go out protect such cells with an apostrophe.
    private static string Bare(string? cell) => cell is ['\'', '=' or '+' or '-' or '@', ..] ? cell[1..] : cell ?? "";

    private static HashSet<string> Keys(params string[] headers) => [.. headers.Select(Folded.Key)];
}
