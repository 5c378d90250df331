using System.ComponentModel;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.ReportingGrades;

/// <summary>How good the leads of a grade turned out to be.</summary>
internal sealed record GradeLine(
    [property: Description("Of the day on which the campaign decided. Missing for what was sent without a score.")]
        Grade? Grade,
    int Sent,
    [property: Description("Billable: their window is closed.")] int Final,
    int Returned,
    [property: Description("Of those that are final or returned. Missing where there are none.")]
        ShareRange? FinalShare,
    [property: Description("Those that the customer calls on or off target.")] int Rated,
    int OnTarget,
    [property: Description("Of those that are rated. Missing where there are none.")] ShareRange? OnTargetShare
);
