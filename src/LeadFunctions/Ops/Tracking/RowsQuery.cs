using System.ComponentModel;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.Tracking;

/// <summary>The query of the rows of one batch or one campaign.</summary>
internal sealed record RowsQuery
{
    [Description(
        "Only rows that one of these words sums up, such as Unsent,Held; in the list of a campaign: as far as this campaign goes."
    )]
    public Words<LeadStatus>? Status { get; init; }

    [Description("The most that a page holds, 1 to 500. Without it: 100.")]
    public int? PageSize { get; init; }

    [Description("The next of the page before.")]
    public string? Next { get; init; }
}
