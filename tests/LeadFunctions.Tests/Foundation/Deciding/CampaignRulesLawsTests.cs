using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Deciding;

/// <summary>What opens a campaign wider never refuses a lead that it took before.</summary>
public class CampaignRulesLawsTests
{
    private static readonly Geo[] Countries =
    [
        .. new[] { "US", "CA", "DE", "FR", "DACH", "US-CA" }.Select(Sample.GeoOf),
    ];
    private static readonly CompanySize[] Sizes =
    [
        .. CompanySize.Standard,
        new(101, 500),
        new(2, 10),
        new(1_000, 2_000),
        new(5, null),
    ];
    private static readonly string[] Words = ["sales", "marketing", "vp", "it manager", "", "—"];

    private static readonly string[] Companies = ["Contoso GmbH", "Fabrikam", "Wingtip Toys"];

    // Nothing is listed twice: then one less would change nothing.
    private static readonly Gen<Campaign> Campaigns =
        from geos in Gen.SubListOf(Countries)
        from sizes in Gen.SubListOf(Sizes)
        from titles in Gen.SubListOf(Words)
        from approved in Gen.SubListOf(Words)
        from industries in Gen.SubListOf("Software", "Retail", "Mining")
        from suppressed in Gen.SubListOf(Companies)
        from abm in Gen.SubListOf(Companies)
        from open in Gen.Elements(Sample.Crm, Sample.Erp).NonEmptyListOf()
        select Sample.Campaign with
        {
            Geos = [.. geos],
            CompanySizes = [.. sizes],
            Categories = [.. open],
            Titles = new TitleRules { Suppressed = [.. titles], Approved = [.. approved] },
            Industries = new IndustryFilter { Names = [.. industries] },
            SuppressedCompanies = new CompanyFilter { Companies = [.. suppressed] },
            ApprovedCompanies = new CompanyFilter { Companies = [.. abm] },
        };

    private static readonly Gen<LeadData> Leads =
        from country in Gen.Elements("US", "CA", "DE", "FR", "AT")
        from size in Gen.Elements([null, .. Sizes])
        from title in Gen.Elements("VP Sales", "IT Manager", "Salesforce Admin", "Chief Marketing Officer", "—")
        from category in Gen.Elements(Sample.Crm, Sample.Erp, null)
        from company in Gen.Elements("Contoso", "Fabrikam Ltd", "Northwind")
        from industry in Gen.Elements("software", "Retail", null)
        select Sample.Data with
        {
            Company = company,
            Industry = industry,
            Country = country,
            CompanySize = size?.ToString(),
            JobTitle = title,
            Category = category,
        };

    private static readonly Arbitrary<(Campaign Campaign, LeadData Lead)> Cases = Campaigns
        .Zip(Leads)
        .Select(c => (Campaign: c.Item1, Lead: c.Item2))
        .ToArbitrary();

    [Fact]
    public void One_more_country_adds_no_reason() =>
        NeverAdds(c => c.Geos.Count == 0 ? [c] : Countries.Select(more => c with { Geos = [.. c.Geos, more] }));

    [Fact]
    public void All_countries_instead_of_some_add_no_reason() => NeverAdds(c => [c with { Geos = [] }]);

    [Fact]
    public void One_more_company_size_refuses_nobody_else() =>
        Holds(
            c =>
                c.CompanySizes.Count == 0
                    ? [c]
                    : Sizes.Select(more => c with { CompanySizes = [.. c.CompanySizes, more] }),
            (before, after) => Worst(after) <= Worst(before)
        );

    [Fact]
    public void All_company_sizes_instead_of_some_add_no_reason() => NeverAdds(c => [c with { CompanySizes = [] }]);

    [Fact]
    public void A_title_that_is_suppressed_no_more_adds_no_reason() =>
        NeverAdds(c =>
            c.Titles.Suppressed.Select(
                    (_, i) =>
                        c with
                        {
                            Titles = c.Titles with { Suppressed = [.. c.Titles.Suppressed.Where((_, at) => at != i)] },
                        }
                )
                // What was suppressed may turn out not to be on the list of approved titles.
                .Where(_ => c.Titles.Approved.Count == 0)
        );

