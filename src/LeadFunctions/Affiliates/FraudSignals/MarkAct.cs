using System.ComponentModel;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Affiliates.FraudSignals;

/// <summary>The body of <c>POST api/flags/{batch}/mark</c>.</summary>
internal sealed record MarkAct
{
    [Description("Whose batch it is.")]
    public required AffiliateName Affiliate { get; init; }

    public required FlagVerdict Verdict { get; init; }

    [Description(Signature.By)]
    public required string By { get; init; }

    [Description(Signature.Why)]
    public required string Why { get; init; }
}
