namespace LeadFunctions.Foundation.Places;

/// <summary>Something that a person did with what it was sent.</summary>
/// <param name="Day">As the marketing tool dates it.</param>
/// <param name="File">The version of the file that said so first.</param>
internal sealed record Engagement(DateOnly Day, EngagementKind Kind, string File);
