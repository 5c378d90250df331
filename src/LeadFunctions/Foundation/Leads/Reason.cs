using System.Text.Json.Serialization;

namespace LeadFunctions.Foundation.Leads;

/// <summary>One reason why a row is not usable, or a campaign does not take a lead.</summary>
/// <param name="Code">What is wrong.</param>
/// <param name="Field">The field it is about, as in <see cref="Field"/>, where there is one.</param>
/// <param name="Found">What was there.</param>
/// <param name="Expected">What would have been right: the closest known value, the accepted ones, the first row of a
/// duplicate.</param>
/// <param name="Hint">What else helps, such as what was ordered where the campaign's filter differs from it.</param>
internal sealed record Reason(
    ReasonCode Code,
    string? Field = null,
    string? Found = null,
    string? Expected = null,
    string? Hint = null
)
{
    /// <summary>The hint of a reason that is one of several: what it advises does not let the lead go by
    /// itself.</summary>
    public const string NotAlone = "another reason is against the lead as well";

    /// <summary>Something that the affiliate should know of a row that is taken all the same.</summary>
    [JsonIgnore]
    public bool IsNote => Code is ReasonCode.PhoneLost or ReasonCode.TextDamaged;
}
