using System.Text.Json.Serialization;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.CheckingDeliveryForms;

/// <summary>A form that lacks days on which the affiliate uploaded.</summary>
/// <param name="WrittenAt">Null where there is no such file.</param>
internal sealed record LateForm(string File, DateTimeOffset? WrittenAt, IReadOnlyList<DateOnly> Days);

/// <summary>What a check of one affiliate's forms found.</summary>
internal sealed record FormReport(
    AffiliateName Affiliate,
    DateOnly Check,
    DateOnly From,
    DateOnly To,
    string TimeZone,
    IReadOnlyList<FormLine> Lines,
    IReadOnlyList<LateForm> Late,
    IReadOnlyList<FormFault> Faults
)
{
    [JsonIgnore]
    public bool IsTold => Late.Count > 0 || Faults.Count > 0 || Lines.Any(l => l.IsDifference);

    /// <summary>Those between form and uploads first, the newest first.</summary>
    [JsonIgnore]
    public IEnumerable<FormLine> Differences =>
        Lines.Where(l => l.IsDifference).OrderByDescending(l => l.Form != l.Received).ThenByDescending(l => l.Day);
}
