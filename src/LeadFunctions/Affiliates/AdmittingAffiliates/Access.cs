using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>An affiliate's access by one key.</summary>
/// <param name="KeyHash">Hash of the key: the key itself is stored nowhere.</param>
/// <param name="By">Who gave it.</param>
internal sealed record Access(
    AffiliateName Affiliate,
    string KeyHash,
    DateTimeOffset GivenAt,
    DateTimeOffset EndsAt,
    string By,
    string Why
)
{
    /// <summary>Set where the key was taken back.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    public string? RevokedBy { get; init; }

    public string? RevokedWhy { get; init; }

    /// <summary>The hour in which the key last asked for addresses, and how many it got in it.</summary>
    public DateTimeOffset? AddressHour { get; init; }

    public int Addresses { get; init; }

    /// <summary>The hour in which the key last asked for scorecards, and how many it got in it.</summary>
    public DateTimeOffset? ScorecardHour { get; init; }

    public int Scorecards { get; init; }

    /// <summary>Set where it was read.</summary>
    public Azure.ETag ETag { get; init; }
}
