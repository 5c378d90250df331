namespace LeadFunctions.Foundation.Mailing;

/// <summary>A mail on its way, with the addresses that the ledger does not keep.</summary>
internal sealed record Envelope(
    PlannedMail Mail,
    string From,
    IReadOnlyList<string> To,
    params IReadOnlyList<AttachedFile> Files
);
