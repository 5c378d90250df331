using System.Text.Json.Serialization;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.WatchingBatches;

/// <summary>What one affiliate brought one campaign in a week.</summary>
/// <param name="Reasons">Against rows that were not sent: how many rows each reason was against.</param>
internal sealed record UnsentRow(
    LeadCode LeadCode, AffiliateName Affiliate, IReadOnlyDictionary<LeadStatus, int> Statuses, IReadOnlyDictionary<ReasonCode, int> Reasons)
{
    [JsonIgnore]
    public int Rows => Statuses.Values.Sum();

    /// <summary>Leads that wait for a weekly send are on their way.</summary>
    [JsonIgnore]
    public int NotSent => Rows - Of(LeadStatus.Sent) - Of(LeadStatus.Scheduled);

    public int Of(LeadStatus status) => Statuses.GetValueOrDefault(status);
}
