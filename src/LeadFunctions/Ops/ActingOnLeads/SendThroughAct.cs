using System.ComponentModel;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.ActingOnLeads;

/// <summary>The body of <c>POST api/leads/{leadId}/send-through</c>.</summary>
internal sealed record SendThroughAct
{
    [Description(Signature.By)]
    public required string By { get; init; }

    [Description(Signature.Why)]
    public required string Why { get; init; }

    [Description("The campaign that the lead goes to. Its caps still count.")]
    public required LeadCode LeadCode { get; init; }

    [Description(
        "Whether it goes although its rules speak against it, as the answer without this word tells them. What is forbidden for good stays refused."
    )]
    public bool Confirm { get; init; }
}
