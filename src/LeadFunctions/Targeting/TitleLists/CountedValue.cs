using System.ComponentModel;

namespace LeadFunctions.Targeting.TitleLists;

/// <summary>How often conversions had a company size or a country.</summary>
internal sealed record CountedValue(
    [property: Description("A band of sizes or the code of a country; missing for those that say none.")] string? Value,
    [property: Description("Conversions.")] int Count,
    [property: Description("Of the conversions looked at, 0 to 1.")] double Share
);
