using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Tests.Foundation.Campaigns;

public class SetUpCheckTests
{
    private static readonly Campaign Sound = Sample.Campaign with
    {
        Categories = [Sample.Crm, Sample.Erp],
        Geos = [Sample.GeoOf("US"), Sample.GeoOf("CA")],
        CompanySizes = [Sample.Size("201-500"), Sample.Size("501-1,000")],
        Titles = new TitleRules
        {
            Suppressed = ["sales"],
            ConfirmedByCustomer = true,
            ConfirmedByCs = true,
        },
        Caps = new Caps { Total = 500 },
        Order = Sample.Campaign.Order with
        {
            Geos = [Sample.GeoOf("North America")],
            CompanySizes = [Sample.Size("201-1,000")],
        },
    };

    [Fact]
    public void A_campaign_that_is_open_to_a_category_that_was_taken_away_is_warned_of()
    {
        var known = Sample.Configuration();
        var left = new CategoryList { Categories = [.. known.Categories.All.Where(c => c.Id != Sample.Erp)] };

        Assert.Contains(
            "$.categories: found 'erp', which is no category any more: rows of it are unusable, "
                + "expected categories of categories.json",
            SetUpCheck.Warnings(Sound, known.With(left), Sample.Noon).Select(w => w.ToString())
        );
        Assert.DoesNotContain(
            SetUpCheck.Warnings(Sound, known, Sample.Noon),
            w => w.Found.Contains("no category any more", StringComparison.Ordinal)
        );
    }

    public static TheoryData<string, string> Cases { get; } =
        new()
        {
            { "6 categories", "$.categories: found 6 categories, expected 5 at most" },
            {
                "not ordered",
                "$.categories: found 'backup', which was not ordered, expected only ordered ones: crm, erp"
            },
            {
                "no titles",
                "$.titles: found no job title list, expected one that the customer and customer success (CS) confirmed"
            },
            {
                "unconfirmed",
                "$.titles: found a job title list that the customer and customer success (CS) did not confirm, expected confirmedByCustomer and confirmedByCs"
            },
            {
                "half confirmed",
                "$.titles: found a job title list that customer success (CS) did not confirm, expected confirmedByCustomer and confirmedByCs"
            },
            { "no geos", "$.geos: found no geos, expected the countries or regions that were ordered" },
            { "no sizes", "$.companySizes: found no company sizes, expected the bands that were ordered" },
            { "states", "$.geos: found an exact split: US-CA, expected whole countries: states limit the quantity" },
            { "other geos", "$.geos: found US, expected what was ordered: North America" },
            { "other sizes", "$.companySizes: found 201-500, expected what was ordered: 201-1,000" },
            { "other industries", "$.industries.names: found Retail, expected what was ordered: Software" },
            { "other questions", "$.smarterQuestions: found SQ1, expected what was ordered: SQ2" },
            { "another cap", "$.caps.total: found 600, expected what was ordered: 500 leads" },
            { "another amount", "$.caps.categories['crm']: found 10, expected what was ordered: 400 leads" },
            {
                "unassigned",
                "$.smarterQuestions[0].categories: found SQ1 not assigned to erp, expected every open category"
            },
            {
                "no strictness",
                "$.approvedCompanies.filter: found nothing, so it is strict, expected strict or preferred"
            },
            {
                "never matching",
                "$.titles.approved: found 'IT Manager', which can never match: 'manager' is suppressed, and that goes first, expected one or the other"
            },
            {
                "approved and suppressed company",
                "$.approvedCompanies.companies: found 'Contoso Ltd', which is suppressed as well, and that goes first, expected it in one of the two"
            },
            {
                "approved and suppressed domain",
                "$.approvedCompanies.domains: found 'contoso.com', which is suppressed as well, and that goes first, expected it in one of the two"
            },
            {
                "approved and suppressed list",
                "$.approvedCompanies.lists: found 'banks', which is suppressed as well, and that goes first, expected it in one of the two"
            },
            {
                "a day over a week",
                "$.caps.day: found 50, which can never be reached: $.caps.week is 20, expected fewer"
            },
            {
                "a month over all",
                "$.caps.month: found 501, which can never be reached: $.caps.total is 500, expected fewer"
            },
            {
                "fixed zone",
                "$.timeZone: found 'EST', which has no summer time, expected America/New_York, where clocks change"
            },
            {
                "part of GB",
                "$.geos: found 'England', which stands for all of the United Kingdom, expected GB, or no geo of the kind: leads name the country, not its part"
            },
            {
                "free mail suppressed",
                "$.suppressedCompanies.domains: found free mail: gmail.com, expected businessMailOnly, which keeps all free mail out"
            },
            { "ended", "$.ends: found 2026-10-31, which is over: it takes no leads, expected a day to come" },
            {
                "no CPL",
                "$.affiliates: found infuse-media without a CPL for INT-FFA-ESF-2541, expected cpl in the affiliate's file: without it the statement has no amount"
            },
            {
                "industries at all",
                "$.industries: found an industry filter, expected none: it limits the quantity; confirm that it is meant"
            },
        };

