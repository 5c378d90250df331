using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.ReadingTables;

namespace LeadFunctions.Targeting.Nurturing;

/// <summary>Reads a file of engagement as uploads are read: a column with e-mail addresses and one with kinds, whatever
/// tool wrote them.</summary>
internal static class EngagementTable
{
    /// <summary>The most rows that a file may have.</summary>
    public const int MaxRows = 50_000;

    private const string Kind = "kind";
    private const string Date = "date";

    private static readonly HashSet<string> Kinds = CustomerHeaders.Keys(
        "Kind",
        "Event",
        "Event Type",
        "Event Name",
        "Type",
        "Activity",
        "Activity Type",
        "Action",
        "Engagement",
        "Engagement Type",
        "Interaction",
        "Status",
        "Ereignis",
        "Ereignistyp",
        "Art",
        "Aktivität",
        "Événement",
        "Type d'événement",
        "Activité",
        "Evento",
        "Tipo",
        "Tipo de evento",
        "Actividad"
    );

    private static readonly HashSet<string> Days = CustomerHeaders.Keys(
        "Date",
        "Day",
        "Event Date",
        "Event Time",
        "Event Timestamp",
        "Timestamp",
        "Time",
        "Date/Time",
        "Occurred At",
        "Occurred On",
        "Created At",
        "Activity Date",
        "Activity Time",
        "Engagement Date",
        "Datum",
        "Zeitpunkt",
        "Zeitstempel",
        "Ereignisdatum",
        "Date de l'événement",
        "Horodatage",
        "Fecha",
        "Fecha del evento"
    );

    private static readonly TableKind Form = new(
        Name,
        columns => columns.Any(c => c.Field == Field.Email) && columns.Any(c => c.Field == Kind),
        "Found no column with e-mail addresses, or none that says what happened",
        "both in one row, such as 'Email', 'Date' and 'Kind'"
    );

    /// <summary>The rows, or why there are none, in plain words.</summary>
    public static async Task<(IReadOnlyList<EngagementRow> Rows, string? Problem)> ReadAsync(
        UploadFile file,
        CancellationToken ct
    )
    {
        var (table, problem) = await UploadReader.OpenAsync(file, Form, ReadingLimits.Default, ct);
        if (table is null)
            return ([], problem);
        await using var opened = table;
        var (rows, fields) = (new List<EngagementRow>(), table.Columns.Select(c => c.Field).ToList());
        await foreach (var row in table.RowsAsync(ct))
        {
            if (rows.Count == MaxRows)
                return ([], $"The file has more than {MaxRows:N0} rows. Split it into smaller ones.");
            rows.Add(
                new EngagementRow(
                    row.Line,
                    Cell(row, fields.IndexOf(Field.Email)),
                    Cell(row, fields.IndexOf(Date)),
                    Cell(row, fields.IndexOf(Kind)),
                    row.Fault
                )
            );
        }
        return rows.Count > 0 ? (rows, null) : ([], "The file has a header and no rows.");
    }

    private static IReadOnlyList<Column> Name(IReadOnlyList<string> headers)
    {
        var taken = new HashSet<string>();
        return [.. headers.Select(h => new Column(h, FieldOf(h) is { } field && taken.Add(field) ? field : null))];
    }

    private static string? FieldOf(string header) =>
        HeaderSynonyms.FieldOf(header) == Field.Email ? Field.Email
        : CustomerHeaders.IsOf(Kinds, header) ? Kind
        : CustomerHeaders.IsOf(Days, header) ? Date
        : null;

    private static string Cell(UploadRow row, int column) =>
        Leftovers.Unwrap(null, row.Cells.ElementAtOrDefault(column) ?? "").Trim();
}
