using System.ComponentModel;
using System.Text.Json.Serialization;

namespace LeadFunctions.Ops.Auditing;

/// <summary>Two records that disagree.</summary>
internal sealed record Finding(
    [property: Description("What is wrong.")] Discrepancy What,
    [property: Description("Ids and codes that lead to it.")] string Where,
    [property: Description("What was found.")] string Found,
    [property: Description("What was done about it; missing where nobody knows but people.")] string? Repaired = null
)
{
    /// <summary>The same thing in another audit.</summary>
    [JsonIgnore]
    public string Key => $"{What}|{Where}";
}
