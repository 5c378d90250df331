using System.ComponentModel;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <param name="Id">The beginning of the key's hash.</param>
internal sealed record KeyView(
    string Id,
    DateTimeOffset GivenAt,
    string By,
    string Why,
    DateTimeOffset EndsAt,
    DateTimeOffset? RevokedAt,
    string? RevokedBy,
    string? RevokedWhy,
    [property: Description("Whether it opens at this moment.")] bool Opens
);
