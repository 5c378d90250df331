using System.ComponentModel;
using LeadFunctions.Foundation.Http;

namespace LeadFunctions.Customers.ReturningDefects;

/// <summary>The body of <c>POST api/campaigns/{leadCode}/defects/return</c>.</summary>
internal sealed record ReturnDefectsAct
{
    [Description(Signature.By)]
    public required string By { get; init; }

    [Description("How many are expected to be returnable; where there are more or fewer, nothing is done.")]
    public required int Count { get; init; }
}
