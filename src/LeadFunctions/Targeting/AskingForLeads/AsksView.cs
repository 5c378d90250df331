using System.ComponentModel;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.AskingForLeads;

/// <summary>Which affiliates could bring what a campaign lacks. It names prices and customers and is not for
/// affiliates: they get the messages.</summary>
internal sealed record AsksView(
    LeadCode LeadCode,
    string Customer,
    [property: Description("Whether ops are told that it is behind: a fifth and more under its pace.")] bool IsBehind,
    [property: Description("Leads to be delivered in all.")] int Quantity,
    [property: Description("Sent or on their way.")] int Taken,
    [property: Description("What should be taken by now; missing for a campaign without end.")] int? Expected,
    [property: Description("Leads that it lacks to be at its pace.")] int Missing,
    int? DaysLeft,
    [property: Description("Until when they are asked for; missing where nobody is asked.")] DateOnly? Until,
    [property: Description("Weeks until then, at most four.")] int Weeks,
    [property: Description("What those that are asked bring together.")] int Asked,
    [property: Description("What nobody could bring.")] int Left,
    [property: Description("In the order in which they are asked; behind them who is not, and why.")]
        IReadOnlyList<AskLine> Affiliates,
    [property: Description("What the numbers cannot see.")] IReadOnlyList<string> Notes
);

/// <summary>What one affiliate is asked for.</summary>
internal sealed record AskLine(
    AffiliateName Affiliate,
    string Name,
    [property: Description("Leads that it is asked for beyond what it usually brings; 0 where it is not asked.")]
        int Leads,
    [property: Description("Leads that the campaign would get of it in a usual week.")] double AWeek,
    [property: Description("The most that it is asked for: as much again as it usually brings, within its caps.")]
        int CouldBring,
    [property: Description("Share on target of what it brought the campaign; missing where nobody is rated.")]
        ShareRange? OnTarget,
    int Rated,
    [property: Description("Cost per lead; missing where no price is configured.")] decimal? Cpl,
    [property: Description("Cost for each lead on target.")] decimal? CostOnTarget,
    StandingState Standing,
    [property: Description("Why it is asked, or why not.")] string Why,
    [property: Description("To send to it; missing where it is not asked.")] string? Message
);
