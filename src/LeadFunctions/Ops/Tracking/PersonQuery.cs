using System.ComponentModel;

namespace LeadFunctions.Ops.Tracking;

/// <summary>The body of <c>POST api/people/search</c>. Addresses are personal data: they never stand in a URL, which
/// logs keep.</summary>
internal sealed record PersonQuery
{
    [Description("The address as it stands in an upload; case and outer spaces make no difference.")]
    public required string Email { get; init; }

    [Description("The most that a page holds, 1 to 500. Without it: 100.")]
    public int? PageSize { get; init; }

    [Description("The next of the page before.")]
    public string? Next { get; init; }
}
