using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Deciding;

/// <summary>Decides who gets a lead that somebody wants alone: by priority, then who misses fewer of its
/// preferred filters, then the least filled, then the lead code.</summary>
internal static class ExclusivePlan
{
    /// <param name="accepting">Campaigns that accept the lead.</param>
    /// <param name="exclusiveCategory">Whether leads of its category go to one campaign only.</param>
    /// <param name="filled">How full a campaign is: 0 empty, 1 full.</param>
    /// <param name="missed">How many preferred filters of a campaign the lead does not fit.</param>
    /// <returns>Groups of campaigns in the order in which they are asked: the first that has room gets the lead, and of
    /// a group all. Null where all get it.</returns>
    public static IReadOnlyList<IReadOnlyList<LeadCode>>? Of(
        IReadOnlyList<Campaign> accepting,
        bool exclusiveCategory,
        Func<LeadCode, double> filled,
        IReadOnlyDictionary<LeadCode, int>? missed = null
    )
    {
        if (accepting.Count < 2 || !(exclusiveCategory || accepting.Any(c => c.Exclusive)))
            return null;
        var order = InOrder(accepting, filled, missed).ToList();
        IReadOnlyList<LeadCode> shared = [.. order.Where(c => !Alone(c)).Select(c => c.LeadCode)];
        return [.. order.Select(c => Alone(c) ? [c.LeadCode] : shared).DistinctBy(group => group[0])];

        bool Alone(Campaign campaign) => exclusiveCategory || campaign.Exclusive;
    }

    /// <summary>Campaigns in the order in which they are asked for what only one of them gets.</summary>
    public static IEnumerable<Campaign> InOrder(
        IEnumerable<Campaign> accepting,
        Func<LeadCode, double> filled,
        IReadOnlyDictionary<LeadCode, int>? missed = null
    ) =>
        accepting
            .OrderBy(c => c.Priority)
            .ThenBy(c => missed?.GetValueOrDefault(c.LeadCode) ?? 0)
            .ThenBy(c => filled(c.LeadCode))
            .ThenBy(c => c.LeadCode.Value, StringComparer.Ordinal);
}
