using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using LeadFunctions.ConfiguringCampaigns;
using LeadFunctions.Leads;
using LeadFunctions.ReceivingUploads;
using LeadFunctions.ValidatingLeads;

namespace LeadFunctions.CheckingDeliveryForms;

/// <summary>Where the columns of a delivery form are; -1 for a lead code that the form has no column for.</summary>
internal sealed record FormColumns(int Date, int LeadCode, int Leads)
{
    private static readonly HashSet<string> Days = Keys("Day", "Upload Date", "Date Uploaded", "Delivery Date", "Tag");
    private static readonly HashSet<string> Counts = Keys(
        "Leads", "# Leads", "# of Leads", "Number of Leads", "No. of Leads", "Lead Count", "Leads Uploaded", "Leads Delivered", "Uploaded", "Delivered",
        "Count", "Quantity", "Qty", "Rows", "Anzahl", "Anzahl Leads", "Nombre de leads", "Número de leads");

    /// <summary>The columns of a header; null for a row that is none. The affiliate's own headers count as in its uploads.</summary>
    public static FormColumns? Of(IReadOnlyList<string> row, Affiliate affiliate)
    {
        var known = ColumnMapping.Of(row, affiliate);
        var folded = row.Select(HeaderSynonyms.Fold).ToList();
        var day = Find(i => known[i].Field == Field.LeadDate) is >= 0 and var date ? date : Find(i => Days.Contains(folded[i]));
        var leads = Find(i => Counts.Contains(folded[i]));
        return day < 0 || leads < 0 ? null : new FormColumns(day, Find(i => known[i].Field == Field.LeadCode), leads);

        int Find(Predicate<int> isIt) => Enumerable.Range(0, row.Count).ToList().FindIndex(isIt);
    }

    private static HashSet<string> Keys(params string[] headers) => [.. headers.Select(HeaderSynonyms.Fold)];
}

/// <summary>Reads a delivery form: a row for each day and lead code.</summary>
internal static class DeliveryFormTable
{
    /// <summary>The most rows that a form may have.</summary>
    public const int MaxRows = 10_000;

    // As in uploads.
    private const int HeaderRows = 20;

    private static readonly string[] Delimiters = [",", ";", "\t", "|"];

    public static DeliveryForm Read(string text, string file, DateOnly month, DateTimeOffset writtenAt, Affiliate affiliate, Configuration settings)
    {
        // The sign is the one by which there is a header: lines above it may hold any.
        foreach (var delimiter in Delimiters)
        {
            using var csv = Open(text, delimiter);
            if (Header(csv, affiliate) is { } columns)
                return Rows(csv, columns, new FormRows(file, month, affiliate, settings)).Of(writtenAt);
        }
        return DeliveryForm.Unreadable(file, month, writtenAt, new FormFault(
            file, null, "", "no header", $"a line with the columns date, lead code and leads among the first {HeaderRows}"));
    }

    private static CsvReader Open(string text, string delimiter) => new(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
    {
        Delimiter = delimiter,
        TrimOptions = TrimOptions.Trim,
        HasHeaderRecord = false,
        BadDataFound = null,
    });

    private static FormColumns? Header(CsvReader csv, Affiliate affiliate)
    {
        for (var row = 0; row < HeaderRows && csv.Read(); row++)
            if (FormColumns.Of(csv.Parser.Record!, affiliate) is { } columns)
                return columns;
        return null;
    }

    private static FormRows Rows(CsvReader csv, FormColumns columns, FormRows rows)
    {
        for (var count = 0; csv.Read();)
        {
            var cells = csv.Parser.Record!;
            if (cells.All(string.IsNullOrWhiteSpace) || Totals.IsTotal(cells, int.MaxValue))
                continue;
            if (++count > MaxRows)
            {
                rows.EndAt(csv.Parser.RawRow, MaxRows);
                break;
            }
            rows.Add(csv.Parser.RawRow, Cell(cells, columns.Date), Cell(cells, columns.LeadCode), Cell(cells, columns.Leads));
        }
        return rows;
    }

    private static string Cell(string[] cells, int column) => CellText.Clean(cells.ElementAtOrDefault(column) ?? "");
}
