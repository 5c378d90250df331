
namespace LeadFunctions.ConfiguringCampaigns;

/// <summary>Something about a campaign's set-up that is allowed and looks unintended (spec: targeting).</summary>
/// <param name="Place">Where, as a JSON path of the campaign's file.</param>
internal sealed record SetUpWarning(string Place, string Found, string Expected)
{
    public override string ToString() => $"{Place}: found {Found}, expected {Expected}";
}

/// <summary>Checks a campaign's set-up against its order and against what experience says. It runs all the same.</summary>
internal static class SetUpCheck
{
    private const int ManyCategories = 5;

    public static IReadOnlyList<SetUpWarning> Warnings(Campaign campaign) =>
    [
        .. When(campaign.Categories.Count > ManyCategories, "$.categories", $"{campaign.Categories.Count} categories", $"{ManyCategories} at most"),
        .. campaign.Categories.Except(campaign.Order.Categories).Select(c => new SetUpWarning("$.categories", $"'{c}', which was not ordered", $"only ordered ones: {List(campaign.Order.Categories)}")),
        .. Titles(campaign.Titles),
        .. When(campaign.Geos.Count == 0, "$.geos", "no geos", "the countries or regions that were ordered"),
        .. When(campaign.CompanySizes.Count == 0, "$.companySizes", "no company sizes", "the bands that were ordered"),
        .. When(campaign.Geos.Any(g => g.IsState), "$.geos", $"an exact split: {List(campaign.Geos.Where(g => g.IsState))}", "whole countries: states limit the quantity"),
        .. OrderDifferences.Of(campaign),
        .. Questions(campaign),
        .. Strictness("$.approvedCompanies", campaign.ApprovedCompanies.NamesNone(), campaign.ApprovedCompanies.Filter),
        .. Strictness("$.suppressedCompanies", campaign.SuppressedCompanies.NamesNone(), campaign.SuppressedCompanies.Filter),
        .. Strictness("$.industries", campaign.Industries.Names.Count == 0, campaign.Industries.Filter),
        .. When(campaign.Industries.Names.Count > 0, "$.industries", "an industry filter", "none: it limits the quantity; confirm that it is meant"),
    ];

    private static IEnumerable<SetUpWarning> Titles(TitleRules titles) =>
    [
        .. When(titles.Approved.Count + titles.Suppressed.Count == 0, "$.titles", "no job title list", "one that customer and CS confirmed"),
        .. When(titles.Approved.Count + titles.Suppressed.Count > 0 && !(titles.ConfirmedByCustomer && titles.ConfirmedByCs),
            "$.titles", $"a job title list that {Unconfirmed(titles)} did not confirm", "confirmedByCustomer and confirmedByCs"),
    ];

    private static string Unconfirmed(TitleRules titles) => (titles.ConfirmedByCustomer, titles.ConfirmedByCs) switch
    {
        (true, false) => "CS",
        (false, true) => "the customer",
        _ => "customer and CS",
    };

    private static IEnumerable<SetUpWarning> Questions(Campaign campaign) =>
        from question in campaign.SmarterQuestions.Index()
        let missing = campaign.Categories.Except(question.Item.Categories).ToList()
        where question.Item.Categories.Count > 0 && missing.Count > 0
        select new SetUpWarning($"$.smarterQuestions[{question.Index}].categories", $"{question.Item.Symbol} not assigned to {List(missing)}", "every open category");

    private static IEnumerable<SetUpWarning> Strictness(string place, bool namesNone, Strictness? filter) =>
        When(!namesNone && filter is null, $"{place}.filter", "nothing, so it is strict", "strict or preferred");

    private static IEnumerable<SetUpWarning> When(bool bad, string place, string found, string expected) =>
        bad ? [new SetUpWarning(place, found, expected)] : [];

    private static string List<T>(IEnumerable<T> items) => string.Join(", ", items);
}
