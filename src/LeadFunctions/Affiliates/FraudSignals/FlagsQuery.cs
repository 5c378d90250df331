using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Affiliates.FraudSignals;

/// <summary>The query of <c>GET api/flags</c>.</summary>
internal sealed record FlagsQuery
{
    [Description("Only batches of this affiliate.")]
    public AffiliateName? Affiliate { get; init; }
}
