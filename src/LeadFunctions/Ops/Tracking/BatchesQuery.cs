using System.ComponentModel;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.Tracking;

/// <summary>The query of <c>GET api/batches</c>.</summary>
internal sealed record BatchesQuery
{
    [Description("Only batches of this affiliate.")]
    public AffiliateName? Affiliate { get; init; }

    [Description("First day of upload, in UTC, such as 2026-11-01. Without it: 30 days before the last.")]
    public DateOnly? From { get; init; }

    [Description("Last day of upload, in UTC. Without it: today.")]
    public DateOnly? To { get; init; }

    [Description("Which uploads come first. Without it: Oldest.")]
    public ListOrder? Order { get; init; }

    [Description("The most that a page holds, 1 to 500. Without it: 100.")]
    public int? PageSize { get; init; }

    [Description("The next of the page before.")]
    public string? Next { get; init; }
}
