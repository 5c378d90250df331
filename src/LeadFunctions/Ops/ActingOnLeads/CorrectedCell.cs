using System.ComponentModel;

namespace LeadFunctions.Ops.ActingOnLeads;

/// <summary>A cell that is corrected.</summary>
internal sealed record CorrectedCell(
    [property: Description("The header of its column.")] string Header,
    string? Field,
    string Was,
    string Is
);
