using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Targeting.TitleLists;

namespace LeadFunctions.Tests.Targeting.TitleLists;

public sealed class TitleListTests
{
    private static readonly Campaign InAmerica = Sample.Campaign with
    {
        Geos = [Sample.GeoOf("US")],
        CompanySizes = [Sample.Size("201-500")],
    };

    [Fact]
    public void The_newest_two_hundred_that_fit_are_looked_at()
    {
        var facts = Enumerable
            .Range(0, 500)
            .Select(i =>
                Fact(i < 320 ? "IT Director" : "CIO", person: i) with
                {
                    Date = new DateOnly(2025, 1, 1).AddDays(i),
                    Country = i % 2 == 0 ? "US" : "DE",
                }
            );
        var list = List(InAmerica, facts);

        Assert.Equal((200, 500), (list.Conversions, list.All));
        Assert.Equal(
            (new DateOnly(2025, 1, 1).AddDays(100), new DateOnly(2025, 1, 1).AddDays(498)),
            (list.From!.Value, list.To!.Value)
        );
        Assert.Equal(["it director", "chief information officer"], list.Titles.Select(t => t.Title));
        Assert.Empty(list.Warnings);
        Assert.Equal(["US 200"], list.Countries.Select(c => $"{c.Value} {c.Count}"));
    }

    [Fact]
    public void A_line_has_count_share_lift_and_cumulative_share()
    {
        // 60 of 100 that fit, 80 of all 200; 40 of 100, 120 of 200.
        var list = List(
            InAmerica,
            [
                .. Facts("IT Director", 60),
                .. Facts("Network Engineer", 40, from: 100),
                .. Facts("IT Director", 20, from: 200, country: "DE"),
                .. Facts("Network Engineer", 80, from: 300, country: "DE"),
            ]
        );

        Assert.Equal(
            ["it director 60 0.60 1.50 0.60 True", "network engineer 40 0.40 0.67 1.00 True"],
            list.Titles.Select(t =>
                $"{t.Title} {t.Count} {t.Share:0.00} {t.Lift:0.00} {t.Cumulative:0.00} {t.IsProposed}"
            )
        );
        Assert.Equal(["Only 100 organic conversions fit, 200 were looked for."], list.Warnings);
    }

    [Fact]
    public void Proposed_are_the_first_four_fifths_with_at_least_two()
    {
        var list = List(
            InAmerica,
            [
                .. Facts("IT Director", 70),
                .. Facts("CIO", 15, from: 100),
                .. Facts("Network Engineer", 14, from: 200),
                .. Facts("Cloud Architect", 1, from: 300),
            ]
        );
        Assert.Equal(["it director", "chief information officer"], list.Proposed);

        var single = List(InAmerica, [Fact("IT Director", 1), Fact("CIO", 2)]);
        Assert.Empty(single.Proposed);
        Assert.Contains("Nothing is proposed: all titles differ.", single.Warnings);
    }

    [Fact]
    public void Titles_in_six_languages_are_one_line()
    {
        string[] titles =
        [
            "IT Director",
            "IT-Direktor",
            "Directeur Informatique",
            "Director de Informática",
            "Direttore IT",
            "Diretor de TI",
        ];
        var line = Assert.Single(List(InAmerica, titles.SelectMany((t, i) => Facts(t, 2, from: i * 10))).Titles);
        Assert.Equal(("it director", 12, 3), (line.Title, line.Count, line.Spellings.Count));
    }

    [Fact]
    public void A_misspelt_title_counts_with_the_right_one_and_is_proposed_beside_it()
    {
        var list = List(InAmerica, [.. Facts("Security Engineer", 5), .. Facts("Security Enginer", 1, from: 100)]);

        var line = Assert.Single(list.Titles);
        Assert.Equal(("security engineer", 6), (line.Title, line.Count));
        Assert.Equal(["security engineer", "security enginer"], list.Proposed);
    }

    [Fact]
    public void What_the_house_or_the_campaign_does_not_want_is_shown_and_never_proposed()
    {
        var list = List(
            InAmerica with
            {
                Titles = new TitleRules { Suppressed = ["student"], Approved = ["IT Director"] },
            },
            [.. Facts("VP Sales", 10), .. Facts("Student", 9, from: 20), .. Facts("Director of IT", 8, from: 40)]
        );

        Assert.Equal(
            ["sales vp|sales|False", "student|student|False", "it director||True"],
            list.Titles.Select(t => $"{t.Title}|{t.SuppressedBy}|{t.IsApproved}")
                .Select(t => t.Replace("vp sales", "sales vp"))
        );
        Assert.Equal(["it director"], list.Proposed);
    }

    [Fact]
    public void Too_few_are_said()
    {
        Assert.Equal(
            ["Too few to tell: no organic conversion fits the campaign's filters."],
            List(InAmerica, Facts("IT Director", 60, country: "DE")).Warnings
        );
        Assert.Equal(
            ["Too few to tell: only 49 organic conversions fit, expected at least 50."],
            List(InAmerica, Facts("IT Director", 49)).Warnings
        );
        Assert.Equal(0, List(InAmerica, []).Conversions);
    }

