using LeadFunctions.Foundation.Leads;
using LeadFunctions.Pipeline.RoutingLeads;

namespace LeadFunctions.Tests.Pipeline.RoutingLeads;

public class RoutedLeadTests
{
    private static readonly LeadCode Other = LeadCode.Parse("INT-OTH-ER");
    private static readonly Reason Full = new(ReasonCode.CapReached, null, "10");
    private static readonly Lead Refused = Waiting(new Match(Sample.LeadCode, [Full], CampaignVersion: "v1"));

    [Fact]
    public void The_same_answer_again_is_no_news() =>
        Assert.False(IsNews(Refused, new DecidedVerdict(Sample.LeadCode, "v1", [Full])));

    [Fact]
    public void News_is_who_accepts_the_lead_another_reason_another_version_or_another_campaign()
    {
        Assert.True(IsNews(Refused, new DecidedVerdict(Sample.LeadCode, "v1", [])));
        Assert.True(IsNews(Refused, new DecidedVerdict(Sample.LeadCode, "v1", [Full with { Found = "11" }])));
        Assert.True(
            IsNews(Refused, new DecidedVerdict(Sample.LeadCode, "v1", [Full, new Reason(ReasonCode.GeoMismatch)]))
        );
        Assert.True(IsNews(Refused, new DecidedVerdict(Sample.LeadCode, "v2", [Full])));
        Assert.True(IsNews(Refused, new DecidedVerdict(Other, "v1", [Full])));
    }

    [Fact]
    public void News_is_that_a_campaign_is_asked_no_more_unless_somebody_has_the_lead()
    {
        Assert.True(IsNews(Refused));
        var taken = Waiting(
            new Match(Sample.LeadCode, [], DeliveryState.Sent),
            new Match(Other, [Full], CampaignVersion: "v1")
        );
        Assert.False(IsNews(taken));
        Assert.False(IsNews(taken, new DecidedVerdict(Other, "v1", [Full])));
    }

    [Fact]
    public void Each_lead_is_compared_with_its_own_answers()
    {
        var same = new LeadDecision(Refused.Id, [new DecidedVerdict(Sample.LeadCode, "v1", [Full])]);
        var other = new LeadDecision(Refused.Id, [new DecidedVerdict(Sample.LeadCode, "v2", [Full])]);
        Assert.Empty(RoutedLead.News([Refused, Refused], new PassDecision("c", [same, same])).Leads);
        Assert.Equal([other], RoutedLead.News([Refused, Refused], new PassDecision("c", [same, other])).Leads);
    }

    [Fact]
    public void Another_version_of_a_campaign_that_refuses_for_the_same_reason_is_no_new_outcome()
    {
        Assert.False(HasNewOutcome(new Match(Sample.LeadCode, [Full], CampaignVersion: "v2", TriedAt: Sample.Noon)));
        Assert.True(HasNewOutcome(new Match(Sample.LeadCode, [Full with { Found = "11" }], CampaignVersion: "v1")));
        Assert.True(HasNewOutcome(new Match(Sample.LeadCode, [], DeliveryState.Scheduled, CampaignVersion: "v1")));
        Assert.True(HasNewOutcome(new Match(Other, [Full], CampaignVersion: "v1")));
        Assert.True(HasNewOutcome());

        static bool HasNewOutcome(params IReadOnlyList<Match> matches) =>
            RoutedLead.HaveNewOutcome([Refused], [Refused with { Matches = matches }]);
    }

    [Fact]
    public void The_history_names_who_accepted_and_who_refused_why()
    {
        Match[] tried =
        [
            new(Sample.LeadCode, [], DeliveryState.Scheduled),
            new(Other, [Full, new Reason(ReasonCode.GeoMismatch)]),
        ];
        Assert.Equal(
            new HistoryEntry(
                Sample.Noon,
                "RouteLeads",
                $"{Sample.LeadCode} accepted; {Other} refused: CapReached, GeoMismatch"
            ),
            RoutedLead.Of(Waiting(), 1, tried, Sample.Noon, "RouteLeads").History[^1]
        );
        Assert.Equal(
            "no campaign is open to it",
            RoutedLead.Of(Waiting(), 1, [], Sample.Noon, "RouteLeads").History[^1].What
        );
        Assert.Equal(
            $"held: {Other} refused: SmarterAnswerInvalid",
            RoutedLead
                .Of(
                    Waiting(),
                    1,
                    [new(Other, [new Reason(ReasonCode.SmarterAnswerInvalid)])],
                    Sample.Noon,
                    "RouteLeads"
                )
                .History[^1]
                .What
        );
    }

    [Fact]
    public void Of_more_than_ten_campaigns_those_that_refused_are_counted_by_reason()
    {
        Match[] refused =
        [
            .. Enumerable
                .Range(0, 10)
                .Select(i => new Match(
                    LeadCode.Parse($"INT-NO-{i}"),
                    i < 7 ? [Full] : [Full, new Reason(ReasonCode.GeoMismatch)]
                )),
        ];
        Match[] tried = [.. refused, new(Sample.LeadCode, [], DeliveryState.Scheduled)];
        Assert.Equal(
            $"{Sample.LeadCode} accepted; 10 campaigns refused: CapReached 10, GeoMismatch 3",
            RoutedLead.Of(Waiting(), 1, tried, Sample.Noon, "RouteLeads").History[^1].What
        );
        Assert.Equal(
            10,
            RoutedLead.Of(Waiting(), 1, refused, Sample.Noon, "RouteLeads").History[^1].What.Split(';').Length
        );
    }

    [Fact]
    public void Reasons_that_are_as_frequent_stand_in_their_order_and_nobody_who_refused_is_not_counted()
    {
        Match[] tried =
        [
            .. Enumerable
                .Range(0, 12)
                .Select(i => new Match(
                    LeadCode.Parse($"INT-NO-{i}"),
                    [i % 2 == 0 ? Full : new Reason(ReasonCode.GeoMismatch)]
                )),
        ];
        Assert.Equal(
            "12 campaigns refused: GeoMismatch 6, CapReached 6",
            RoutedLead.Of(Waiting(), 1, tried, Sample.Noon, "RouteLeads").History[^1].What
        );
        Match[] all = [.. tried.Select(m => new Match(m.LeadCode, [], DeliveryState.Scheduled))];
        Assert.DoesNotContain(
            "refused",
            RoutedLead.Of(Waiting(), 1, all, Sample.Noon, "RouteLeads").History[^1].What,
            StringComparison.Ordinal
        );
    }

    private static bool IsNews(Lead lead, params IReadOnlyList<DecidedVerdict> verdicts) =>
        RoutedLead.News([lead], new PassDecision("c", [new LeadDecision(lead.Id, verdicts)])).Leads.Count > 0;

    private static Lead Waiting(params IReadOnlyList<Match> matches) => Sample.Lead(1, Intake.Usable, true, matches);
}
