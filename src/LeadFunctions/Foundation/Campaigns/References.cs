using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Finds what a document names and the configuration does not know.</summary>
internal static class References
{
    public static IReadOnlyList<Reference> Unknown(Document document, Configuration known) =>
        document switch
        {
            Campaign campaign => [.. OfCampaign(campaign, known)],
            Affiliate affiliate =>
            [
                .. affiliate.Cpl.Keys.SelectMany(code => LeadCode(code, $"$.cpl['{code}']", known)),
            ],
            StandardList list => [.. list.Rules.Index().SelectMany(r => OfRule(r.Item, $"$.rules[{r.Index}]", known))],
            CompanyList list => [.. Lists(list.Includes, "$.includes", known)],
            _ => [],
        };

    private static IEnumerable<Reference> OfCampaign(Campaign campaign, Configuration known) =>
        [
            .. Categories(campaign.Order.Categories, "$.order.categories", known),
            .. Categories(campaign.Order.Amounts.Keys, "$.order.amounts", known),
            .. Categories(campaign.Categories, "$.categories", known),
            .. Categories(campaign.Caps.Categories.Keys, "$.caps.categories", known),
            .. campaign
                .SmarterQuestions.Index()
                .SelectMany(q => Categories(q.Item.Categories, $"$.smarterQuestions[{q.Index}].categories", known)),
            .. Affiliates(campaign.Affiliates, "$.affiliates", known),
            .. Affiliates(campaign.Caps.Affiliates.Keys, "$.caps.affiliates", known),
            .. Lists(campaign.SuppressedCompanies.Lists, "$.suppressedCompanies.lists", known),
            .. Lists(campaign.ApprovedCompanies.Lists, "$.approvedCompanies.lists", known),
        ];

    private static IEnumerable<Reference> OfRule(StandardRule rule, string place, Configuration known) =>
        [
            .. Affiliates(rule.Affiliates, $"{place}.affiliates", known),
            .. rule.Campaign is { } code ? LeadCode(code, $"{place}.campaign", known) : [],
            .. rule.Category is { } category ? Categories([category], $"{place}.category", known) : [],
        ];

    private static IEnumerable<Reference> Categories(IEnumerable<CategoryId> ids, string place, Configuration known) =>
        ids.Where(id => !known.Categories.Has(id))
            .Select(id => new Reference(
                place,
                id.Value,
                "category",
                Reference.Categories,
                known.Categories.Find(known.Categories.Closest(id.Value) ?? "")?.Id.Value
            ));

    private static IEnumerable<Reference> Affiliates(
        IEnumerable<AffiliateName> names,
        string place,
        Configuration known
    ) =>
        names
            .Where(name => !known.Affiliates.ContainsKey(name))
            .Select(name => new Reference(
                place,
                name.Value,
                "affiliate",
                $"affiliates/{name}.json",
                Closest(name.Value, known.Affiliates.Keys.Select(k => k.Value))
            ));

    private static IEnumerable<Reference> Lists(IEnumerable<string> names, string place, Configuration known) =>
        names
            .Where(name => !known.Lists.ContainsKey(name))
            .Select(name => new Reference(place, name, "list", $"lists/{name}.json", Closest(name, known.Lists.Keys)));

    private static IEnumerable<Reference> LeadCode(LeadCode code, string place, Configuration known) =>
        known.Campaigns.ContainsKey(code)
            ? []
            : [new Reference(place, code.Value, "lead code", $"campaigns/{code}.json", known.LeadCodes.To(code.Value))];

    private static string? Closest(string name, IEnumerable<string> names) => new Values.ClosestName(names).To(name);
}
