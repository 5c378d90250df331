using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.Estimating;

/// <summary>How many leads a campaign would get, judged by the leads of the last 13 full weeks.</summary>
internal sealed record EstimateView(
    LeadCode LeadCode,
    string Customer,
    [property: Description("Whether a draft was asked for: of a new campaign, or a change of one in force.")]
        bool IsDraft,
    [property: Description("The version of the campaign in force; missing where there is none.")] string? Version,
    [property: Description("The version of all configuration that the leads were judged by.")] string Configuration,
    [property: Description("The first day of the period, in UTC.")] DateOnly From,
    [property: Description("Its last day.")] DateOnly To,
    [property: Description("Full weeks of it, at most 13.")] int Weeks,
    [property: Description("Whether the matches are under 30: too few to tell.")] bool IsTooFew,
    [property: Description("What the numbers could not see, in words.")] IReadOnlyList<string> Notes,
    [property: Description("Leads that name the campaign, or none.")] EstimatedLeads Leads,
    [property: Description("Leads that name another campaign: they are that one's, and in no other number here.")]
        EstimatedLeads NamedOthers,
    IReadOnlyList<EstimatedWeek> ByWeek,
    [property: Description("The next four weeks; missing where the matches are too few.")] EstimatedRange? FourWeeks,
    [property: Description("When the order is full; missing where the matches are too few.")] EstimatedFill? Full,
    [property: Description("Leads that are not taken, by the first reason against each, in the order of reasons.")]
        IReadOnlyList<LossLine> Lost,
    [property: Description("What lifting a single filter would bring, the most first.")]
        IReadOnlyList<LossAlone> LostForThisAlone,
    [property: Description("The campaign as it is in force, where a change of it was asked for.")]
        EstimateInForce? InForce
);
