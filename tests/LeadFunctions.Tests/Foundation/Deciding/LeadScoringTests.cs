using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Deciding;

public class LeadScoringTests
{
    private static readonly UsableLead Plain = Sample.Lead().Usable;
    private static readonly DateOnly LeadDay = new(2026, 11, 17);
    private static readonly DateTimeOffset Upload = Sample.Batch.UploadedAt;

    private static readonly OrganicCategory Organic = new(
        100,
        new Dictionary<string, int> { ["201-500"] = 20, ["51-200"] = 50 },
        new Dictionary<string, int> { ["US"] = 60, ["DE"] = 15 },
        [JobFunction.InformationTechnology, JobFunction.Finance]
    );

    [Fact]
    public void A_lead_of_which_little_is_known_has_the_points_of_its_title_its_category_and_half_of_the_shares() =>
        Assert.Equal(
            "level=8 category=14 companySize=5 geo=4 factor=1 grades=70/50/30 ask=30/7",
            Parts(Plain).ToString()
        );

    [Theory]
    [InlineData("Owner", 12)]
    [InlineData("CIO", 12)]
    [InlineData("Vice President of IT", 12)]
    [InlineData("Head of IT", 10)]
    [InlineData("IT Director", 10)]
    [InlineData("IT Manager", 8)]
    [InlineData("Senior Engineer", 5)]
    [InlineData("Engineer", 2)]
    [InlineData("Geschäftsführer", 12)]
    [InlineData("n/a", 2)]
    public void The_level_of_the_title_counts(string title, int points) =>
        Assert.Equal(points, Points(Parts(With(Plain.Data with { JobTitle = title })), ScoreItem.Level));

    [Theory]
    [InlineData("Intern", true)]
    [InlineData("IT Student", true)]
    [InlineData("Praktikantin", true)]
    [InlineData("Werkstudent Marketing", true)]
    [InlineData("Stagiaire", true)]
    [InlineData("Junior Engineer", false)]
    [InlineData("Student Services Manager", false)]
    [InlineData("Internal Auditor", false)]
    public void Students_and_interns_lose_points(string title, bool loses) =>
        Assert.Equal(loses ? 15 : 0, Points(Parts(With(Plain.Data with { JobTitle = title })), ScoreItem.Learner));

    [Theory]
    [InlineData("201-500", "US", 4.0, 8.0)]
    [InlineData("51-200", "DE", 10.0, 2.0)]
    [InlineData("1-10", "FR", 0.0, 0.0)]
    [InlineData(null, "US", 0.0, 8.0)]
    public void Size_and_country_count_by_their_share_of_the_largest(
        string? size,
        string country,
        double ofSize,
        double ofGeo
    )
    {
        var parts = Parts(With(Plain.Data with { CompanySize = size, Country = country }), Known(Organic));
        Assert.Equal(
            ((decimal)ofSize, (decimal)ofGeo),
            (Points(parts, ScoreItem.CompanySize), Points(parts, ScoreItem.Geo))
        );
    }

    [Theory]
    [InlineData(49, 5, 4)]
    [InlineData(50, 4, 8)]
    public void Of_fewer_than_fifty_organic_leads_size_and_country_have_half(int leads, int ofSize, int ofGeo)
    {
        var parts = Parts(Plain, Known(Organic with { Leads = leads }));
        Assert.Equal((ofSize, ofGeo), (Points(parts, ScoreItem.CompanySize), Points(parts, ScoreItem.Geo)));
    }

    [Theory]
    // Without a list that both confirmed, the departments of organic leads count.
    [InlineData("IT Manager", false, null, 12)]
    [InlineData("HR Manager", false, null, 0)]
    [InlineData("IT Manager", true, "Finance Director", 0)]
    [InlineData("Finance Manager", true, "Finance Director", 12)]
    [InlineData("Facility Manager", true, "Facility Manager", 12)]
    [InlineData("HR Manager", false, "HR Manager", 0)]
    public void The_department_counts_that_is_on_the_confirmed_list_else_on_the_organic_one(
        string title,
        bool isConfirmed,
        string? approved,
        int points
    )
    {
        var campaign = Sample.Campaign with
        {
            Titles = new TitleRules
            {
                Approved = approved is null ? [] : [approved],
                ConfirmedByCs = isConfirmed,
                ConfirmedByCustomer = isConfirmed,
            },
        };
        var parts = Parts(With(Plain.Data with { JobTitle = title }), Known(Organic), campaign);
        Assert.Equal(points, Points(parts, ScoreItem.Function));
    }

