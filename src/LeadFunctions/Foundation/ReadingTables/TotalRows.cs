using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Knows totals below a table. Only what is certainly one: a row that merely looks odd may be a
/// lead.</summary>
internal static partial class TotalRows
{
    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Total",
        "Totals",
        "Grand Total",
        "Subtotal",
        "Sum",
        "Total Leads",
        "Total Rows",
        "Total Records",
        "Summe",
        "Gesamt",
        "Insgesamt",
        "Gesamtsumme",
        "Somme",
        "Total général",
        "Suma",
        "Total general"
    );

    /// <param name="email">Which column holds the e-mail address.</param>
    public static bool IsTotal(string[] row, int email)
    {
        // Nearly every row ends here.
        if (row.Length == 0 || (email < row.Length && row[email].Contains('@')))
            return false;
        return Words.Contains(Count().Replace(row[0].Trim(), "").TrimEnd(':', '=', ' '))
            && row.Skip(1).All(c => string.IsNullOrWhiteSpace(c) || IsCount(c));
    }

    private static bool IsCount(string cell) =>
        cell.Any(char.IsAsciiDigit) && cell.All(c => !char.IsLetter(c) && c != '@');

    // Total: 3
    [GeneratedRegex(@"(?<=[:=\s])[0-9][0-9.,]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Count();
}
