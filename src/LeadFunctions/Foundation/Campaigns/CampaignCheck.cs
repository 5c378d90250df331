using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>What must hold of a campaign's file beyond its form.</summary>
internal static class CampaignCheck
{
    private const int MostDays = 3_650;

    public static IEnumerable<string> Problems(Campaign campaign, string path) =>
        [
            .. FileNames.Problems(path, campaign.LeadCode.Value, "leadCode"),
            .. TimeZones.Problems(campaign.TimeZone),
            .. Unless(
                !(campaign.Ends < campaign.Starts),
                $"$.ends: found {campaign.Ends:yyyy-MM-dd}, expected a day from {campaign.Starts:yyyy-MM-dd} on"
            ),
            .. Unless(
                campaign.Pacing == Pacing.None || campaign.Ends is not null,
                "$.pacing: found Even without a last day to spread until, expected 'ends' as well"
            ),
            .. Unless(
                campaign.Priority is >= 1 and <= 100,
                $"$.priority: found {campaign.Priority}, expected 1 (first) to 100"
            ),
            .. Unless(
                campaign.MaxLeadAgeDays is null or (>= 1 and <= MostDays),
                $"$.maxLeadAgeDays: found {campaign.MaxLeadAgeDays}, expected 1 to {MostDays:N0} days"
            ),
            .. Unless(
                campaign.Requires.Distinct().Count() == campaign.Requires.Count,
                "$.requires: found a name twice, expected each once"
            ),
            .. CapCheck.Problems(campaign),
            .. Unless(
                campaign.Order.Quantity < 1
                    || campaign.Order.Amounts.Values.Sum(a => (long)a) <= campaign.Order.Quantity,
                $"$.order.amounts: found {campaign.Order.Amounts.Values.Sum(a => (long)a):N0} leads in all, expected at most the quantity of {campaign.Order.Quantity:N0}"
            ),
            .. Unless(
                campaign.Returns.MaxShare is null or (>= 0 and <= 1),
                $"$.returns.maxShare: found {campaign.Returns.MaxShare}, expected 0 to 1, such as 0.1"
            ),
            .. Unless(
                campaign.Returns.Reasons.All(r => SameName.Key(r).Length > 0),
                "$.returns.reasons: found a reason without letters or digits, expected a few words"
            ),
            .. NotEmpty("order.categories", campaign.Order.Categories),
            .. NotEmpty("categories", campaign.Categories),
            .. NotEmpty("channels", campaign.Channels),
            .. ChannelCheck.Problems(campaign),
            .. Unless(
                campaign.Schedule
                    is not ({ Kind: SendKind.Weekly, Day: null } or { Kind: SendKind.Weekly, Time: null }),
                "$.schedule: found a weekly campaign without day or time, expected both, such as \"Tuesday\" and \"09:00\""
            ),
            .. CompanyEntries.Problems(
                "$.suppressedCompanies",
                campaign.SuppressedCompanies.Domains,
                campaign.SuppressedCompanies.Companies
            ),
            .. CompanyEntries.Problems(
                "$.approvedCompanies",
                campaign.ApprovedCompanies.Domains,
                campaign.ApprovedCompanies.Companies
            ),
            .. SmarterQuestionCheck.Problems(campaign.SmarterQuestions),
        ];

    private static IEnumerable<string> Unless(bool good, string problem) => good ? [] : [problem];

    private static IEnumerable<string> NotEmpty<T>(string field, IReadOnlyList<T> items) =>
        Unless(items.Count > 0, $"$.{field}: found an empty list, expected at least one entry");
}