    [Fact]
    public void A_sound_set_up_has_no_warnings() => Assert.Empty(SetUpCheck.Warnings(Sound));

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_seldom_meant_is_told_with_place_found_and_expected(string made, string warning) =>
        Assert.Contains(
            warning,
            SetUpCheck.Warnings(Make(made), Sample.Configuration(), Sample.Noon).Select(w => w.ToString())
        );

    private static Campaign Both(CompanyFilter approved, CompanyFilter suppressed) =>
        Sound with
        {
            ApprovedCompanies = approved,
            SuppressedCompanies = suppressed,
        };

    private static Campaign Make(string made)
    {
        var question = new SmarterQuestion
        {
            Symbol = "SQ1",
            Text = "When?",
            Answers = ["Soon", "Later"],
        };
        return made switch
        {
            "6 categories" => Sound with
            {
                Categories = [.. Enumerable.Range(0, 6).Select(i => CategoryId.Parse($"category-{i}"))],
            },
            "not ordered" => Sound with { Categories = [Sample.Crm, CategoryId.Parse("backup")] },
            "no titles" => Sound with { Titles = new TitleRules() },
            "unconfirmed" => Sound with { Titles = new TitleRules { Approved = ["cio"] } },
            "half confirmed" => Sound with
            {
                Titles = new TitleRules { Approved = ["cio"], ConfirmedByCustomer = true },
            },
            "no geos" => Sound with { Geos = [] },
            "no sizes" => Sound with { CompanySizes = [] },
            "states" => Sound with { Geos = [Sample.GeoOf("US-CA")] },
            "other geos" => Sound with { Geos = [Sample.GeoOf("US")] },
            "other sizes" => Sound with { CompanySizes = [Sample.Size("201-500")] },
            "other industries" => Sound with
            {
                Industries = new IndustryFilter { Names = ["Retail"] },
                Order = Sound.Order with { Industries = ["Software"] },
            },
            "other questions" => Sound with
            {
                SmarterQuestions = [question],
                Order = Sound.Order with { SmarterQuestions = ["SQ2"] },
            },
            "another cap" => Sound with { Caps = new Caps { Total = 600 } },
            "another amount" => Sound with
            {
                Order = Sound.Order with { Amounts = new Dictionary<CategoryId, int> { [Sample.Crm] = 400 } },
                Caps = new Caps
                {
                    Total = 500,
                    Categories = new Dictionary<CategoryId, int> { [Sample.Crm] = 10 },
                },
            },
            "unassigned" => Sound with { SmarterQuestions = [question with { Categories = [Sample.Crm] }] },
            "never matching" => Sound with
            {
                Titles = Sound.Titles with { Approved = ["IT Manager", "CIO"], Suppressed = ["manager"] },
            },
            "approved and suppressed company" => Both(
                new() { Companies = ["Contoso Ltd"] },
                new() { Companies = ["CONTOSO"] }
            ),
            "approved and suppressed domain" => Both(
                new() { Domains = ["contoso.com"] },
                new() { Domains = ["www.contoso.com"] }
            ),
            "approved and suppressed list" => Both(new() { Lists = ["banks"] }, new() { Lists = ["banks"] }),
            "a day over a week" => Sound with { Caps = Sound.Caps with { Day = 50, Week = 20 } },
            "a month over all" => Sound with { Caps = Sound.Caps with { Month = 501 } },
            "fixed zone" => Sound with { TimeZone = "EST" },
            "part of GB" => Sound with { Geos = [Sample.GeoOf("England")] },
            "free mail suppressed" => Sound with
            {
                SuppressedCompanies = new CompanyFilter { Domains = ["gmail.com"], Filter = Strictness.Strict },
            },
            "ended" => Sound with { Ends = new(2026, 10, 31) },
            "no CPL" => Sound with { Affiliates = [Sample.Affiliate.Name] },
            "no strictness" => Sound with { ApprovedCompanies = new CompanyFilter { Companies = ["Contoso"] } },
            _ => Sound with
            {
                Industries = new IndustryFilter { Names = ["Retail"], Filter = Strictness.Strict },
            },
        };
    }
}
