using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.ReportingFeedback;

/// <summary>What a customer says of the leads that a campaign was sent in some days. It names affiliates and is not for
/// customers: those get the page.</summary>
internal sealed record FeedbackView(
    LeadCode LeadCode,
    string Customer,
    [property: Description("First day of sending, in UTC.")] DateOnly From,
    [property: Description("Last day of sending.")] DateOnly To,
    int Sent,
    [property: Description("Those that the customer called on or off target.")] int Rated,
    [property: Description("Share of the sent that is not rated, 0 to 1.")] double NotRated,
    int OnTarget,
    [property: Description(
        "The campaign's mean, 0 to 1, which the parts are compared with. Missing where nobody is rated."
    )]
        double? Mean,
    [property: Description("What the numbers could not see, in words.")] IReadOnlyList<string> Notes,
    [property: Description("The most leads first, as in all lists of lines; behind the first 100 one for all others.")]
        IReadOnlyList<FeedbackLine> ByTitle,
    IReadOnlyList<FeedbackLine> BySize,
    IReadOnlyList<FeedbackLine> ByCountry,
    IReadOnlyList<FeedbackLine> ByCategory,
    IReadOnlyList<FeedbackLine> ByAffiliate,
    IReadOnlyList<FeedbackLine> BySubSource,
    [property: Description("How far leads came, in the order of stages.")] IReadOnlyList<FeedbackCount> Stages,
    [property: Description("Defects: they may be returned while their window is open.")]
        IReadOnlyList<FeedbackCount> Defects,
    [property: Description("Disappointments: they are never returned.")] IReadOnlyList<FeedbackCount> Disappointments
);
