using System.ComponentModel;

namespace LeadFunctions.Privacy.RemovingOldData;

/// <summary>The body of <c>POST api/retention/try</c>.</summary>
internal sealed record TriedRetention
{
    [Description(
        "How many days personal data would be kept, 31 to 3650; the setting RetentionDays where it is missing."
    )]
    public int? Days { get; init; }
}
