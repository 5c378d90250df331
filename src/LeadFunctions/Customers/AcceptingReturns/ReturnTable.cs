using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.ReadingTables;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>Reads a file of returns as uploads are read: a column with e-mail addresses or lead ids, and one with
/// reasons.</summary>
internal static class ReturnTable
{
    /// <summary>The most rows that a file may have.</summary>
    public const int MaxRows = 10_000;

    private const string LeadId = "leadId";
    private const string Reason = "reason";

    private static readonly HashSet<string> Remarks = CustomerHeaders.Keys(
        "Comment",
        "Comments",
        "Notes",
        "Note",
        "Remark",
        "Remarks",
        "Feedback",
        "Kommentar",
        "Bemerkung",
        "Bemerkungen",
        "Anmerkung",
        "Commentaire",
        "Commentaires",
        "Remarque",
        "Comentario",
        "Comentarios"
    );

    private static readonly TableKind Kind = new(
        Name,
        columns => columns.Any(c => c.Field == Reason) && columns.Any(c => c.Field is LeadId or Field.Email),
        "Found no column Lead ID or Email, or no column Reason",
        "both in one row"
    );

    /// <summary>The rows, or why there are none, in plain words.</summary>
    public static async Task<(IReadOnlyList<ReturnRow> Rows, string? Problem)> ReadAsync(
        UploadFile file,
        CancellationToken ct
    )
    {
        var (table, problem) = await UploadReader.OpenAsync(file, Kind, ReadingLimits.Default, ct);
        if (table is null)
            return ([], problem);
        await using var opened = table;
        var (rows, fields) = (new List<ReturnRow>(), table.Columns.Select(c => c.Field).ToList());
        await foreach (var row in table.RowsAsync(ct))
        {
            if (rows.Count == MaxRows)
                return ([], $"The file has more than {MaxRows:N0} rows. Split it into smaller ones.");
            rows.Add(
                new ReturnRow(
                    row.Line,
                    Cell(row, fields.IndexOf(LeadId)),
                    Cell(row, fields.IndexOf(Field.Email)),
                    Cell(row, fields.IndexOf(Reason)),
                    row.Fault
                )
            );
        }
        return rows.Count > 0 ? (rows, null) : ([], "The file has a header and no rows.");
    }

    // An address is known by any name that uploads have for it. Where no column is named for reasons, one for remarks
    // has them.
    private static IReadOnlyList<Column> Name(IReadOnlyList<string> headers)
    {
        var taken = new HashSet<string>();
        var remarks = headers.Any(h => FieldOf(h) == Reason) ? [] : Remarks;
        return
        [
            .. headers.Select(h => new Column(
                h,
                (FieldOf(h) ?? (HeaderSynonyms.Folds(h).Any(remarks.Contains) ? Reason : null)) is { } field
                && taken.Add(field)
                    ? field
                    : null
            )),
        ];
    }

    private static string? FieldOf(string header) =>
        CustomerHeaders.IsLeadId(header) ? LeadId
        : CustomerHeaders.IsReason(header) ? Reason
        : HeaderSynonyms.FieldOf(header) == Field.Email ? Field.Email
        : null;

    private static string Cell(UploadRow row, int column) =>
        Leftovers.Unwrap(null, row.Cells.ElementAtOrDefault(column) ?? "");
}
