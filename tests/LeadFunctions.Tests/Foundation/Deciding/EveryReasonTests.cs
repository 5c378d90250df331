using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Tests.Foundation.Deciding;

/// <summary>The table of reasons against a lead: what gives each, and the sentence that ops and affiliates
/// read.</summary>
public class EveryReasonTests
{
    private static readonly SmarterQuestion When = new()
    {
        Symbol = "SQ1",
        Text = "When will you buy?",
        Answers = ["Within 3 months", "Within a year"],
    };

    public static TheoryData<string, string, string> Cases { get; } =
        new()
        {
            {
                "paused",
                "CampaignInactive: paused",
                "The campaign is paused: nothing to correct. Its leads wait and are tried again when it runs again (2026-01-01 to further notice)."
            },
            {
                "list missing",
                "CampaignInactive: waits for the list 'gone'",
                "Ops bring the list; the campaign waits for the list 'gone' and then runs 2026-01-01 to further notice."
            },
            { "supplied by others", "AffiliateNotAllowed: infuse-media", "It may be supplied by s2w." },
            {
                "ordered, not open",
                "CategoryNotOpen: category 'erp'",
                "Ordered, but not open on the campaign: ops open the category, and these leads go by themselves."
            },
            {
                "not ordered",
                "WrongCategory: category 'backup'",
                "Upload again with the right category; ordered are crm, erp."
            },
            { "elsewhere", "GeoMismatch: country 'DE'", "Do not send these to this campaign; it takes US, CA." },
            {
                "elsewhere, but ordered",
                "GeoMismatch: country 'DE'",
                "Do not send these to this campaign; it takes US. The order says DACH: ops check the set-up."
            },
            {
                "another state",
                "GeoMismatch: country 'US-TX'",
                "Do not send these to this campaign; it takes US-CA, US-NY."
            },
            {
                "too small",
                "CompanySizeMismatch: companySize '11-50'",
                "Do not send these to this campaign; it takes 201-500."
            },
            {
                "another industry",
                "IndustryMismatch: industry 'Mining'",
                "Do not send these to this campaign; it takes Software, Retail."
            },
            {
                "size partly inside",
                "CompanySizeAmbiguous: companySize '101-500'",
                "The band is only partly inside 201-1,000; give the exact number of employees. Ops can let such bands in by the campaign's policy overlaps."
            },
            { "title not wanted", "TitleSuppressed: jobTitle 'vp sales'", "Titles with 'Sales' are not wanted." },
            {
                "title not approved",
                "TitleNotOnList: jobTitle 'directors assistant'",
                "Only approved titles are wanted: Director, CIO."
            },
            {
                "company not wanted",
                "CompanySuppressed: company 'The Contoso Corp.'",
                "Leads of this company are not wanted: 'CONTOSO, Inc.' is in the campaign's own list."
            },
            {
                "domain not wanted",
                "CompanySuppressed: company 'Contoso'",
                "Leads of this company are not wanted: 'contoso.example' is in the list 'rivals'."
            },
            {
                "not on the list",
                "NotOnApprovedList: company 'Contoso'",
                "Only companies of the list 'rivals' are wanted."
            },
            { "no answer", "SmarterAnswersMissing", "Answer SQ1 (When will you buy?)." },
            {
                "wrong symbol",
                "SmarterAnswersMissing",
                "Answer SQ1 (When will you buy?). The column 'SQ-1' is nearly 'SQ1': name it so."
            },
            {
                "not assigned",
                "QuestionNotAssigned: SQ1 'Within a year'",
                "Ops assign the question to the category crm, and the lead goes by itself."
            },
            {
                "misspelt",
                "SmarterAnswerInvalid: SQ1 'Wihtin 3 months'",
                "Did you mean 'Within 3 months'? Ops accept it, or upload the row with it."
            },
            {
                "far off",
                "SmarterAnswerInvalid: SQ1 'purple'",
                "Upload the row with one of these answers: 'Within 3 months', 'Within a year'."
            },
        };