    [Theory]
    [InlineData("sales", "vp")]
    [InlineData("vp", "sales")]
    public void A_title_that_is_approved_in_part_too_goes_past_the_house_list_in_any_order(string first, string second)
    {
        var campaign = Sample.Campaign with { Titles = new TitleRules { Approved = [first, second] } };
        Assert.DoesNotContain(ReasonCode.TitleSuppressed, Codes(campaign, Sample.Data with { JobTitle = "VP Sales" }));
    }

    [Fact]
    public void One_more_approved_title_adds_no_reason() =>
        NeverAdds(c =>
            c.Titles.Approved.Count == 0
                ? [c]
                : Words.Select(more => c with { Titles = c.Titles with { Approved = [.. c.Titles.Approved, more] } })
        );

    [Fact]
    public void One_more_industry_adds_no_reason() =>
        NeverAdds(c =>
            c.Industries.Names.Count == 0
                ? [c]
                : [c with { Industries = c.Industries with { Names = [.. c.Industries.Names, "Banking", "Software"] } }]
        );

    [Fact]
    public void A_company_suppressed_no_more_adds_no_reason() =>
        NeverAdds(c =>
            c.SuppressedCompanies.Companies.Select(
                (_, i) =>
                    c with
                    {
                        SuppressedCompanies = new CompanyFilter
                        {
                            Companies = [.. c.SuppressedCompanies.Companies.Where((_, at) => at != i)],
                        },
                    }
            )
        );

    [Fact]
    public void One_more_approved_company_adds_no_reason() =>
        NeverAdds(c =>
            c.ApprovedCompanies.Companies.Count == 0
                ? [c]
                : Companies.Select(more =>
                    c with
                    {
                        ApprovedCompanies = new CompanyFilter { Companies = [.. c.ApprovedCompanies.Companies, more] },
                    }
                )
        );

    [Fact]
    public void Preferred_instead_of_strict_adds_no_reason() =>
        NeverAdds(c =>
            [
                c with
                {
                    Industries = c.Industries with { Filter = Strictness.Preferred },
                },
                c with
                {
                    ApprovedCompanies = c.ApprovedCompanies with { Filter = Strictness.Preferred },
                },
                c with
                {
                    CompanySizePolicy = SizePolicy.Overlaps,
                },
            ]
        );

    [Fact]
    public void The_same_lead_is_told_the_same_whatever_the_order_of_the_lists() =>
        Holds(
            c =>
                [
                    c with
                    {
                        Geos = [.. c.Geos.Reverse()],
                        CompanySizes = [.. c.CompanySizes.Reverse()],
                        Categories = [.. c.Categories.Reverse()],
                    },
                ],
            (before, after) => before.SequenceEqual(after)
        );

    // Of sizes: outside is worse than partly, and partly worse than contained.
    private static int Worst(IEnumerable<ReasonCode> codes) =>
        codes.Sum(c =>
            c switch
            {
                ReasonCode.CompanySizeMismatch => 2,
                ReasonCode.CompanySizeAmbiguous => 1,
                _ => 0,
            }
        );

    private static void NeverAdds(Func<Campaign, IEnumerable<Campaign>> widen) =>
        Holds(widen, (before, after) => !after.Except(before).Any());

    private static void Holds(
        Func<Campaign, IEnumerable<Campaign>> change,
        Func<List<ReasonCode>, List<ReasonCode>, bool> law
    ) =>
        Prop.ForAll(
                Cases,
                c => change(c.Campaign).All(changed => law(Codes(c.Campaign, c.Lead), Codes(changed, c.Lead)))
            )
            .QuickCheckThrowOnFailure();

    private static List<ReasonCode> Codes(Campaign campaign, LeadData lead) =>
        [
            .. new CampaignRules(campaign)
                .Against(new RoutableLead(Sample.Affiliate.Name, lead), Sample.Noon)
                .Select(r => r.Code),
        ];
}
