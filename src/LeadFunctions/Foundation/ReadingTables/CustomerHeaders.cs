namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>What customers call the columns of the files that they send: of leads that they return, and of what they
/// say of leads.</summary>
internal static class CustomerHeaders
{
    private static readonly HashSet<string> Ids = Keys(
        "Lead ID",
        "Lead-ID",
        "LeadId",
        "Lead",
        "Lead No.",
        "Lead Nr.",
        "Lead Number",
        "Lead Identifier",
        "Lead-Nummer",
        "Lead-Kennung",
        "ID du lead",
        "ID de lead",
        "ID del lead"
    );

    private static readonly HashSet<string> Reasons = Keys(
        "Reason",
        "Return Reason",
        "Reason for Return",
        "Rejection Reason",
        "Reject Reason",
        "Reason Returned",
        "Reason for Rejection",
        "Reason Code",
        "Return Comment",
        "Disqualification Reason",
        "Grund",
        "Rückgabegrund",
        "Begründung",
        "Grund der Rückgabe",
        "Ablehnungsgrund",
        "Reklamationsgrund",
        "Motif",
        "Motif du retour",
        "Motif de retour",
        "Motif du rejet",
        "Motif de rejet",
        "Raison",
        "Raison du retour",
        "Motivo",
        "Motivo de devolución",
        "Motivo de la devolución",
        "Motivo del rechazo",
        "Motivo de rechazo",
        "Razón"
    );

    public static bool IsLeadId(string header) => IsOf(Ids, header);

    public static bool IsReason(string header) => IsOf(Reasons, header);

    /// <summary>Whether a header is one of <see cref="Keys"/>.</summary>
    public static bool IsOf(IReadOnlySet<string> keys, string header) =>
        HeaderSynonyms.Folds(header).Any(keys.Contains);

    public static HashSet<string> Keys(params IEnumerable<string> headers) => [.. headers.Select(HeaderSynonyms.Fold)];
}
