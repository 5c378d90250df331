using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>A row before anybody looked for the table.</summary>
/// <param name="Line">Row of the file as a spreadsheet counts, from 1: empty ones count, and a quoted line break begins
/// none.</param>
/// <param name="Cells">Of a row that cannot be read, what there is of them.</param>
/// <param name="Fault">Why the row cannot be read.</param>
internal sealed record RawRow(int Line, string[] Cells, Reason? Fault = null)
{
    /// <summary>Set where rows of several sheets are read.</summary>
    public string? Sheet { get; init; }

    public bool IsBlank => Array.TrueForAll(Cells, string.IsNullOrWhiteSpace);

    /// <summary>A row that cannot be read, with what was found and what is expected.</summary>
    public static RawRow Unreadable(int line, string found, string expected, string[]? cells = null) =>
        new(line, cells ?? [], new Reason(ReasonCode.RowCannotBeRead, null, found, expected));
}
