using LeadFunctions.Leads;

namespace LeadFunctions.ReceivingUploads;

/// <summary>What a format gives before anybody looked for the table in it.</summary>
/// <param name="Format">What was detected, such as <c>CSV, semicolon, Windows-1252</c>.</param>
/// <param name="Rows">All rows in order, blank ones too. To be gone through once.</param>
internal sealed record RawTable(string Format, IAsyncEnumerable<RawRow> Rows);

/// <param name="Line">Line or row of the file at which the row begins, from 1.</param>
/// <param name="Fault">Why the row cannot be read.</param>
internal sealed record RawRow(int Line, string[] Cells, Reason? Fault = null)
{
    public bool IsBlank => Array.TrueForAll(Cells, string.IsNullOrWhiteSpace);

    /// <summary>A row that cannot be read, with what was found and what is expected.</summary>
    public static RawRow Unreadable(int line, string found, string expected) =>
        new(line, [], new Reason(ReasonCode.RowCannotBeRead, null, found, expected));
}
