using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>A row of a file as it was read.</summary>
/// <param name="Line">Line of the file at which the row begins, from 1.</param>
/// <param name="Fault">Set where the row itself cannot be kept whole.</param>
internal sealed record UploadRow(int Line, IReadOnlyList<string> Cells, Reason? Fault = null)
{
    /// <summary>The most characters that a cell may have; a longer one is cut and the row is unusable.</summary>
    public const int MaxCell = 4_000;

    /// <summary>The most characters that a row may have in all: a row must fit into one table entity.</summary>
    public const int MaxRow = 15_000;

    /// <summary>The most characters of a row as it is stored: with its separators, and some signs escaped by six.
    /// With the header (<see cref="UploadTable.MaxHeader"/>) it must stay below what one property holds.</summary>
    public const int MaxStored = 20_000;

    private const int CutTo = 50;

    // The most that a sign may take when it is stored.
    private const int Escaped = 6;

    public static UploadRow Of(int line, string[] cells)
    {
        var (longest, all) = (0, 0L);
        foreach (var cell in cells)
            (longest, all) = (Math.Max(longest, cell.Length), all + cell.Length);
        return TooLong(longest, all, cells) is { } fault
            ? new UploadRow(line, [.. cells.Select(c => c.Short(CutTo)).Take(CutTo)], fault)
            : new UploadRow(line, cells);
    }

    private static Reason? TooLong(int longest, long all, string[] cells)
    {
        if (longest > MaxCell)
            return new Reason(
                ReasonCode.FieldTooLong,
                null,
                $"a cell of {longest:N0} characters",
                $"at most {MaxCell:N0}"
            );
        if (all > MaxRow)
            return new Reason(ReasonCode.FieldTooLong, null, $"a row of {all:N0} characters", $"at most {MaxRow:N0}");
        if ((all * Escaped) + (cells.Length * 3) + 2 <= MaxStored)
            return null;
        return Json.Write(cells).Length is > MaxStored and var stored
            ? new Reason(
                ReasonCode.FieldTooLong,
                null,
                $"a row of {cells.Length:N0} cells that takes {stored:N0} characters to keep",
                $"at most {MaxStored:N0}"
            )
            : null;
    }
}
