using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.ReadingTables;

namespace LeadFunctions.Targeting.ReadingOrganic;

/// <summary>Reads a file of conversions as uploads are read: whatever tool wrote it, under whatever names.</summary>
internal static class OrganicTable
{
    /// <summary>The most rows that a file may have.</summary>
    public const int MaxRows = 200_000;

    // Beside what uploads call the date of a lead.
    private static readonly HashSet<string> Dates =
    [
        .. new[]
        {
            "Date",
            "Conversion Date",
            "Converted",
            "Converted At",
            "Converted On",
            "Converted Date",
            "Date Converted",
            "Conversion Time",
            "First Conversion Date",
            "Recent Conversion Date",
            "Submitted At",
            "Submission Date",
            "Submission Time",
            "Form Submitted",
            "Event Date",
            "Sign-up Date",
            "Signed Up",
            "Signed Up At",
            "Registration Date",
            "Registered At",
            "Registered On",
            "Datum",
            "Konversionsdatum",
            "Konvertiert am",
            "Anmeldedatum",
            "Registriert am",
            "Date de conversion",
            "Date d'inscription",
            "Date de création",
            "Fecha",
            "Fecha de conversión",
            "Fecha de registro",
        }.Select(HeaderSynonyms.Fold),
    ];

    private static readonly TableKind Kind = new(
        Name,
        columns => columns.Any(c => c.Field == Field.JobTitle) && columns.Any(c => c.Field == Field.LeadDate),
        "Found no column with job titles, or none with dates",
        "both in one row, such as 'Date' and 'Job Title'"
    );

    /// <summary>The rows with their columns, or why there are none, in plain words.</summary>
    public static async Task<(IReadOnlyList<Column> Columns, IReadOnlyList<UploadRow> Rows, string? Problem)> ReadAsync(
        UploadFile file,
        CancellationToken ct
    )
    {
        var (table, problem) = await UploadReader.OpenAsync(file, Kind, ReadingLimits.Default, ct);
        if (table is null)
            return ([], [], problem);
        await using var opened = table;
        var rows = new List<UploadRow>();
        await foreach (var row in table.RowsAsync(ct))
        {
            if (rows.Count == MaxRows)
                return ([], [], $"The file has more than {MaxRows:N0} rows. Split it into smaller ones.");
            rows.Add(row);
        }
        return rows.Count > 0 ? (table.Columns, rows, null) : ([], [], "The file has a header and no rows.");
    }

    private static IReadOnlyList<Column> Name(IReadOnlyList<string> headers)
    {
        var taken = new HashSet<string>();
        return [.. headers.Select(h => new Column(h, FieldOf(h) is { } field && taken.Add(field) ? field : null))];
    }

    private static string? FieldOf(string header) =>
        HeaderSynonyms.FieldOf(header) ?? (HeaderSynonyms.Folds(header).Any(Dates.Contains) ? Field.LeadDate : null);
}
