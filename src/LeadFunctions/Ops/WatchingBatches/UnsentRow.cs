using System.Text.Json.Serialization;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.WatchingBatches;

/// <summary>What one affiliate brought one campaign in a week.</summary>
/// <param name="LeadCode">Null for rows that concern no campaign: their lead code or category is not known, or none is
/// open to it.</param>
/// <param name="Reasons">Against rows that were not sent: how many rows each reason was against.</param>
internal sealed record UnsentRow(
    LeadCode? LeadCode,
    AffiliateName Affiliate,
    IReadOnlyDictionary<LeadStatus, int> Statuses,
    IReadOnlyDictionary<ReasonCode, int> Reasons
)
{
    [JsonIgnore]
    public int Rows => Statuses.Values.Sum();

    /// <summary>Neither sent, nor on their way, nor a repeat, which loses nothing.</summary>
    [JsonIgnore]
    public int NotSent => Statuses.Where(s => IsNotSent(s.Key)).Sum(s => s.Value);

    /// <summary>Rows that were there before, or whose people must not be contacted.</summary>
    [JsonIgnore]
    public int NotWanted => Of(LeadStatus.Omitted);

    public int Of(LeadStatus status) => Statuses.GetValueOrDefault(status);

    /// <summary>Whether a row of this status waits for somebody.</summary>
    public static bool IsNotSent(LeadStatus status) =>
        status
            is not (
                LeadStatus.Sent
                or LeadStatus.Scheduled
                or LeadStatus.Returned
                or LeadStatus.Final
                or LeadStatus.Omitted
            );
}
