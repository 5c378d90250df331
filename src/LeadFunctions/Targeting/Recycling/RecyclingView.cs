using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.Recycling;

/// <summary>What waits for a campaign, and what became of what waited.</summary>
internal sealed record RecyclingView(
    [property: Description("Leads that wait, or that a campaign has and another may take too.")] int Waiting,
    [property: Description("False where more wait than are counted.")] bool IsWhole,
    [property: Description("By what they wait for, the most first.")] IReadOnlyList<WaitingGroup> For,
    [property: Description("The last night's look through all that waited. Missing where none was in 30 days.")]
        NightView? Night,
    [property: Description("The first day of what is counted as found.")] DateOnly FoundFrom,
    [property: Description("Leads that had waited and found a campaign since, by campaign.")]
        IReadOnlyList<RecycledCount> Found,
    [property: Description("The last of them, at most 100, the latest first.")] IReadOnlyList<RecycledView> Lately,
    RecyclingTerms Limits,
    [property: Description("What the numbers leave out.")] IReadOnlyList<string> Notes
);

/// <summary>Leads that wait for one campaign, or for one category.</summary>
internal sealed record WaitingGroup(
    [property: Description("The campaign that their rows name. Missing for those that name none.")] LeadCode? LeadCode,
    [property: Description("The category of those that name no campaign.")] CategoryId? Category,
    [property: Description("The category in words.")] string? Name,
    int Leads,
    [property: Description("Of them, those that a campaign has: others may take them too.")] int Taken,
    [property: Description("What keeps them, the most first; a lead with several reasons counts for each.")]
        IReadOnlyList<WaitingReason> Reasons,
    [property: Description("Leads of which it is not noted yet what keeps them.")] int NotNoted,
    [property: Description("The day of the oldest upload.")] DateOnly Oldest,
    [property: Description("How many the last night looked at. Missing where it found none.")] int? LookedAt
);

internal sealed record WaitingReason(ReasonCode Code, int Leads);

/// <summary>A night's look.</summary>
internal sealed record NightView(
    DateTimeOffset StartedAt,
    [property: Description("Leads that waited for a campaign which there is.")] int LookedAt,
    [property: Description("Leads that found a campaign since it began, by its look or by a change.")] int Found,
    IReadOnlyList<RecycledCount> By
);

internal sealed record RecycledCount(LeadCode LeadCode, int Leads);

/// <summary>A lead that had waited and found a campaign.</summary>
internal sealed record RecycledView(
    LeadId LeadId,
    AffiliateName Affiliate,
    BatchId Batch,
    [property: Description("Its row as a spreadsheet counts it.")] int Line,
    LeadCode LeadCode,
    [property: Description("When the campaign took it.")] DateTimeOffset FoundAt,
    [property: Description("Whole days from its upload to then.")] int DaysWaited,
    [property: Description("Where the delivery is. Missing where it was taken back.")] DeliveryState? Delivery,
    DateTimeOffset? SentAt,
    [property: Description("Whether it was returned, or is final. Missing while it can be returned.")]
        CommercialState? Commercial
);

/// <summary>The limits in force for leads that waited. All sends of one pass count as one.</summary>
internal sealed record RecyclingTerms(
    [property: Description("Days from a lead's date, else its upload, at most.")] int MostDaysOld,
    [property: Description("Days between two sends of one person, at least.")] int DaysBetween,
    [property: Description("Sends of one person within daysOfAMonth, at most.")] int MostInAMonth,
    int DaysOfAMonth,
    [property: Description("Campaigns that are open or to come and take only younger leads.")]
        IReadOnlyList<LowerAge> Lower
);

internal sealed record LowerAge(LeadCode LeadCode, [property: Description("maxLeadAgeDays of the campaign.")] int Days);
