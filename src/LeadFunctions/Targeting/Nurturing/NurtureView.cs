using System.ComponentModel;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Targeting.Nurturing;

/// <summary>The nurture list of a week, and how many are on it now.</summary>
internal sealed record NurtureView(
    [property: Description("ISO week, such as 2026-W48.")] string Week,
    DateOnly From,
    DateOnly To,
    [property: Description("Whether the file of the week is written, and where it lies. Missing where it is not.")]
        string? File,
    [property: Description("People who are on the list now.")] int OnList,
    [property: Description("What they joined for.")] IReadOnlyList<NurtureCauseCount> ByCause,
    [property: Description("For whom it ended in the last 90 days, by reason.")] IReadOnlyList<NurtureEndCount> Ended,
    [property: Description("Touches that are due in the week.")] int Touches,
    [property: Description("People whom they are for.")] int People,
    [property: Description("Touches first, in the order of their days; then those for whom it ended.")]
        IReadOnlyList<NurtureLine> Lines,
    IReadOnlyList<string> Notes
);

internal sealed record NurtureCauseCount(NurtureCause Cause, int People);

internal sealed record NurtureEndCount(NurtureEnd End, int People);