    private static readonly Dictionary<string, (Campaign Campaign, LeadData Lead)> Made = new()
    {
        ["paused"] = (Sample.Campaign with { Status = CampaignStatus.Paused }, Sample.Data),
        ["list missing"] = (
            Sample.Campaign with
            {
                SuppressedCompanies = new CompanyFilter { Lists = ["gone"] },
            },
            Sample.Data
        ),
        ["supplied by others"] = (Sample.Campaign with { Affiliates = [AffiliateName.Parse("s2w")] }, Sample.Data),
        ["ordered, not open"] = (Sample.Campaign, Sample.Data with { Category = Sample.Erp }),
        ["not ordered"] = (Sample.Campaign, Sample.Data with { Category = CategoryId.Parse("backup") }),
        ["elsewhere"] = (
            Sample.Campaign with
            {
                Geos = [Sample.GeoOf("US"), Sample.GeoOf("CA")],
            },
            Sample.Data with
            {
                Country = "DE",
            }
        ),
        ["elsewhere, but ordered"] = (
            Sample.Campaign with
            {
                Geos = [Sample.GeoOf("US")],
                Order = Sample.Campaign.Order with { Geos = [Sample.GeoOf("DACH")] },
            },
            Sample.Data with
            {
                Country = "DE",
            }
        ),
        ["another state"] = (
            Sample.Campaign with
            {
                Geos = [Sample.GeoOf("US-CA"), Sample.GeoOf("US-NY")],
            },
            Sample.Data with
            {
                State = "US-TX",
            }
        ),
        ["too small"] = (
            Sample.Campaign with
            {
                CompanySizes = [Sample.Size("201-500")],
            },
            Sample.Data with
            {
                CompanySize = "11-50",
            }
        ),
        ["another industry"] = (
            Sample.Campaign with
            {
                Industries = new IndustryFilter { Names = ["Software", "Retail"] },
            },
            Sample.Data with
            {
                Industry = "Mining",
            }
        ),
        ["size partly inside"] = (
            Sample.Campaign with
            {
                CompanySizes = [Sample.Size("201-1,000")],
            },
            Sample.Data with
            {
                CompanySize = "101-500",
            }
        ),
        ["title not wanted"] = (
            Sample.Campaign with
            {
                Titles = new TitleRules { Suppressed = ["Sales"] },
            },
            Sample.Data with
            {
                JobTitle = "V.P., Sales",
            }
        ),
        ["title not approved"] = (
            Sample.Campaign with
            {
                Titles = new TitleRules { Approved = ["Director", "CIO"] },
            },
            Sample.Data with
            {
                JobTitle = "Director's Assistant",
            }
        ),
        ["company not wanted"] = (
            Sample.Campaign with
            {
                SuppressedCompanies = new CompanyFilter { Companies = ["CONTOSO, Inc."] },
            },
            Sample.Data with
            {
                Company = "The Contoso Corp.",
            }
        ),
        ["domain not wanted"] = (
            Sample.Campaign with
            {
                SuppressedCompanies = new CompanyFilter { Lists = ["rivals"] },
            },
            Sample.Data with
            {
                Domain = "contoso.example",
            }
        ),
        ["not on the list"] = (
            Sample.Campaign with
            {
                ApprovedCompanies = new CompanyFilter { Lists = ["rivals"] },
            },
            Sample.Data
        ),
        ["no answer"] = (Sample.Campaign with { SmarterQuestions = [When] }, Sample.Data),
        ["wrong symbol"] = (Sample.Campaign with { SmarterQuestions = [When] }, Answering("SQ-1", "Within a year")),
        ["not assigned"] = (
            Sample.Campaign with
            {
                SmarterQuestions = [When with { Categories = [Sample.Erp] }],
            },
            Answering("SQ1", "Within a year")
        ),
        ["misspelt"] = (Sample.Campaign with { SmarterQuestions = [When] }, Answering("SQ1", "Wihtin 3 months")),
        ["far off"] = (Sample.Campaign with { SmarterQuestions = [When] }, Answering("SQ1", "purple")),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_lead_gets_the_reason_and_the_advice(string made, string reason, string advice)
    {
        var (campaign, lead) = Made[made];
        var given = Assert.Single(Against(campaign, lead));
        Assert.Equal((reason, advice), (Sample.Told(given), Advice.For(given)));
    }

    [Fact]
    public void Every_reason_that_rules_can_give_has_a_case() =>
        Assert.Equal(
            Enum.GetValues<ReasonCode>()
                .Where(c => c is >= ReasonCode.CampaignInactive and <= ReasonCode.SmarterAnswerInvalid),
            Made.Values.SelectMany(m => Against(m.Campaign, m.Lead)).Select(r => r.Code).Distinct().Order()
        );

    [Fact]
    public void All_of_them_at_once_are_given_in_the_order_of_the_table()
    {
        var campaign = Sample.Campaign with
        {
            Status = CampaignStatus.Paused,
            Affiliates = [AffiliateName.Parse("s2w")],
            Geos = [Sample.GeoOf("US")],
            CompanySizes = [Sample.Size("201-1,000")],
            Industries = new IndustryFilter { Names = ["Retail"] },
            Titles = new TitleRules { Suppressed = ["sales"] },
            SuppressedCompanies = new CompanyFilter { Companies = ["Contoso"] },
            ApprovedCompanies = new CompanyFilter { Companies = ["Fabrikam"] },
            SmarterQuestions =
            [
                When,
                When with
                {
                    Symbol = "SQ2",
                    Text = "Why?",
                },
                When with
                {
                    Symbol = "SQ3",
                    Text = "Who?",
                    Categories = [Sample.Crm],
                },
            ],
        };
        var lead = Sample.Data with
        {
            Category = Sample.Erp,
            Country = "DE",
            CompanySize = "101-500",
            JobTitle = "Sales Manager",
            Answers = new Dictionary<string, string> { ["SQ1"] = "never", ["SQ3"] = "Within a year" },
        };
        ReasonCode[] expected =
        [
            ReasonCode.CampaignInactive,
            ReasonCode.AffiliateNotAllowed,
            ReasonCode.CategoryNotOpen,
            ReasonCode.GeoMismatch,
            ReasonCode.IndustryMismatch,
            ReasonCode.CompanySizeAmbiguous,
            ReasonCode.TitleSuppressed,
            ReasonCode.CompanySuppressed,
            ReasonCode.NotOnApprovedList,
            ReasonCode.SmarterAnswersMissing,
            ReasonCode.QuestionNotAssigned,
            ReasonCode.SmarterAnswerInvalid,
        ];
        Assert.Equal(expected, Against(campaign, lead).Select(r => r.Code));
        Assert.Equal(expected.Order(), expected);
    }

    [Theory]
    [InlineData("WITHIN  3-months")]
    [InlineData(" within 3 months.")]
    [InlineData("Wíthin 3 months")]
    public void Case_spaces_accents_and_punctuation_are_no_differences(string answer) =>
        Assert.Empty(Against(Sample.Campaign with { SmarterQuestions = [When] }, Answering("SQ1", answer)));

    [Theory]
    [InlineData("sq1")]
    [InlineData(" SQ1 ")]
    [InlineData("When will you buy?")]
    public void An_answer_may_stand_under_the_symbol_in_any_case_or_the_question_itself(string header) =>
        Assert.Empty(Against(Sample.Campaign with { SmarterQuestions = [When] }, Answering(header, "Within a year")));

    [Fact]
    public void Preferred_filters_refuse_nobody_and_are_told()
    {
        var campaign = Sample.Campaign with
        {
            Industries = new IndustryFilter { Names = ["Retail"], Filter = Strictness.Preferred },
            ApprovedCompanies = new CompanyFilter { Companies = ["Fabrikam"], Filter = Strictness.Preferred },
            SuppressedCompanies = new CompanyFilter { Companies = ["Contoso"], Filter = Strictness.Preferred },
        };
        var rules = new CampaignRules(campaign);
        var lead = new RoutableLead(Sample.Affiliate.Name, Sample.Data);
        Assert.Empty(rules.Against(lead, Sample.Noon));
        Assert.Equal(
            [ReasonCode.IndustryMismatch, ReasonCode.CompanySuppressed, ReasonCode.NotOnApprovedList],
            rules.Missed(lead).Select(r => r.Code)
        );
    }

    [Fact]
    public void Overlaps_takes_what_is_partly_inside_and_nothing_that_is_outside()
    {
        var campaign = Sample.Campaign with
        {
            CompanySizes = [Sample.Size("201-1,000")],
            CompanySizePolicy = SizePolicy.Overlaps,
        };
        Assert.Empty(Against(campaign, Sample.Data with { CompanySize = "101-500" }));
        Assert.Equal(
            [ReasonCode.CompanySizeMismatch],
            Against(campaign, Sample.Data with { CompanySize = "11-50" }).Select(r => r.Code)
        );
    }

    private static LeadData Answering(string header, string answer) =>
        Sample.Data with
        {
            Answers = new Dictionary<string, string> { [header] = answer },
        };

    private static IReadOnlyList<Reason> Against(Campaign campaign, LeadData lead)
    {
        CompanyList rivals = new() { Name = "rivals", Domains = ["https://www.contoso.example/"] };
        var named = new Configuration(
            [Sample.Affiliate],
            [campaign],
            Sample.Categories,
            lists: [rivals with { Domains = ["contoso.example"] }]
        );
        return new CampaignRules(campaign, named).Against(new RoutableLead(Sample.Affiliate.Name, lead), Sample.Noon);
    }
}
