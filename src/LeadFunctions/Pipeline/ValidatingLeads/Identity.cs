using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>Decides between two rows that are the same person, category and lead code (spec: identity).</summary>
internal static class Identity
{
    /// <param name="row">The row that meets the claim.</param>
    /// <param name="content">Its content hash.</param>
    /// <param name="ownerStatus">The status of the claim's owner; null while the pipeline is at work on it.</param>
    public static IdentityVerdict Decide(LeadId row, string content, PersonClaim claim, LeadStatus? ownerStatus, int duplicateDays)
    {
        if (claim.Owner == row)
            return IdentityVerdict.Own;
        if (row.Batch.UploadedAt - claim.Owner.Batch.UploadedAt > TimeSpan.FromDays(duplicateDays))
            return IdentityVerdict.Renews;
        // Within one file the first row counts, whatever the later ones say.
        if (claim.Content == content || claim.Owner.Batch == row.Batch)
            return IdentityVerdict.Duplicate;
        return ownerStatus switch
        {
            null => WhileAtWork(row, claim.Owner),
            // Upload times are whole seconds: of two in the same second, the one that comes later here is the newer.
            { } waits when IsWaiting(waits) =>
                claim.Owner.Batch.UploadedAt > row.Batch.UploadedAt ? IdentityVerdict.Superseded : IdentityVerdict.Supersedes,
            LeadStatus.Scheduled or LeadStatus.Sent or LeadStatus.Returned or LeadStatus.Final => IdentityVerdict.TooLate,
            // The owner turned out to be no lead, as when the configuration changed under a cut run: its claim is void.
            _ => IdentityVerdict.Renews,
        };
    }

    // Nothing of it went anywhere yet, so a newer version can take its place.
    private static bool IsWaiting(LeadStatus status) => status is LeadStatus.Unsent or LeadStatus.Held;

    // The newer of two versions counts, also where it was quicker. Only the newer one ever waits for the older, in an
    // order that is total, so two files cannot wait for each other.
    private static IdentityVerdict WhileAtWork(LeadId row, LeadId owner) =>
        owner.CompareTo(row) > 0 ? IdentityVerdict.Superseded : IdentityVerdict.Wait;
}
