namespace LeadFunctions.Foundation.Facts;

/// <summary>What a row says of where it comes from, as it came.</summary>
internal sealed record OriginFact(string Field, string Text);
