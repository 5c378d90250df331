using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.ReadingTables;

namespace LeadFunctions.Targeting.CollectingFeedback;

/// <summary>Reads a file of feedback as uploads are read: a column with e-mail addresses or lead ids, and at least one
/// of those that say something of the lead.</summary>
internal static class FeedbackTable
{
    /// <summary>The most rows that a file may have.</summary>
    public const int MaxRows = 10_000;

    private const string LeadId = "leadId";
    private const string OnTarget = "onTarget";
    private const string Stage = "stage";
    private const string Reason = "reason";
    private const string Date = "date";

    // Not "Estado" alone, which is a state of a country as well.
    private static readonly (string Field, HashSet<string> Headers)[] Known =
    [
        (
            OnTarget,
            CustomerHeaders.Keys(
                "On Target",
                "On-Target",
                "Is On Target",
                "On Target?",
                "On Target (Yes/No)",
                "Target",
                "In Target",
                "Relevant",
                "Good Lead",
                "Good Fit",
                "Fit",
                "ICP Fit",
                "Zielgruppe",
                "In der Zielgruppe",
                "In Zielgruppe",
                "Passend",
                "Passt",
                "Relevanz",
                "Cible",
                "Dans la cible",
                "Ciblé",
                "Pertinent",
                "Objetivo",
                "En objetivo",
                "Público objetivo",
                "Adecuado",
                "Relevante"
            )
        ),
        (
            Stage,
            CustomerHeaders.Keys(
                "Stage",
                "Lead Stage",
                "Sales Stage",
                "Pipeline Stage",
                "Funnel Stage",
                "Status",
                "Lead Status",
                "Sales Status",
                "Outcome",
                "Disposition",
                "Phase",
                "Stufe",
                "Lead-Status",
                "Vertriebsphase",
                "Vertriebsstatus",
                "Étape",
                "Statut",
                "Statut du lead",
                "Étape de vente",
                "Etapa",
                "Etapa de venta",
                "Fase",
                "Estado del lead",
                "Estatus"
            )
        ),
        (
            Date,
            CustomerHeaders.Keys(
                "Date",
                "Feedback Date",
                "Date of Feedback",
                "Rated On",
                "Rated At",
                "Reviewed On",
                "Updated",
                "Updated At",
                "Last Updated",
                "Last Modified",
                "Status Date",
                "Stage Date",
                "Datum",
                "Datum der Rückmeldung",
                "Rückmeldedatum",
                "Bewertet am",
                "Aktualisiert am",
                "Date du feedback",
                "Date d'évaluation",
                "Date de mise à jour",
                "Fecha",
                "Fecha de feedback",
                "Fecha de evaluación",
                "Fecha de actualización"
            )
        ),
    ];

    // What customers write above a reason when they do not return the lead.
    private static readonly HashSet<string> Reasons = CustomerHeaders.Keys(
        "Feedback Reason",
        "Reason Off Target",
        "Off Target Reason",
        "Lost Reason",
        "Reason Lost",
        "Loss Reason",
        "Verlustgrund",
        "Motif de perte",
        "Raison de perte",
        "Motivo de pérdida"
    );

    private static readonly TableKind Kind = new(
        Name,
        columns =>
            columns.Any(c => c.Field is LeadId or Field.Email)
            && columns.Any(c => c.Field is OnTarget or Stage or Reason),
        "Found no column Lead ID or Email, or none of On Target, Stage and Reason",
        "both in one row"
    );

    /// <summary>The rows, or why there are none, in plain words.</summary>
    public static async Task<(IReadOnlyList<FeedbackRow> Rows, string? Problem)> ReadAsync(
        UploadFile file,
        CancellationToken ct
    )
    {
        var (table, problem) = await UploadReader.OpenAsync(file, Kind, ReadingLimits.Default, ct);
        if (table is null)
            return ([], problem);
        await using var opened = table;
        var (rows, fields) = (new List<FeedbackRow>(), table.Columns.Select(c => c.Field).ToList());
        await foreach (var row in table.RowsAsync(ct))
        {
            if (rows.Count == MaxRows)
                return ([], $"The file has more than {MaxRows:N0} rows. Split it into smaller ones.");
            rows.Add(
                new FeedbackRow(
                    row.Line,
                    Cell(row, fields.IndexOf(LeadId)),
                    Cell(row, fields.IndexOf(Field.Email)),
                    Cell(row, fields.IndexOf(OnTarget)),
                    Cell(row, fields.IndexOf(Stage)),
                    Cell(row, fields.IndexOf(Reason)),
                    Cell(row, fields.IndexOf(Date)),
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
        CustomerHeaders.IsLeadId(header) ? LeadId
        : CustomerHeaders.IsReason(header) || CustomerHeaders.IsOf(Reasons, header) ? Reason
        : Known.FirstOrDefault(k => CustomerHeaders.IsOf(k.Headers, header)).Field
            ?? (HeaderSynonyms.FieldOf(header) == Field.Email ? Field.Email : null);

    private static string Cell(UploadRow row, int column) =>
        Leftovers.Unwrap(null, row.Cells.ElementAtOrDefault(column) ?? "").Trim();
}
