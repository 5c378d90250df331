using System.ComponentModel;
using LeadFunctions.Leads;

namespace LeadFunctions.TryingChanges;

/// <summary>What a configuration file would do if it were dropped. Nothing is done.</summary>
internal sealed record ChangeTried(
    [property: Description("The file in config that was tried.")] string File,
    [property: Description("What its set-up check would warn of.")] IReadOnlyList<string> Warnings,
    [property: Description("Leads that wait for what the file says and were tried. At most 20,000.")] int Waiting,
    [property: Description("Whether more wait than were tried.")] bool More,
    IReadOnlyList<CampaignTried> Campaigns);

/// <summary>What a change would do to one campaign.</summary>
internal sealed record CampaignTried(
    LeadCode LeadCode,
    [property: Description("Places that are taken now.")] int Taken,
    [property: Description("The most that it would give in all.")] int Cap,
    [property: Description("Waiting leads that it would take.")] LeadsTried WouldGo,
    [property: Description("Waiting leads that it would want and have no room for, by the cap that is full.")] LeadsTried NoRoom,
    [property: Description("Waiting leads that it would still refuse, by reason.")] LeadsTried WouldWait,
    [property: Description("Leads that it has, scheduled or sent, and would not have taken, by reason.")] LeadsTried WouldNotHaveGone);

/// <summary>Leads of one fate.</summary>
internal sealed record LeadsTried(
    int Leads,
    [property: Description("How many leads each reason is against. A lead may have several.")] IReadOnlyDictionary<string, int> Reasons,
    [property: Description("The first 20.")] IReadOnlyList<LeadId> Examples)
{
    private const int MaxExamples = 20;

    public static LeadsTried Of(IReadOnlyCollection<(LeadId Lead, IReadOnlyList<string> Reasons)> leads) => new(
        leads.Count,
        new SortedDictionary<string, int>(leads.SelectMany(l => l.Reasons.Distinct()).GroupBy(r => r).ToDictionary(g => g.Key, g => g.Count()), StringComparer.Ordinal),
        [.. leads.Take(MaxExamples).Select(l => l.Lead)]);
}
