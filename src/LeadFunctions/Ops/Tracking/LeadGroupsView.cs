using System.ComponentModel;

namespace LeadFunctions.Ops.Tracking;

/// <summary>Rows by what keeps them: a row with several reasons is in several groups.</summary>
internal sealed record LeadGroupsView(
    [property: Description("Rows that were found, each counted once.")] int Rows,
    [property: Description("The largest first.")] IReadOnlyList<LeadGroup> Groups,
    [property: Description("Give it as the parameter next, and add up. Missing when all rows were looked through.")]
        string? Next,
    [property: Description("The upload up to which rows were looked through. Missing when all were.")]
        DateTimeOffset? Through
);
