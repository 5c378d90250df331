using System.ComponentModel;

namespace LeadFunctions.Ops.ServingPage;

/// <summary>The body of <c>POST api/views</c>.</summary>
internal sealed record SaveViewAct
{
    [Description("1 to 60 characters. A view that had the name before goes.")]
    public required string Name { get; init; }

    [Description("The view with its filters, as it stands behind /ops, such as /leads?status=Unsent.")]
    public required string Address { get; init; }

    [Description("The name of a view that goes, where one is renamed.")]
    public string? InsteadOf { get; init; }
}
