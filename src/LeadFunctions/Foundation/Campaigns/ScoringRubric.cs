using System.Text.Json.Serialization;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>What a lead has points for, as <c>config/scoring.json</c> says. What the file leaves out is as it is built
/// in.</summary>
internal sealed record ScoringRubric : Document
{
    /// <summary>For editors; nothing here reads it.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    public FitWeights Fit { get; init; } = new();

    public InterestWeights Interest { get; init; } = new();

    public SourceWeights Source { get; init; } = new();

    public PenaltyWeights Penalties { get; init; } = new();

    public GradeWeights Grades { get; init; } = new();

    /// <summary>So many days from its first touch a person is nurtured at most, where there is evidence of
    /// consent.</summary>
    public int NurtureDays { get; init; } = 365;

    /// <summary>The version of the file that is in force; null for what is built in.</summary>
    [JsonIgnore]
    public string? Version { get; init; }

    public GradeLimits Limits() => new(Grades.A, Grades.B, Grades.C, Grades.ContactFit, Grades.ContactDays);
}
