using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.Overseeing;

/// <summary>The query of <c>GET api/counts</c>.</summary>
internal sealed record CountsQuery
{
    [Description("Only rows of this affiliate.")]
    public AffiliateName? Affiliate { get; init; }

    [Description("First day of upload, in UTC, such as 2026-11-01. Without it: 30 days before the last.")]
    public DateOnly? From { get; init; }

    [Description("Last day of upload, in UTC. Without it: today.")]
    public DateOnly? To { get; init; }
}
