using System.Globalization;
using System.Text.RegularExpressions;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Ops.CheckingDeliveryForms;

/// <summary>Takes the rows of a form one after the other; a faulty one is named and stops no other.</summary>
internal sealed partial class FormRows(string file, DateOnly month, Affiliate affiliate, Configuration settings)
{
    private const int MaxLeads = 10_000_000;
    private const int MaxFound = 200;

    private readonly Dictionary<FormKey, int> _counts = [];
    private readonly Dictionary<FormKey, int> _rows = [];
    private readonly HashSet<FormKey> _unclear = [];
    private readonly HashSet<DateOnly> _days = [];
    private readonly List<FormFault> _faults = [];

    public void Add(int row, string date, string leadCode, string leads)
    {
        if (DayOf(row, date) is not { } day || !IsLeadCode(row, leadCode, out var code))
            return;
        _days.Add(day);
        var key = new FormKey(day, code);
        if (!_rows.TryAdd(key, row))
            Fault(
                row,
                "lead code",
                $"{day:yyyy-MM-dd} {code?.Value ?? "without lead code"} again",
                $"one row for it: row {_rows[key]} counts"
            );
        else if (CountOf(leads) is { } count)
            _counts[key] = count;
        else
        {
            _unclear.Add(key);
            Fault(row, "leads", leads, $"a whole number from 0 to {MaxLeads:N0}");
        }
    }

    public void EndAt(int row, int most) =>
        Fault(row, "", $"more than {most:N0} rows", "a row for each day and lead code of one month");

    public DeliveryForm Of(DateTimeOffset writtenAt) =>
        new(file, month, writtenAt, _counts, _days, _faults) { Unclear = _unclear };

    private DateOnly? DayOf(int row, string date)
    {
        if ((Dates.Read(date, affiliate.DateOrder) ?? SerialDates.Read(date)) is not { } day)
            Fault(row, "date", date, "a date such as 2026-11-21; set dateOrder where 03/04/2026 may be two days");
        else if ((day.Year, day.Month) != (month.Year, month.Month))
            Fault(row, "date", date, $"a day of {month:yyyy-MM}, as the file is named");
        else
            return day;
        return null;
    }

    // A code that nobody knows is told, and compared all the same: its rows came in, and are unusable.
    private bool IsLeadCode(int row, string text, out LeadCode? code)
    {
        code = null;
        if (text.Length == 0)
            return true;
        if (LeadCode.TryParse(text, null, out code) && settings.Campaigns.ContainsKey(code))
            return true;
        Fault(
            row,
            "lead code",
            text,
            settings.LeadCodes.To(text) is { } closest
                ? $"a known lead code, such as {closest}"
                : "a known lead code, or none"
        );
        return code is not null;
    }

    private static int? CountOf(string text) =>
        decimal.TryParse(
            Thousands().IsMatch(text) ? string.Concat(text.Where(char.IsAsciiDigit)) : text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var count
        )
        && count is >= 0 and <= MaxLeads
        && decimal.Truncate(count) == count
            ? (int)count
            : null;

    public void Fault(int row, string column, string found, string expected) =>
        _faults.Add(new FormFault(file, row, column, found.Short(MaxFound), expected));

    // 1,200 and 1.200 and 1 200 and 1'200: there are no thousandths of leads.
    [GeneratedRegex(@"\A[0-9]{1,3}([.,'’\s][0-9]{3})+\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Thousands();
}
