using System.ComponentModel;
using LeadFunctions.Answering;
using LeadFunctions.Leads;

namespace LeadFunctions.AdmittingAffiliates;

/// <summary>The body of <c>POST api/affiliates/{affiliate}/access</c> and <c>/access/revoke</c>.</summary>
internal sealed record AccessAct
{
    [Description(Signature.By)]
    public required string By { get; init; }

    [Description(Signature.Why)]
    public required string Why { get; init; }

    public Asked<(string By, string Why)> Read() => Signature.ReadBy(By).And(Signature.ReadWhy(Why));
}

/// <summary>A key that was given.</summary>
internal sealed record GivenKeyView(
    AffiliateName Affiliate,
    [property: Description("Shown now and never again. Hand it to the affiliate through a secure channel.")] string Key,
    DateTimeOffset EndsAt,
    [property: Description("When the keys before it end.")] DateTimeOffset? EarlierKeysEndAt);

/// <summary>The keys of an affiliate, as far as they may be shown.</summary>
internal sealed record AccessView(AffiliateName Affiliate, IReadOnlyList<KeyView> Keys);

/// <param name="Id">The beginning of the key's hash.</param>
internal sealed record KeyView(
    string Id, DateTimeOffset GivenAt, string By, string Why, DateTimeOffset EndsAt, DateTimeOffset? RevokedAt, string? RevokedBy, string? RevokedWhy,
    [property: Description("Whether it opens at this moment.")] bool Opens);
