namespace LeadFunctions.Foundation.Leads;

/// <summary>The score of a lead for a campaign on one day.</summary>
/// <param name="Score">0 to 100.</param>
/// <param name="LowerOn">The first day on which its grade is lower, if nothing more becomes of it; null where it stays
/// what it is.</param>
internal sealed record LeadScore(int Score, Grade Grade, DateOnly? LowerOn)
{
    /// <summary>The grade of that day; null where it stays what it is.</summary>
    public Grade? Lower { get; init; }
}
