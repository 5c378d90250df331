namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>Where an affiliate finds a row: as its receipt names it.</summary>
internal sealed record RowPlace(string File, string Row);
