using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Targeting.Estimating;

namespace LeadFunctions.Tests.Targeting.Estimating;

using Replay = LeadFunctions.Targeting.Estimating.Replay;

/// <summary>Facts are decided on by the code that routes, and come to the same.</summary>
public sealed class ReplayTests
{
    private static readonly string[] Titles =
    [
        "VP Sales",
        "IT Manager",
        "Director of I.T.",
        "Chief Marketing Officer",
        "Assistant to the CIO",
        "Retired, CEO of Contoso",
        "IT Director, ex-Contoso",
        "Leiter Informatik (Infrastruktur)",
        "—",
    ];

    private static readonly string[] Companies =
    [
        "Contoso GmbH",
        "Fabrikam Group",
        "IBM UK Ltd",
        "Zenco (formerly Fabrikam)",
        "24/7 Media",
        "The Northwind Company, Inc.",
    ];

    private static readonly SmarterQuestion[] Questions =
    [
        new()
        {
            Symbol = "SQ1",
            Text = "How soon?",
            Answers = ["In 3 months", "Later"],
        },
        new()
        {
            Symbol = "SQ2",
            Text = "How many?",
            Answers = ["< 10", "> 10"],
            Categories = [Sample.Erp],
        },
    ];

    private static readonly Gen<Campaign> Campaigns =
        from geos in Gen.Elements("US", "DE", "DACH", "US-CA").ListOf()
        from sizes in Gen.Elements([.. CompanySize.Standard, new CompanySize(101, 500)]).ListOf()
        from policy in Gen.Elements(SizePolicy.Contained, SizePolicy.Overlaps)
        from unwanted in Gen.Elements("sales", "assistant", "manager").ListOf()
        from approved in Gen.Elements("it manager", "it director", "vp", "cio").ListOf()
        from industries in Gen.Elements("Software", "Retail").ListOf()
        from suppressed in Gen.Elements([.. Companies, "IBM", "Fabrikam"]).ListOf()
        from domains in Gen.Elements("contoso.example", "gmail.com", "mail.example").ListOf()
        from abm in Gen.Elements([.. Companies, "IBM", "Northwind"]).ListOf()
        from business in Gen.Elements(true, false)
        from questions in Gen.Elements(Questions).ListOf()
        from affiliates in Gen.Elements(Sample.Affiliate.Name, AffiliateName.Parse("s2w")).ListOf()
        from open in Gen.Elements(Sample.Crm, Sample.Erp).NonEmptyListOf()
        select Sample.Campaign with
        {
            Geos = [.. geos.Select(Sample.GeoOf)],
            CompanySizes = [.. sizes],
            CompanySizePolicy = policy,
            Titles = new TitleRules { Suppressed = [.. unwanted], Approved = [.. approved] },
            Industries = new IndustryFilter { Names = [.. industries] },
            SuppressedCompanies = new CompanyFilter { Companies = [.. suppressed], Domains = [.. domains] },
            ApprovedCompanies = new CompanyFilter { Companies = [.. abm] },
            BusinessMailOnly = business,
            SmarterQuestions = [.. questions.Distinct()],
            Affiliates = [.. affiliates],
            Categories = [.. open.Distinct()],
        };

    private static readonly Gen<LeadData> Leads =
        from country in Gen.Elements("US", "DE", "AT", "FR")
        from state in Gen.Elements("US-CA", null)
        from size in Gen.Elements("201-500", "101-500", "10,001+", null)
        from employees in Gen.Elements(220, 400, (int?)null)
        from title in Gen.Elements(Titles)
        from category in Gen.Elements(Sample.Crm, Sample.Erp)
        from company in Gen.Elements(Companies)
        from mail in Gen.Elements("contoso.example", "sub.mail.example", "gmail.com", "googlemail.com", "other.example")
        from domain in Gen.Elements("contoso.example", "web.example", null)
        from industry in Gen.Elements("software", "Retail", null)
        from first in Gen.Elements("in 3 Months", "LATER", "call me", "", null)
        from second in Gen.Elements(">10", "Later", null)
        from code in Gen.Elements(Sample.LeadCode, null)
        select Sample.Data with
        {
            Email = $"ann.lee@{mail}",
            Country = country,
            State = country == "US" ? state : null,
            CompanySize = size,
            Employees = employees,
            JobTitle = title,
            Category = category,
            Company = company,
            Domain = domain,
            Industry = industry,
            LeadCode = code,
            Answers = new (string, string? Answer)[] { ("SQ1", first), ("how many?", second) }
                .Where(a => a.Answer is not null)
                .ToDictionary(a => a.Item1, a => a.Answer!),
        };

