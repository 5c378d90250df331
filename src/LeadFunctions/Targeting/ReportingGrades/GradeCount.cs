using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.ReportingGrades;

/// <summary>What became of leads that were sent with a grade.</summary>
/// <param name="Grade">Of the day on which the campaign decided; null for what was sent without one.</param>
internal sealed record GradeCount(Grade? Grade)
{
    public int Sent { get; init; }

    public int Final { get; init; }

    public int Returned { get; init; }

    public int Rated { get; init; }

    public int OnTarget { get; init; }
}