    [Theory]
    [InlineData("crm", 14)]
    [InlineData("erp", 6)]
    [InlineData("backup", 0)]
    // The campaign has one category: whoever names the campaign means it.
    [InlineData(null, 14)]
    public void The_category_counts_as_it_is_ordered_and_open(string? category, int points) =>
        Assert.Equal(
            points,
            Points(
                Parts(
                    With(
                        Plain.Data with
                        {
                            Category = category is null ? null : CategoryId.Parse(category),
                            LeadCode = Sample.LeadCode,
                        }
                    )
                ),
                ScoreItem.Category
            )
        );

    [Theory]
    [InlineData(nameof(Strictness.Preferred), "Software", 4)]
    [InlineData(nameof(Strictness.Preferred), "Retail", 0)]
    [InlineData(nameof(Strictness.Strict), "Software", 0)]
    public void A_filter_that_is_preferred_and_met_counts(string filter, string industry, int points) =>
        Assert.Equal(
            points,
            Points(
                Parts(
                    With(Plain.Data with { Industry = industry }),
                    campaign: Sample.Campaign with
                    {
                        Industries = new IndustryFilter
                        {
                            Names = ["Software"],
                            Filter = Enum.Parse<Strictness>(filter),
                        },
                    }
                ),
                ScoreItem.Preferred
            )
        );

    [Theory]
    [InlineData("contoso.example", 4)]
    [InlineData("other.example", 0)]
    public void A_preferred_company_counts(string domain, int points) =>
        Assert.Equal(
            points,
            Points(
                Parts(
                    With(Plain.Data with { Domain = domain, Company = "Somebody" }),
                    campaign: Sample.Campaign with
                    {
                        ApprovedCompanies = new CompanyFilter
                        {
                            Domains = ["contoso.example"],
                            Filter = Strictness.Preferred,
                        },
                    }
                ),
                ScoreItem.Preferred
            )
        );

    [Theory]
    [InlineData(3, 6)]
    [InlineData(4, 4)]
    [InlineData(6, 4)]
    [InlineData(12, 2)]
    [InlineData(13, 0)]
    [InlineData(null, 0)]
    public void The_time_within_which_it_wants_to_buy_counts(int? months, int points)
    {
        var parts = Parts(With(Plain.Data with { BuysWithinMonths = months }));
        Assert.Equal(points, Points(parts, ScoreItem.TimeFrame));
    }

    [Fact]
    public void Interest_ages_from_the_day_of_the_lead_else_from_that_of_its_upload()
    {
        var asks = Plain.Data with { AsksForContact = true };
        Assert.Equal(
            new ScorePart(ScoreItem.Contact, 16, LeadDay, 7),
            Parts(With(asks)).Parts.Single(p => p.Item == ScoreItem.Contact)
        );
        Assert.Equal(
            new DateOnly(2026, 11, 18),
            Parts(With(asks with { LeadDate = null })).Parts.Single(p => p.Item == ScoreItem.Contact).Since
        );
    }

    [Theory]
    [InlineData("Soon", 4)]
    [InlineData("never heard of it", 0)]
    [InlineData(null, 0)]
    public void All_answers_count_together(string? second, int points)
    {
        var answers = new Dictionary<string, string> { ["SQ1"] = "Yes" };
        if (second is not null)
            answers["SQ2"] = second;
        var campaign = Sample.Campaign with
        {
            SmarterQuestions =
            [
                new()
                {
                    Symbol = "SQ1",
                    Text = "Really?",
                    Answers = ["Yes", "No"],
                },
                new()
                {
                    Symbol = "SQ2",
                    Text = "When?",
                    Answers = ["Soon", "Later"],
                },
            ],
        };
        var parts = Parts(With(Plain.Data with { Answers = answers }), campaign: campaign);
        Assert.Equal(points, Points(parts, ScoreItem.Answers));
    }

    [Fact]
    public void Of_further_touches_the_freshest_three_count_and_the_lead_itself_is_none()
    {
        DateTimeOffset[] touches = [Upload, .. Enumerable.Range(1, 5).Select(days => Upload.AddDays(-days))];
        var parts = Parts(Plain, Known(touches: touches));
        Assert.Equal(
            [new(2026, 11, 17), new(2026, 11, 16), new(2026, 11, 15)],
            parts.Parts.Where(p => p.Item == ScoreItem.Touch).Select(p => p.Since!.Value)
        );
        Assert.Equal(Parts(Plain, Known(touches: [.. touches.Reverse()])), parts);
    }