    [Fact]
    public void The_same_leads_are_accepted_and_refused_for_the_same_reasons_as_routing_decides() =>
        Prop.ForAll(
                Campaigns.Zip(Leads.ListOf(20)).ToArbitrary(),
                asked =>
                {
                    var (campaign, data) = asked;
                    var settings = Sample.Configuration(campaign);
                    var leads = data.Select((d, i) => Sample.Lead(i + 1, routed: true) with { Data = d }).ToList();
                    var replay = new Replay(campaign, settings, Sample.Noon);
                    var facts = Replayed.FactsAsync(settings, leads).GetAwaiter().GetResult();
                    foreach (var (lead, fact) in leads.Zip(facts))
                    {
                        var verdicts = Routing
                            .Of(settings)
                            .Decide(new RoutableLead(Sample.Affiliate.Name, lead.Data!), Sample.Noon);
                        var told = Of(replay, fact).Against;
                        if (verdicts.Count == 0)
                            Assert.Contains(ReasonCode.CategoryNotOpen, told);
                        else
                            Assert.Equal(Assert.Single(verdicts).Reasons.Select(r => r.Code).Distinct().Order(), told);
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_lost_for_one_reason_alone_is_what_lifting_its_filter_brings() =>
        Prop.ForAll(
                Campaigns.Zip(Leads.ListOf(40)).ToArbitrary(),
                asked =>
                {
                    var (campaign, data) = asked;
                    var rows = Rows(campaign, data);
                    var count = new ReplayCount(rows, []);
                    foreach (var (code, lifted) in Lifted(campaign))
                        Assert.Equal(
                            count.Matches.Count + count.Alone.FirstOrDefault(lost => lost.Key == code).Value,
                            new ReplayCount(Rows(lifted, data), []).Matches.Count
                        );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_the_reasons_leave_one_after_another_are_the_matches() =>
        Prop.ForAll(
                Campaigns.Zip(Leads.ListOf(40)).ToArbitrary(),
                asked =>
                {
                    var count = new ReplayCount(Rows(asked.Item1, asked.Item2), []);
                    Assert.Equal(count.Matches.Count, count.Own.Count - count.InOrder.Sum(lost => lost.Value));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public async Task That_a_campaign_is_paused_over_or_to_come_is_nothing_against_a_lead_of_the_past()
    {
        foreach (
            var campaign in new[]
            {
                Sample.Campaign with
                {
                    Status = CampaignStatus.Paused,
                },
                Sample.Campaign with
                {
                    Ends = new DateOnly(2026, 2, 1),
                },
                Sample.Campaign with
                {
                    Starts = new DateOnly(2027, 1, 1),
                },
            }
        )
            Assert.Empty((await OneAsync(campaign, Sample.Lead(routed: true))).Against);
    }

    [Fact]
    public async Task A_question_that_nobody_was_asked_refuses_nobody()
    {
        var asking = Sample.Campaign with { SmarterQuestions = [Questions[0]] };
        var settings = Sample.Configuration(Sample.Campaign);
        var replay = new Replay(asking, settings, Sample.Noon);
        Assert.Equal(["SQ1"], replay.NeverAsked.Select(q => q.Symbol));
        Assert.Empty(Of(replay, (await Replayed.FactsAsync(settings, Sample.Lead(routed: true)))[0]).Against);
        // Another campaign asks something else under the same symbol.
        var other = asking with
        {
            LeadCode = Replayed.Other,
            SmarterQuestions = [Questions[0] with { Text = "How many seats?" }],
        };
        Assert.Single(new Replay(asking, Sample.Configuration(other), Sample.Noon).NeverAsked);
        Assert.Empty(new Replay(asking, Sample.Configuration(asking), Sample.Noon).NeverAsked);
    }

    [Fact]
    public async Task A_lead_that_another_campaign_has_alone_or_for_the_same_customer_is_lost()
    {
        var other = Sample.Campaign with { LeadCode = Replayed.Other, Customer = "Fabrikam" };
        var taken = Sample.Lead(routed: true, matches: [new(Replayed.Other, [], DeliveryState.Sent)]);
        Assert.Empty((await OneAsync(Sample.Campaign, taken, other)).Against);
        Assert.Equal(
            [ReasonCode.TakenExclusively],
            (await OneAsync(Sample.Campaign, taken, other with { Exclusive = true })).Against
        );
        Assert.Equal(
            [ReasonCode.TakenExclusively],
            (await OneAsync(Sample.Campaign with { Exclusive = true }, taken, other)).Against
        );
        Assert.Equal(
            [ReasonCode.TakenExclusively],
            (await OneAsync(Sample.Campaign, taken, other with { Customer = Sample.Campaign.Customer })).Against
        );
    }

    [Fact]
    public void Leads_of_other_categories_unusable_omitted_and_stopped_ones_are_not_looked_at()
    {
        var replay = new Replay(Sample.Campaign, Sample.Configuration(Sample.Campaign), Sample.Noon);
        Assert.True(replay.Concerns("Unsent", "", "crm", null));
        Assert.True(replay.Concerns("Held", null, "erp", Replayed.Other.Value));
        Assert.True(replay.Concerns("Sent", null, "security", Sample.LeadCode.Value));
        Assert.False(replay.Concerns("Sent", null, "security", null));
        Assert.False(replay.Concerns("Unusable", "InvalidEmail", "crm", null));
        Assert.False(replay.Concerns("Omitted", "Duplicate", "crm", null));
        Assert.False(replay.Concerns("Unsent", "Stopped", "crm", null));
        Assert.False(replay.Concerns(null, null, "crm", null));
    }

    [Fact]
    public async Task What_became_of_a_lead_then_is_told_beside_it()
    {
        var row = await OneAsync(
            Sample.Campaign,
            Sample.Lead(
                routed: true,
                matches:
                [
                    new(Sample.LeadCode, [], DeliveryState.Sent, Commercial: CommercialState.Returned),
                    new(Replayed.Other, [], DeliveryState.Sent, Commercial: CommercialState.Final),
                ]
            )
        );
        Assert.Equal((new ClosedDeliveries(1, 1), new ClosedDeliveries(2, 1)), (row.OfCampaign, row.OfAll));
        var full = await OneAsync(
            Sample.Campaign,
            Sample.Lead(routed: true, matches: [new(Sample.LeadCode, [new(ReasonCode.CapReached)])])
        );
        Assert.True(full is { WasFull: true, WasInactive: false, Against: [] });
    }

    private static readonly FactLeads Again = new(TitleDictionary.BuiltIn);

    private static ReplayedRow Of(Replay replay, LeadFact fact) => replay.Of(fact, Again.Of(fact));

    private static async Task<ReplayedRow> OneAsync(Campaign campaign, Lead lead, params IEnumerable<Campaign> others)
    {
        var settings = Sample.Configuration([campaign, .. others]);
        return Of(new Replay(campaign, settings, Sample.Noon), (await Replayed.FactsAsync(settings, lead))[0]);
    }

    // Some people come twice.
    private static List<ReplayedRow> Rows(Campaign campaign, IEnumerable<LeadData> data)
    {
        var settings = Sample.Configuration(Sample.Campaign with { SmarterQuestions = Questions });
        var replay = new Replay(campaign, settings, Sample.Noon);
        var leads = data.Select(
            (d, i) => Sample.Lead(i + 1, routed: true) with { Data = d, Person = Replayed.Person(i % 25) }
        );
        return
        [
            .. Replayed
                .FactsAsync(settings, [campaign], leads)
                .GetAwaiter()
                .GetResult()
                .Select(fact => Of(replay, fact)),
        ];
    }

    private static IEnumerable<(ReasonCode Code, Campaign Campaign)> Lifted(Campaign campaign) =>
        [
            (ReasonCode.AffiliateNotAllowed, campaign with { Affiliates = [] }),
            (ReasonCode.CategoryNotOpen, campaign with { Categories = campaign.Order.Categories }),
            (ReasonCode.GeoMismatch, campaign with { Geos = [] }),
            (ReasonCode.IndustryMismatch, campaign with { Industries = new IndustryFilter() }),
            (ReasonCode.TitleNotOnList, campaign with { Titles = campaign.Titles with { Approved = [] } }),
            (ReasonCode.NotOnApprovedList, campaign with { ApprovedCompanies = new CompanyFilter() }),
        ];
}
