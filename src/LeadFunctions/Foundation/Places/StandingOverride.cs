namespace LeadFunctions.Foundation.Places;

/// <summary>Ops hold a state until a moment, whatever the numbers say.</summary>
internal sealed record StandingOverride(string By, string Why, DateTimeOffset Until);
