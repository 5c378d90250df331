using System.ComponentModel;

namespace LeadFunctions.Targeting.ReportingFeedback;

/// <summary>The leads of one title, size, country, category, affiliate or sub-source.</summary>
internal sealed record FeedbackLine(
    [property: Description(
        "As the facts have it; missing for leads that do not say, and for all beyond the first 100."
    )]
        string? Value,
    string Name,
    [property: Description("Leads that were sent in these days.")] int Sent,
    [property: Description("Those of them that the customer called on or off target.")] int Rated,
    [property: Description("Share of the sent that is not rated, 0 to 1.")] double NotRated,
    int OnTarget,
    [property: Description("On target, 0 to 1: the mean of the posterior. Missing where nobody is rated at all.")]
        double? Share,
    [property: Description("Nineteen times in twenty the true share is not below.")] double? From,
    [property: Description("And not above.")] double? To,
    [property: Description("The share by the campaign's mean: over 1 it is better than the campaign.")] double? Lift,
    [property: Description("Whether under 10 are rated: too few to tell.")] bool IsFewRated,
    [property: Description("Missing where the interval does not lie clear of the campaign's mean.")]
        FeedbackSuggestion? Suggestion
);
