using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.ActingOnLeads;

/// <summary>What was found of a batch, and is done again.</summary>
internal sealed record ProcessAgainView(
    BatchId Batch,
    [property: Description("Rows without an outcome, whose steps are done again.")] int Rows,
    [property: Description("Rows that were received and are not there any more.")] int Missing,
    [property: Description("What happens now.")] string Next
);
