using System.Globalization;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Counts the texts that cells of a workbook share, and looks whether each that a cell refers to is there: the
/// reader holds all in memory, and takes an index beyond them for a number.</summary>
internal sealed class SharedTexts(ReadingLimits limits)
{
    private int _count;
    private long _characters;
    private (int Index, string Where) _highest = (-1, "");

    public void Add()
    {
        if (++_count > limits.SharedStrings)
            throw new UnreadableException(
                $"The workbook has more than {limits.SharedStrings:N0} shared texts. Save the sheet as CSV and upload that."
            );
    }

    public void AddText(long length)
    {
        if ((_characters += length) > limits.SharedCharacters)
            throw new UnreadableException(
                $"The shared texts of the workbook have more than {limits.SharedCharacters:N0} characters. Save the sheet as CSV and upload that."
            );
    }

    /// <param name="where">The cell, in words.</param>
    public void Refer(string text, string where)
    {
        if (
            !int.TryParse(
                text,
                NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
                CultureInfo.InvariantCulture,
                out var index
            )
        )
            throw new UnreadableException($"Cell {where} refers to the shared text '{text}', expected a number.");
        if (index > _highest.Index)
            _highest = (index, where);
    }

    /// <summary>All parts are seen.</summary>
    public void End()
    {
        if (_highest.Index >= _count)
            throw new UnreadableException(
                $"Cell {_highest.Where} refers to shared text {_highest.Index:N0}, and the workbook has {_count:N0}. Open it in Excel, save it anew and upload it."
            );
    }
}
