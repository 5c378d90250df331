using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.ReportingGrades;

/// <summary>How well grades told what leads turned out to be.</summary>
internal sealed record GradeReportView(
    DateOnly From,
    DateOnly To,
    [property: Description("Missing for all campaigns.")] LeadCode? LeadCode,
    int Sent,
    [property: Description("A to D, then what was sent without a score.")] IReadOnlyList<GradeLine> Grades,
    [property: Description("Where a lower grade is better than a higher one, beyond chance. Empty where none is.")]
        IReadOnlyList<string> Findings,
    [property: Description("What the numbers cannot see.")] IReadOnlyList<string> Notes
);
