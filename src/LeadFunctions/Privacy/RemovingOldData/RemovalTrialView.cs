using System.ComponentModel;

namespace LeadFunctions.Privacy.RemovingOldData;

/// <summary>A trial that was noted.</summary>
internal sealed record RemovalTrialView(
    [property: Description("How many days personal data would be kept.")] int Days,
    [property: Description("Rows that were uploaded before this day of UTC are old.")] DateOnly Before,
    [property: Description("Where the report will be, as .csv and .html.")] string Report,
    [property: Description("What happens now.")] string Next
);
