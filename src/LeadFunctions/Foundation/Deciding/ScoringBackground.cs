using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Deciding;

/// <summary>All that a score depends on beside the lead and its campaign.</summary>
/// <param name="people">What a person did; null for one of whom nothing is known.</param>
internal sealed class ScoringBackground(ScoringShares shares, Func<PersonId, PersonInterest?> people)
{
    public static ScoringBackground None { get; } = new(ScoringShares.None, _ => null);

    public OrganicCategory Organic(CategoryId? category) =>
        category is not null && shares.Organic.TryGetValue(category.Value, out var organic)
            ? organic
            : OrganicCategory.None;

    public PersonInterest Of(PersonId person) => people(person) ?? PersonInterest.None;

    /// <summary>What the scores of an affiliate's leads are multiplied by: how many of its deliveries become final, by
    /// how many do of all. Of few, the mean counts for the rest.</summary>
    public decimal Factor(AffiliateName affiliate, SourceWeights weights)
    {
        var (final, closed) = (shares.Affiliates.Values.Sum(a => a.Final), shares.Affiliates.Values.Sum(a => a.Closed));
        if (final == 0 || !shares.Affiliates.TryGetValue(affiliate.Value, out var own))
            return 1;
        var mean = (decimal)final / closed;
        var shrunk = own.Closed + weights.PseudoLeads is > 0 and var all
            ? (own.Final + (weights.PseudoLeads * mean)) / all
            : mean;
        return Math.Round(Math.Clamp(shrunk / mean, weights.Lowest, weights.Highest), 2);
    }
}
