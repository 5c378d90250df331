namespace LeadFunctions.Foundation.Facts;

/// <summary>Something that a person did lately.</summary>
/// <param name="Person">Keyed id.</param>
/// <param name="At">Moment of the upload that the person was in, or day of its conversion.</param>
/// <param name="Category">Of a conversion on the site; null for an upload.</param>
internal sealed record InterestFact(string Person, DateTimeOffset At, string? Category = null);