    [Theory]
    [InlineData("crm", 8)]
    [InlineData("erp", 0)]
    public void A_conversion_of_the_person_counts_in_its_category(string category, int points) =>
        Assert.Equal(
            points,
            Points(
                Parts(Plain, Known(converted: new() { [CategoryId.Parse(category)] = new DateOnly(2026, 11, 1) })),
                ScoreItem.Organic
            )
        );

    [Theory]
    // Of 1,000 closed ones of all 900 are final: 0.9.
    [InlineData(100, 100, 1.04)]
    [InlineData(95, 100, 1.04)]
    [InlineData(0, 100, 0.85)]
    [InlineData(0, 1, 0.98)]
    public void The_source_counts_by_its_final_rate_shrunk_to_the_mean(int final, int closed, double factor)
    {
        var others = new FinalCount(900 - final, 1_000 - closed);
        var shares = ScoringShares.None with
        {
            Affiliates = new Dictionary<string, FinalCount>
            {
                ["infuse-media"] = new(final, closed),
                ["others"] = others,
            },
        };
        var own = new ScoringBackground(shares, _ => null).Factor(Sample.Affiliate.Name, new SourceWeights());
        var expected = Math.Round(Math.Clamp((final + (50 * 0.9m)) / (closed + 50) / 0.9m, 0.85m, 1.10m), 2);
        Assert.Equal(expected, own);
        Assert.InRange(own, (decimal)factor - 0.04m, (decimal)factor + 0.04m);
    }

    [Fact]
    public void A_source_of_which_nothing_is_known_changes_nothing() =>
        Assert.Equal(1, ScoringBackground.None.Factor(Sample.Affiliate.Name, new SourceWeights()));

    [Fact]
    public void Free_mail_and_a_flagged_batch_lose_points()
    {
        var lead = With(Plain.Data with { Email = "ann@gmail.com" });
        Assert.Equal(5, Points(Parts(lead), ScoreItem.FreeMail));
        Assert.Equal(
            10,
            Points(
                new LeadScoring(
                    new ScoringRubric(),
                    ScoringBackground.None,
                    Sample.Affiliate.Name,
                    Plain,
                    null,
                    isFlagged: true
                ).For(default),
                ScoreItem.FlaggedBatch
            )
        );
    }

    [Fact]
    public void The_best_lead_that_there_can_be_has_100_and_each_half_keeps_to_its_limit()
    {
        var lead = With(
            Plain.Data with
            {
                JobTitle = "CIO",
                CompanySize = "51-200",
                Industry = "Software",
                AsksForContact = true,
                BuysWithinMonths = 1,
                Answers = new Dictionary<string, string> { ["SQ1"] = "Yes" },
            }
        );
        var campaign = Sample.Campaign with
        {
            Industries = new IndustryFilter { Names = ["Software"], Filter = Strictness.Preferred },
            SmarterQuestions =
            [
                new()
                {
                    Symbol = "SQ1",
                    Text = "Really?",
                    Answers = ["Yes"],
                },
            ],
        };
        var parts = Parts(
            lead,
            Known(
                Organic,
                [Upload, .. Enumerable.Range(0, 4).Select(i => Upload.AddHours(i + 1))],
                new() { [Sample.Crm] = LeadDay }
            ),
            campaign
        );
        Assert.Equal(60, parts.Fit);
        Assert.Equal(40, parts.Parts.Where(p => p.Kind == ScoreKind.Interest).Sum(p => p.Points));
        Assert.Equal(100, parts.ScoreOn(LeadDay));
    }

    private static ScoringBackground Known(
        OrganicCategory? organic = null,
        IReadOnlyList<DateTimeOffset>? touches = null,
        Dictionary<CategoryId, DateOnly>? converted = null
    ) =>
        new(
            ScoringShares.None with
            {
                Organic = organic is null
                    ? new Dictionary<string, OrganicCategory>()
                    : new Dictionary<string, OrganicCategory> { ["crm"] = organic },
            },
            person => person == Sample.Person ? new PersonInterest(touches ?? [], converted ?? []) : null
        );

    private static ScoreParts Parts(UsableLead lead, ScoringBackground? background = null, Campaign? campaign = null)
    {
        var settings = Sample.Configuration(campaign ?? Sample.Campaign);
        var routable = new RoutableLead(Sample.Affiliate.Name, lead.Data);
        var verdict = new Verdict(campaign ?? Sample.Campaign, [], []);
        return Routing
            .Of(settings)
            .Scores([verdict], routable, lead, background ?? ScoringBackground.None, isFlagged: false)
            .Single();
    }

    private static UsableLead With(LeadData data) => Plain with { Data = data };

    private static decimal Points(ScoreParts parts, ScoreItem item) =>
        parts.Parts.Where(p => p.Item == item).Sum(p => p.Points);
}
