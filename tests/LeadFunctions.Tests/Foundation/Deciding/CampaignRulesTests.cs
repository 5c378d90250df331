using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Tests.Foundation.Deciding;

public class CampaignRulesTests
{
    private static readonly AffiliateName Other = AffiliateName.Parse("s2w");

    [Fact]
    public void A_lead_within_everything_is_accepted() => Assert.Empty(Against(Strict, Sample.Data));

    [Fact]
    public void A_campaign_without_filters_takes_every_lead_of_its_categories() =>
        Assert.Empty(
            Against(Sample.Campaign, Sample.Data with { Country = "FJ", CompanySize = null, JobTitle = "Fisherman" })
        );

    [Fact]
    public void Every_reason_names_what_was_found_and_what_is_wanted()
    {
        Gives(
            ReasonCode.CampaignInactive,
            null,
            "paused",
            "2026-01-01 to 2026-12-31",
            Strict with
            {
                Status = CampaignStatus.Paused,
            }
        );
        Gives(
            ReasonCode.CampaignInactive,
            null,
            "not begun",
            "2026-12-01 to further notice",
            Strict with
            {
                Starts = new(2026, 12, 1),
                Ends = null,
            }
        );
        Gives(
            ReasonCode.CampaignInactive,
            null,
            "ended",
            "2026-01-01 to 2026-11-01",
            Strict with
            {
                Ends = new(2026, 11, 1),
            }
        );
        Gives(ReasonCode.AffiliateNotAllowed, null, "infuse-media", "s2w", Strict with { Affiliates = [Other] });
        Gives(
            ReasonCode.CategoryNotOpen,
            Field.Category,
            "erp",
            "crm",
            Strict,
            Sample.Data with
            {
                Category = Sample.Erp,
            }
        );
        Gives(
            ReasonCode.WrongCategory,
            Field.Category,
            "backup",
            "crm, erp",
            Strict,
            Sample.Data with
            {
                Category = CategoryId.Parse("backup"),
            }
        );
        Gives(ReasonCode.GeoMismatch, Field.Country, "DE", "US, CA", Strict, Sample.Data with { Country = "DE" });
        Gives(
            ReasonCode.CompanySizeMismatch,
            Field.CompanySize,
            "11-50",
            "201-500, 501-1,000",
            Strict,
            Sample.Data with
            {
                CompanySize = "11-50",
            }
        );
        Gives(
            ReasonCode.CompanySizeMismatch,
            Field.CompanySize,
            "no company size",
            "201-500, 501-1,000",
            Strict,
            Sample.Data with
            {
                CompanySize = null,
            }
        );
        Gives(
            ReasonCode.CompanySizeAmbiguous,
            Field.CompanySize,
            "101-500",
            "201-500, 501-1,000",
            Strict,
            Sample.Data with
            {
                CompanySize = "101-500",
            }
        );
        Gives(
            ReasonCode.TitleSuppressed,
            Field.JobTitle,
            "vp sales",
            "sales",
            Strict,
            Sample.Data with
            {
                JobTitle = "V.P. Sales",
            }
        );
    }

    [Fact]
    public void All_reasons_are_given_in_their_order()
    {
        var reasons = Against(
            Strict with
            {
                Status = CampaignStatus.Paused,
                Affiliates = [Other],
            },
            Sample.Data with
            {
                Category = Sample.Erp,
                Country = "DE",
                CompanySize = "101-500",
                JobTitle = "Sales Manager",
            }
        );
        Assert.Equal(
            [
                ReasonCode.CampaignInactive,
                ReasonCode.AffiliateNotAllowed,
                ReasonCode.CategoryNotOpen,
                ReasonCode.GeoMismatch,
                ReasonCode.CompanySizeAmbiguous,
                ReasonCode.TitleSuppressed,
            ],
            reasons.Select(r => r.Code)
        );
        Assert.Equal(reasons.Select(r => r.Code).Order(), reasons.Select(r => r.Code));
    }

    [Theory]
    [InlineData("Salesforce Administrator", true)]
    [InlineData("VP, Sales & Marketing", false)]
    [InlineData("Head of Pre-Sales", false)]
    [InlineData("Product Marketer", false)]
    [InlineData("Market Analyst", true)]
    public void Titles_are_suppressed_by_words(string title, bool accepted) =>
        Assert.Equal(accepted, Against(Strict, Sample.Data with { JobTitle = title }).Count == 0);

    [Fact]
    public void Bands_that_touch_count_as_one() =>
        Assert.Empty(Against(Strict, Sample.Data with { CompanySize = "301-800" }));

    [Fact]
    public void A_row_that_names_only_a_lead_code_is_taken_whatever_the_categories() =>
        Assert.Empty(Against(Strict, Sample.Data with { Category = null, LeadCode = Sample.LeadCode }));

    // New York: the day begins at 05:00 UTC in winter, at 04:00 UTC in summer.
    [Theory]
    [InlineData("2026-11-10T04:59:59Z", "not begun")]
    [InlineData("2026-11-10T05:00:00Z", null)]
    [InlineData("2026-11-13T04:59:59Z", null)]
    [InlineData("2026-11-13T05:00:00Z", "ended")]
    public void A_campaign_runs_from_the_first_to_the_last_day_in_its_own_time_zone(string now, string? found) =>
        Assert.Equal(
            found,
            Inactive(Sample.Campaign with { Starts = new(2026, 11, 10), Ends = new(2026, 11, 12) }, now)
        );

    [Theory]
    [InlineData("2026-06-10T03:59:59Z", "not begun")]
    [InlineData("2026-06-10T04:00:00Z", null)]
    public void The_day_moves_with_daylight_saving(string now, string? found) =>
        Assert.Equal(found, Inactive(Sample.Campaign with { Starts = new(2026, 6, 10) }, now));

    [Theory]
    [InlineData("2026-11-09T10:59:59Z", "not begun")]
    [InlineData("2026-11-09T13:00:00Z", null)]
    public void East_of_us_the_day_begins_earlier(string now, string? found) =>
        Assert.Equal(
            found,
            Inactive(Sample.Campaign with { TimeZone = "Australia/Sydney", Starts = new(2026, 11, 10) }, now)
        );

    [Fact]
    public void A_campaign_of_one_day_runs_that_day() =>
        Assert.Null(
            Inactive(
                Sample.Campaign with
                {
                    Starts = new(2026, 11, 10),
                    Ends = new(2026, 11, 10),
                },
                "2026-11-10T17:00:00Z"
            )
        );

    private static Campaign Strict =>
        Sample.Campaign with
        {
            Ends = new DateOnly(2026, 12, 31),
            Affiliates = [Sample.Affiliate.Name],
            Geos = [Sample.GeoOf("US"), Sample.GeoOf("CA")],
            CompanySizes = [Sample.Size("201-500"), Sample.Size("501-1,000")],
            Titles = new TitleRules { Suppressed = ["sales", "marketing"] },
        };

    private static void Gives(
        ReasonCode code,
        string? field,
        string found,
        string expected,
        Campaign campaign,
        LeadData? data = null
    ) => Assert.Equal([new Reason(code, field, found, expected)], Against(campaign, data ?? Sample.Data));

    private static string? Inactive(Campaign campaign, string now) =>
        new CampaignRules(campaign)
            .Against(new RoutableLead(Sample.Affiliate.Name, Sample.Data), DateTimeOffset.Parse(now))
            .SingleOrDefault()
            ?.Found;

    private static IReadOnlyList<Reason> Against(Campaign campaign, LeadData data) =>
        new CampaignRules(campaign).Against(new RoutableLead(Sample.Affiliate.Name, data), Sample.Noon);
}
