using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Tests.Foundation.Campaigns;

public class ReferencesTests
{
    private static readonly Configuration Known = new(
        [Sample.Affiliate],
        [Sample.Campaign],
        Sample.Categories,
        lists: [new CompanyList { Name = "competitors", Companies = ["Contoso"] }]
    );

    public static TheoryData<string, string> Cases { get; } =
        new()
        {
            { "category", "$.categories: found the category 'crm-sofware', which is not known; did you mean 'crm'?" },
            {
                "ordered category",
                "$.order.categories: found the category 'backup', which is not known; expected one that categories.json says"
            },
            {
                "affiliate",
                "$.affiliates: found the affiliate 'infuse-medai', which is not known; did you mean 'infuse-media'?"
            },
            {
                "list",
                "$.suppressedCompanies.lists: found the list 'competitor', which is not known; did you mean 'competitors'?"
            },
            {
                "lead code",
                "$.cpl['INT-FFA-ESF-2542']: found the lead code 'INT-FFA-ESF-2542', which is not known; did you mean 'INT-FFA-ESF-2541'?"
            },
            {
                "included list",
                "$.includes: found the list 'zzz', which is not known; expected one that lists/zzz.json says"
            },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_not_known_is_told_with_the_closest_that_is(string made, string problem)
    {
        Document document = made switch
        {
            "category" => Sample.Campaign with { Categories = [CategoryId.Parse("crm-sofware")] },
            "ordered category" => Sample.Campaign with
            {
                Order = Sample.Campaign.Order with { Categories = [CategoryId.Parse("backup")] },
            },
            "affiliate" => Sample.Campaign with { Affiliates = [AffiliateName.Parse("infuse-medai")] },
            "list" => Sample.Campaign with { SuppressedCompanies = new CompanyFilter { Lists = ["competitor"] } },
            "lead code" => Sample.Affiliate with
            {
                Cpl = new Dictionary<LeadCode, decimal> { [LeadCode.Parse("INT-FFA-ESF-2542")] = 12 },
            },
            _ => new CompanyList { Name = "rivals", Includes = ["zzz"] },
        };
        Assert.Equal(problem, Assert.Single(References.Unknown(document, Known)).Problem);
    }

    [Fact]
    public void What_is_known_is_no_problem() => Assert.Empty(References.Unknown(Sample.Campaign, Known));

    [Fact]
    public void Lists_are_followed_into_each_other_once_and_circles_are_found()
    {
        var lists = new[] { List("a", "b", "c"), List("b", "d"), List("c", "d"), List("d") }.ToDictionary(l => l.Name);
        Assert.Equal(["a", "b", "c", "d"], IncludedLists.Of(["a", "gone"], lists).Select(l => l.Name));
        Assert.Null(IncludedLists.Circle(lists["a"], lists));
        Assert.Equal("d, a, b, d", IncludedLists.Circle(List("d", "a"), lists));
        Assert.Equal(
            ["b", "d", "a", "c"],
            IncludedLists
                .Of(
                    ["b"],
                    lists.Values.Append(List("d", "a")).GroupBy(l => l.Name).ToDictionary(g => g.Key, g => g.Last())
                )
                .Select(l => l.Name)
        );
    }

    [Fact]
    public void Ten_thousand_campaigns_and_lists_of_a_hundred_thousand_are_put_in_force_in_seconds()
    {
        var list = new CompanyList
        {
            Name = "competitors",
            Domains = [.. Enumerable.Range(0, 100_000).Select(i => $"company{i}.example")],
        };
        var campaigns = Enumerable
            .Range(0, 10_000)
            .Select(i =>
                Sample.Campaign with
                {
                    LeadCode = LeadCode.Parse($"INT-TEN-{i}"),
                    SuppressedCompanies = new CompanyFilter { Lists = ["competitors"] },
                }
            );
        var routing = LeadFunctions.Foundation.Deciding.Routing.Of(
            new Configuration([Sample.Affiliate], campaigns, Sample.Categories, lists: [list])
        );
        var verdicts = routing.Decide(
            new(Sample.Affiliate.Name, Sample.Data with { Domain = "company7.example" }),
            Sample.Noon
        );
        Assert.Equal(10_000, verdicts.Count);
        Assert.All(verdicts, v => Assert.Equal([ReasonCode.CompanySuppressed], v.Reasons.Select(r => r.Code)));
    }

    private static CompanyList List(string name, params string[] includes) =>
        new()
        {
            Name = name,
            Companies = ["Contoso"],
            Includes = includes,
        };
}
