using System.ComponentModel;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>The body of <c>POST api/campaigns/{leadCode}/returns</c>.</summary>
internal sealed record ReturnAct
{
    [Description(Signature.By)]
    public required string By { get; init; }

    [Description("Why: 1 to 200 characters in one line, and one of the campaign's reasons where it names any.")]
    public required string Reason { get; init; }

    [Description("The person's e-mail address; either this or the lead id.")]
    public string? Email { get; init; }

    [Description("The lead id, as in the delivery file; either this or the e-mail address.")]
    public LeadId? LeadId { get; init; }
}
