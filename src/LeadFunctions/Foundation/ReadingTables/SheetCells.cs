using System.Globalization;
using ExcelDataReader;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>The cells of a sheet's row as text: nothing is rounded, and no number becomes an exponent.</summary>
internal static class SheetCells
{
    public static string[] Of(IExcelDataReader row)
    {
        var last = row.FieldCount - 1;
        while (last >= 0 && row.IsDBNull(last))
            last--;
        var cells = new string[last + 1];
        for (var i = 0; i <= last; i++)
            cells[i] = Text(row.GetValue(i), row.GetNumberFormatString(i));
        return cells;
    }

    public static string Text(object? value, string? format) =>
        value switch
        {
            null => "",
            string text => text,
            bool flag => flag ? "TRUE" : "FALSE",
            DateTime time => Text(time),
            TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
            double number => Padded(Text(number), format),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };

    private static string Text(DateTime time)
    {
        // A time without a day lies on the day before the first of the calendar.
        if (time.Year < 1900)
            return time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        return time.ToString(
            time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss",
            CultureInfo.InvariantCulture
        );
    }

    private static string Text(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return
            text.Contains('E', StringComparison.Ordinal)
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var whole)
            && (double)whole == number
            ? whole.ToString(CultureInfo.InvariantCulture)
            : text;
    }

    // A format of zeros, such as 00000 for postal codes, shows the leading ones that the number itself lost.
    private static string Padded(string text, string? format) =>
        format is { Length: > 1 } && format.All(c => c == '0') && text.All(char.IsAsciiDigit)
            ? text.PadLeft(format.Length, '0')
            : text;
}
