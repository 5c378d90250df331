using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Ops.ActingOnLeads;

namespace LeadFunctions.Tests.Ops.ActingOnLeads;

public class ObjectionsTests
{
    private static readonly Campaign Elsewhere = Sample.Campaign with { Geos = [Sample.GeoOf("DE")] };

    [Fact]
    public void What_speaks_against_it_is_shown_and_wants_a_second_word()
    {
        var objections = To(Elsewhere);
        Assert.StartsWith(
            "This speaks against sending the lead",
            objections.Answer(confirmed: false)!.Detail,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Country or state not wanted: country 'US'",
            objections.Answer(confirmed: false)!.Detail,
            StringComparison.Ordinal
        );
        Assert.Null(objections.Answer(confirmed: true));
    }

    [Fact]
    public void A_lead_that_fits_needs_no_second_word() => Assert.Null(To(Sample.Campaign).Answer(confirmed: false));

    public static TheoryData<string> Overruled =>
        ["geo", "size", "industry", "title", "approved title", "approved company", "category", "paused", "affiliate"];

    [Theory]
    [MemberData(nameof(Overruled))]
    public void What_a_filter_says_wants_a_second_word_and_no_more(string filter)
    {
        var objections = To(
            filter switch
            {
                "geo" => Elsewhere,
                "size" => Sample.Campaign with { CompanySizes = [Sample.Size("1-10")] },
                "industry" => Sample.Campaign with
                {
                    Industries = new IndustryFilter { Names = ["Retail"], Filter = Strictness.Strict },
                },
                "title" => Sample.Campaign with { Titles = new TitleRules { Suppressed = ["manager"] } },
                "approved title" => Sample.Campaign with { Titles = new TitleRules { Approved = ["CIO"] } },
                "approved company" => Sample.Campaign with
                {
                    ApprovedCompanies = new CompanyFilter { Companies = ["Acme"], Filter = Strictness.Strict },
                },
                "category" => Sample.Campaign with { Categories = [Sample.Erp] },
                "paused" => Sample.Campaign with { Status = CampaignStatus.Paused },
                _ => Sample.Campaign with { Affiliates = [AffiliateName.Parse("s2w")] },
            }
        );
        Assert.Equal(409, objections.Answer(confirmed: false)!.Status);
        Assert.Null(objections.Answer(confirmed: true));
    }

    [Fact]
    public void A_company_of_a_strict_list_stays_refused() =>
        Refused(
            Sample.Campaign with
            {
                SuppressedCompanies = new CompanyFilter { Companies = ["Contoso"], Filter = Strictness.Strict },
            },
            "Company not wanted"
        );

    [Fact]
    public void A_company_of_a_preferred_list_does_not_speak_against_it() =>
        Assert.Null(
            To(
                    Sample.Campaign with
                    {
                        SuppressedCompanies = new CompanyFilter
                        {
                            Companies = ["Contoso"],
                            Filter = Strictness.Preferred,
                        },
                    }
                )
                .Answer(confirmed: false)
        );

    [Fact]
    public void An_invalid_answer_stays_refused() =>
        Refused(
            Sample.Campaign with
            {
                SmarterQuestions =
                [
                    new()
                    {
                        Symbol = "SQ1",
                        Text = "When?",
                        Answers = ["Soon", "Later"],
                    },
                ],
            },
            "Answer not allowed",
            Sample.Data with
            {
                Answers = new Dictionary<string, string> { ["SQ1"] = "Never" },
            }
        );

    [Fact]
    public void A_person_not_to_be_contacted_stays_refused()
    {
        Assert.True(EmailAddress.TryParse(Sample.Data.Email, out var address));
        Refused(
            new Configuration([Sample.Affiliate], [Sample.Campaign], Sample.Categories, [address]),
            Sample.Data,
            "Must not be contacted"
        );
    }

    [Fact]
    public void What_is_final_is_asked_again_when_the_lead_is_routed()
    {
        var rival = Elsewhere with
        {
            SuppressedCompanies = new CompanyFilter { Companies = ["Contoso"], Filter = Strictness.Strict },
        };
        var verdict = Assert.Single(
            Routing
                .Of(Sample.Configuration(rival))
                .Decide(
                    new RoutableLead(Sample.Affiliate.Name, Sample.Data with { LeadCode = Sample.LeadCode }),
                    Sample.Noon,
                    [Sample.LeadCode]
                )
        );
        Assert.Equal([ReasonCode.CompanySuppressed], verdict.Reasons.Select(r => r.Code));
    }

    private static void Refused(Campaign campaign, string code, LeadData? data = null) =>
        Refused(Sample.Configuration(campaign), data ?? Sample.Data, code);

    private static void Refused(Configuration configuration, LeadData data, string code)
    {
        var refusal = Objections
            .To(
                Sample.Lead(routed: true) with
                {
                    Data = data,
                },
                Sample.LeadCode,
                Sample.Affiliate.Name,
                configuration,
                Sample.Noon
            )
            .Answer(confirmed: true);
        Assert.Contains(code, refusal!.Detail, StringComparison.Ordinal);
        Assert.Equal(409, refusal.Status);
    }

    private static Objections To(Campaign campaign) =>
        Objections.To(
            Sample.Lead(routed: true),
            Sample.LeadCode,
            Sample.Affiliate.Name,
            Sample.Configuration(campaign),
            Sample.Noon
        );
}
