using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>A row that meets a claim.</summary>
/// <param name="Fits">Whether some campaign has nothing against it that is its own, see
/// <see cref="Foundation.Deciding.CampaignFit"/>; asked only where <see cref="Identity.IsOther"/>.</param>
internal sealed record ClaimingRow(LeadId Lead, AffiliateName Affiliate, string Content, bool Fits);

/// <summary>What became of the row that owns a claim.</summary>
/// <param name="Status">Null while the pipeline is at work on it. One that any campaign accepted counts as
/// scheduled.</param>
/// <param name="Fits">Whether it may still go, and the row that meets it could go nowhere besides.</param>
/// <param name="IsNewer">It is of a later version than the row that meets it.</param>
/// <param name="IsDead">Its batch stands still, so that nothing may ever become of it.</param>
internal sealed record ClaimOwner(LeadStatus? Status, bool Fits, bool IsNewer, bool IsDead = false);

/// <summary>Decides between two rows that are the same person, category and lead code (spec: identity). Nobody waits
/// for anybody: who takes a claim over first closes the row that had it.</summary>
internal static class Identity
{
    /// <param name="owner">Null where the claim's owner is there no more.</param>
    public static IdentityVerdict Decide(ClaimingRow row, PersonClaim claim, ClaimOwner? owner, int duplicateDays)
    {
        if (claim.Owner == row.Lead)
            return IdentityVerdict.Own;
        if (owner is null)
            return IdentityVerdict.Renews;
        if (row.Lead.Batch.UploadedAt - claim.Owner.Batch.UploadedAt > TimeSpan.FromDays(duplicateDays))
            // An older version that still waits would wait for ever, or go beside the newer one.
            return owner.Status is LeadStatus.Unsent or LeadStatus.Held && claim.Affiliate == row.Affiliate
                ? IdentityVerdict.Supersedes
                : IdentityVerdict.Renews;
        return owner.Status switch
        {
            null or LeadStatus.Unsent or LeadStatus.Held => BeforeItGoes(row, claim, owner),
            LeadStatus.Scheduled or LeadStatus.Sent or LeadStatus.Returned or LeadStatus.Final => claim.Content
                == row.Content
            || claim.Owner.Batch == row.Lead.Batch
                ? IdentityVerdict.Duplicate
                : IdentityVerdict.TooLate,
            // The owner turned out to be no lead: its claim is void.
            _ => IdentityVerdict.Renews,
        };
    }

    /// <summary>Whether a row and the owner of a claim are no versions of each other: two of one file, or of two
    /// affiliates.</summary>
    public static bool IsOther(LeadId row, AffiliateName affiliate, PersonClaim claim) =>
        claim.Owner != row && (claim.Owner.Batch == row.Batch || claim.Affiliate != affiliate);

    // The owner went nowhere yet.
    private static IdentityVerdict BeforeItGoes(ClaimingRow row, PersonClaim claim, ClaimOwner owner)
    {
        // Within one file the first row counts, whatever the later ones say, and of two affiliates the first: unless it
        // cannot go.
        var isOther = IsOther(row.Lead, row.Affiliate, claim);
        if (isOther || claim.Content == row.Content)
            return (isOther && row.Fits && !owner.Fits) || owner.IsDead
                ? IdentityVerdict.Supersedes
                : IdentityVerdict.Duplicate;
        // The newer of two versions counts, also where it was quicker.
        return owner.IsNewer ? IdentityVerdict.Superseded : IdentityVerdict.Supersedes;
    }
}
