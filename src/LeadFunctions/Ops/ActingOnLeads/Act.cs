using System.ComponentModel;
using LeadFunctions.Foundation.Http;

namespace LeadFunctions.Ops.ActingOnLeads;

/// <summary>The body of <c>POST api/leads/{leadId}/stop</c> and <c>/route-again</c>.</summary>
internal sealed record Act
{
    [Description(Signature.By)]
    public required string By { get; init; }

    [Description(Signature.Why)]
    public required string Why { get; init; }
}
