using System.ComponentModel;

namespace LeadFunctions.Foundation.Values;

/// <summary>A share, and where the true one lies nineteen times in twenty.</summary>
internal sealed record ShareRange(
    [property: Description("0 to 1.")] double Share,
    [property: Description("The lower end of the range.")] double From,
    [property: Description("The upper end of the range.")] double To
);
