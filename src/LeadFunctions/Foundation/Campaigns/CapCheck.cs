namespace LeadFunctions.Foundation.Campaigns;

/// <summary>What must hold of the numbers that a campaign is capped by.</summary>
internal static class CapCheck
{
    public static IEnumerable<string> Problems(Campaign campaign) =>
        Numbers(campaign).Where(n => n.Value < 1).Select(n => $"$.{n.Field}: found {n.Value}, expected 1 or more");

    private static IEnumerable<(string Field, int? Value)> Numbers(Campaign campaign) =>
        [
            ("order.quantity", campaign.Order.Quantity),
            .. campaign.Order.Amounts.Select(a => ($"order.amounts['{a.Key}']", (int?)a.Value)),
            ("caps.total", campaign.Caps.Total),
            ("caps.month", campaign.Caps.Month),
            ("caps.week", campaign.Caps.Week),
            ("caps.day", campaign.Caps.Day),
            .. campaign.Caps.Categories.Select(c => ($"caps.categories['{c.Key}']", (int?)c.Value)),
            ("caps.affiliate", campaign.Caps.Affiliate),
            .. campaign.Caps.Affiliates.Select(a => ($"caps.affiliates['{a.Key}']", (int?)a.Value)),
            ("caps.companyDomain", campaign.Caps.CompanyDomain),
        ];
}