    [Fact]
    public void A_conversion_in_two_files_counts_once_also_when_the_older_file_forgot_its_people()
    {
        var newer = Facts("IT Director", 10).ToList();
        var older = newer
            .Concat(Facts("IT Director", 5, from: 50).Select(f => f with { Date = new DateOnly(2026, 1, 1) }))
            .Select(f => f.Bare());
        Assert.Equal(15, List(InAmerica, [.. older, .. newer, .. newer]).All);
    }

    [Fact]
    public void Only_filters_other_than_the_title_decide()
    {
        var closed = InAmerica with
        {
            Status = CampaignStatus.Paused,
            Titles = new TitleRules { Approved = ["CIO"] },
            Categories = [Sample.Crm],
        };
        var list = List(
            closed,
            [
                .. Facts("IT Director", 3),
                .. Facts("IT Director", 3, from: 10).Select(f => f with { Category = "erp" }),
                .. Facts("IT Director", 3, from: 20).Select(f => f with { Size = "11-50" }),
            ]
        );
        Assert.Equal(3, list.Conversions);
    }

    /// <summary>Whatever titles it was made of, routing takes each of them once the proposed ones are the
    /// campaign's.</summary>
    [Fact]
    public void The_list_accepts_every_title_that_it_was_made_of()
    {
        var words = Gen.Elements(
            "Director",
            "of",
            "IT",
            "Senior",
            "VP",
            "Sales",
            "Assistant",
            "to",
            "CIO",
            "Head",
            "Leiter",
            "Security",
            "Securty",
            "and",
            "Manager",
            "Mgr",
            "Engineer",
            "Enginer",
            "Chief",
            "Officer",
            "Data",
            "Lead",
            "Owner",
            "Network",
            "Netwrok",
            "Cloud",
            "(EMEA)",
            "Trainee",
            ",",
            "-",
            "Former"
        );
        var titles = words.NonEmptyListOf().Select(parts => string.Join(' ', parts.Take(6)));
        Prop.ForAll(
                titles.NonEmptyListOf().ToArbitrary(),
                made =>
                {
                    // Each twice, so that all of them may be proposed.
                    var facts = made.Distinct().Index().SelectMany(t => Facts(t.Item, 2, from: t.Index * 2)).ToList();
                    var list = List(Sample.Campaign, facts);
                    var rules = new TitleWords(new TitleRules { Approved = list.Proposed });
                    var proposed = list
                        .Titles.Where(t => t.IsProposed)
                        .SelectMany(t => t.Near.Prepend(t.Title))
                        .ToHashSet();
                    return facts
                        .Where(f => f.TitleKey is { } key && proposed.Contains(key.Text))
                        .All(f =>
                            rules.Against(
                                new RoutableLead(Sample.Affiliate.Name, Sample.Data with { JobTitle = f.Title! })
                            )
                                is null
                        );
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task It_is_a_file_and_a_page_that_a_customer_can_be_sent()
    {
        var list = List(
            InAmerica,
            [.. Facts("IT Director", 60), .. Facts("=cmd()", 2, from: 100), .. Facts("VP Sales", 5, from: 200)]
        );
        var csv = Encoding.UTF8.GetString(await TitleListFile.CsvAsync(list));
        Assert.Contains(
            "\"it director\",\"Director\",\"Information technology\",\"it director\",\"60\",\"89.6 %\",\"1.00\",\"89.6 %\",\"yes\",\"\"",
            csv,
            StringComparison.Ordinal
        );
        var page = TitleListFile.Page(list);
        Assert.Contains("<h1>Job titles for Northwind, INT-FFA-ESF-2541</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<h2>Proposed titles</h2>", page, StringComparison.Ordinal);
        Assert.Contains("not wanted: sales", page, StringComparison.Ordinal);
        Assert.Contains("the campaign takes: 201-500", page, StringComparison.Ordinal);
    }

    private static TitleListView List(Campaign campaign, IEnumerable<OrganicFact> facts)
    {
        var (all, settings) = (facts.ToList(), Sample.Configuration(campaign));
        var sample = new OrganicSample(campaign, settings, Sample.Noon);
        foreach (var fact in all.OrderBy(f => f.Person is null).Where(new DistinctConversions().IsNew))
            sample.Add(fact);
        return TitleListMaking.Of(campaign, settings, sample);
    }

    private static IEnumerable<OrganicFact> Facts(string title, int count, int from = 0, string country = "US") =>
        Enumerable.Range(from, count).Select(i => Fact(title, i) with { Country = country });

    private static OrganicFact Fact(string title, int person) =>
        new()
        {
            Date = new DateOnly(2026, 10, 1),
            Person = $"{person:x32}",
            Title = TitleParts.Normalised(title),
            TitleKey = TitleKey.Of(title, TitleDictionary.BuiltIn),
            Country = "US",
            Size = "201-500",
            Category = "crm",
        };
}
