using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Where a campaign's set-up differs from what was ordered. What the order does not say is not
/// compared.</summary>
internal static class OrderDifferences
{
    public static IEnumerable<SetUpWarning> Of(Campaign campaign) =>
        [
            .. Differ(
                "$.geos",
                Geos(campaign),
                string.Join(", ", campaign.Geos),
                string.Join(", ", campaign.Order.Geos)
            ),
            .. Differ(
                "$.companySizes",
                CompanySizes(campaign),
                string.Join(", ", campaign.CompanySizes),
                string.Join(", ", campaign.Order.CompanySizes)
            ),
            .. Differ(
                "$.industries.names",
                Industries(campaign),
                string.Join(", ", campaign.Industries.Names),
                string.Join(", ", campaign.Order.Industries)
            ),
            .. Differ(
                "$.smarterQuestions",
                Questions(campaign),
                string.Join(", ", campaign.SmarterQuestions.Select(q => q.Symbol)),
                string.Join(", ", campaign.Order.SmarterQuestions)
            ),
            .. Differ(
                "$.caps.total",
                campaign.Caps.Total != campaign.Order.Quantity,
                $"{campaign.Caps.Total:N0}",
                $"{campaign.Order.Quantity:N0} leads"
            ),
            .. campaign
                .Caps.Categories.Where(c =>
                    campaign.Order.Amounts.TryGetValue(c.Key, out var amount) && amount != c.Value
                )
                .SelectMany(c =>
                    Differ(
                        $"$.caps.categories['{c.Key}']",
                        true,
                        $"{c.Value:N0}",
                        $"{campaign.Order.Amounts[c.Key]:N0} leads"
                    )
                ),
        ];

    /// <summary>Whether the geo filter takes other places than were ordered.</summary>
    public static bool Geos(Campaign campaign) =>
        campaign.Order.Geos.Count > 0 && !Places(campaign.Geos).SetEquals(Places(campaign.Order.Geos));

    /// <summary>Whether the filter takes other company sizes than were ordered.</summary>
    public static bool CompanySizes(Campaign campaign) =>
        campaign.Order.CompanySizes.Count > 0
        && !(
            Within(campaign.CompanySizes, campaign.Order.CompanySizes)
            && Within(campaign.Order.CompanySizes, campaign.CompanySizes)
        );

    /// <summary>Whether the filter takes other industries than were ordered.</summary>
    public static bool Industries(Campaign campaign) =>
        campaign.Order.Industries.Count > 0
        && !Keys(campaign.Industries.Names).SetEquals(Keys(campaign.Order.Industries));

    private static bool Questions(Campaign campaign) =>
        campaign.Order.SmarterQuestions.Count > 0
        && !campaign.SmarterQuestions.Select(q => q.Symbol).ToHashSet().SetEquals(campaign.Order.SmarterQuestions);

    private static HashSet<string> Places(IEnumerable<Geo> geos) =>
        [.. geos.SelectMany(g => g.IsState ? [g.Name] : g.Countries)];

    private static HashSet<string> Keys(IEnumerable<string> names) => [.. names.Select(SameName.Key)];

    private static bool Within(IReadOnlyList<CompanySize> inner, IReadOnlyList<CompanySize> outer) =>
        inner.Count > 0 && inner.All(band => band.IsWithin(outer) == CompanySizeFit.Contained);

    private static IEnumerable<SetUpWarning> Differ(string place, bool differ, string found, string ordered) =>
        differ ? [new SetUpWarning(place, found.Length > 0 ? found : "nothing", $"what was ordered: {ordered}")] : [];
}
