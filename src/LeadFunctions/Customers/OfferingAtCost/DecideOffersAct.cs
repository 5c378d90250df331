using System.ComponentModel;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Customers.OfferingAtCost;

/// <summary>The body of <c>POST api/campaigns/{leadCode}/offers</c>.</summary>
internal sealed record DecideOffersAct
{
    [Description(Signature.By)]
    public required string By { get; init; }

    [Description("Why: 1 to 200 characters in one line, such as what the customer said.")]
    public required string Why { get; init; }

    [Description("Whether they are accepted, which gives the campaign room for as many more leads; else they lapse.")]
    public required bool Accept { get; init; }

    [Description("How many open offers are expected; where there are more or fewer, nothing is done.")]
    public required int Count { get; init; }

    [Description("The leads whose offers are meant, 1 to 1,000; missing for all that are open.")]
    public IReadOnlyList<LeadId>? LeadIds { get; init; }
}
