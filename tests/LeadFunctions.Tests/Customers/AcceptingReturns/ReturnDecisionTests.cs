using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Customers.AcceptingReturns;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Customers.AcceptingReturns;

public class ReturnDecisionTests
{
    private const int MinutesOpen = ReturnWindowStore.Days * 24 * 60;

    private static readonly LeadId Lead = new(Sample.Batch, 17);
    private static readonly ReturnHistory None = new(100, 0);

    // Both clocks of New York and of Berlin change within this window.
    private static readonly DateTimeOffset Sent = new(2026, 10, 20, 8, 30, 40, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-10-20T08:30:40Z", true)]
    [InlineData("2026-11-18T08:30:00Z", true)]
    [InlineData("2026-11-19T08:30:00Z", true)]
    [InlineData("2026-11-19T08:30:59Z", true)]
    [InlineData("2026-11-19T08:31:00Z", false)]
    [InlineData("2026-11-19T10:30:59+02:00", true)]
    [InlineData("2026-11-19T03:31:00-05:00", false)]
    [InlineData("2026-11-20T08:30:00Z", false)]
    public void A_lead_can_be_returned_for_30_days_to_the_minute(string now, bool taken)
    {
        var decision = Decide(Asked(), Place(), now: DateTimeOffset.Parse(now));
        Assert.Equal(taken ? null : ReturnRefusal.Late, decision.Refusal);
    }

    [Fact]
    public void Time_alone_decides_the_window() =>
        Prop.ForAll(
                Gen.Choose(0, 2 * MinutesOpen).ToArbitrary(),
                minutes =>
                    Decide(Asked(), Place(), now: Sent.AddMinutes(minutes)).Refusal is null == (minutes <= MinutesOpen)
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Refund")]
    [InlineData("Replacement")]
    public void What_is_taken_has_the_policy_of_the_campaign(string name)
    {
        var policy = Enum.Parse<ReturnPolicy>(name);
        var taken = Decide(Asked("  left the company "), Place(), new ReturnRules { Policy = policy }).Return!;
        Assert.Equal((policy, "left the company", "Olga", Sent), (taken.Policy, taken.Reason, taken.By, taken.At));
    }

    [Fact]
    public void Nobody_returns_what_the_campaign_was_not_sent()
    {
        Assert.Equal(ReturnRefusal.Unknown, Decide(Asked(), null).Refusal);
        Assert.Equal(ReturnRefusal.Unknown, Decide(Asked() with { Lead = new(Sample.Batch, 18) }, Place()).Refusal);
        Assert.Equal(ReturnRefusal.NotDelivered, Decide(Asked(), Place() with { SentAt = null }).Refusal);
    }

    [Fact]
    public void A_lead_is_returned_once_and_the_same_source_finds_its_own_return()
    {
        var returned = Place() with { Return = Decide(Asked(), Place()).Return };
        Assert.Equal(returned.Return, Decide(Asked(), returned, now: Sent.AddYears(1)).Return);
        Assert.Equal(ReturnRefusal.Repeated, Decide(Asked() with { Source = "another" }, returned).Refusal);
    }

    [Theory]
    [InlineData("Left the company", null)]
    [InlineData("left-the company!", null)]
    [InlineData("did not like it", "ReasonNotAllowed")]
    [InlineData(" ", "ReasonMissing")]
    public void Only_reasons_that_the_campaign_names_are_taken(string reason, string? refusal) =>
        Assert.Equal(
            refusal,
            Decide(Asked(reason), Place(), new ReturnRules { Reasons = ["Left the company", "Wrong number"] })
                .Refusal?.ToString()
        );

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "ReplacementNotReturnable")]
    public void A_campaign_may_take_no_replacements_back(bool replacements, string? refusal) =>
        Assert.Equal(
            refusal,
            Decide(
                Asked(),
                Place() with
                {
                    Replaces = new(Sample.Batch, 3),
                },
                new ReturnRules { Replacements = replacements }
            )
                .Refusal?.ToString()
        );

    [Fact]
    public void As_much_is_returned_as_the_share_allows_and_no_more() =>
        Prop.ForAll(
                Gen.Choose(0, 300).ToArbitrary(),
                Gen.Choose(0, 100).ToArbitrary(),
                (delivered, percent) =>
                {
                    var rules = new ReturnRules { MaxShare = percent / 100m };
                    var returned = 0;
                    while (Decide(Asked(), Place(), rules, new ReturnHistory(delivered, returned)).Refusal is null)
                        returned++;
                    return returned == delivered * percent / 100;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_refusal_says_what_to_do_and_late_ones_offer_more()
    {
        var place = Place() with { Return = Decide(Asked(), Place()).Return };
        Assert.All(
            Enum.GetValues<ReturnRefusal>(),
            refusal =>
                Assert.EndsWith(
                    ".",
                    ReturnAdvice.For(ReturnDecision.Refused(refusal), place, new ReturnRules { MaxShare = 0.1m }),
                    StringComparison.Ordinal
                )
        );
        Assert.Equal(
            "Too late: it could be returned until 19 November 2026 at 08:30 UTC. One more lead at cost price is offered for it.",
            ReturnAdvice.For(ReturnDecision.Refused(ReturnRefusal.Late), place, new ReturnRules())
        );
    }

    [Fact]
    public void A_row_is_returned_in_one_campaign_and_shows_who_and_why()
    {
        var other = LeadCode.Parse("INT-NOT-IT-1");
        var lead = Sample.Lead(
            17,
            Intake.Usable,
            true,
            new Match(Sample.LeadCode, [], DeliveryState.Sent, SentAt: Sent),
            new Match(other, [], DeliveryState.Sent, SentAt: Sent)
        );
        var returned = ReturnRecord.Returned(lead, Place() with { Return = Decide(Asked(), Place()).Return });
        Assert.Equal([CommercialState.Returned, null], returned.Matches.Select(m => m.Commercial));
        Assert.Equal(LeadStatus.Returned, returned.Status);
        Assert.Equal("INT-FFA-ESF-2541 returned it (Refund): left", returned.History[^1].What);
        Assert.Same(
            returned,
            ReturnRecord.Returned(returned, Place() with { Return = Decide(Asked(), Place()).Return })
        );
    }

    [Theory]
    [InlineData("denies interest", true)]
    [InlineData("Hat das Unternehmen verlassen", true)]
    [InlineData("wrong number", true)]
    [InlineData("no consent", true)]
    [InlineData("outside filters", false)]
    [InlineData("no budget", false)]
    [InlineData("Tuesday", false)]
    public void A_lead_that_came_back_as_nobodys_is_for_nobody_else(string reason, bool isDenied)
    {
        var lead = Sample.Lead(
            17,
            Intake.Usable,
            true,
            new Match(Sample.LeadCode, [], DeliveryState.Sent, SentAt: Sent)
        );
        var place = Place() with { Return = Decide(Asked(), Place()).Return! with { Reason = reason } };
        Assert.Equal(isDenied, ReturnRecord.Returned(lead, place).IsDenied);
    }

    [Theory]
    [InlineData("2026-10-20T08:30:40Z", "2026-11-19")]
    [InlineData("2026-12-02T00:00:00Z", "2027-01-01")]
    [InlineData("2026-12-01T23:59:59Z", "2026-12-31")]
    [InlineData("2028-01-30T12:00:00Z", "2028-02-29")]
    public void A_window_closes_on_the_day_of_its_last_minute(string sent, string day) =>
        Assert.Equal(DateOnly.Parse(day), ReturnWindow.ClosingDay(DateTimeOffset.Parse(sent)));

    [Fact]
    public void Windows_that_close_are_told_by_affiliate()
    {
        var closing = new ClosingWindows(Sample.LeadCode, new DateOnly(2026, 11, 19));
        closing.Add(Place());
        closing.Add(Place() with { Return = Decide(Asked(), Place()).Return });
        closing.Add(Place() with { Affiliate = AffiliateName.Parse("s2w") });
        var mail = ReturnMails.Closing(closing);
        Assert.Equal("[Admin] Returns [INT-FFA-ESF-2541]", mail.Subject);
        Assert.Contains(
            "of 3 deliveries of INT-FFA-ESF-2541 close. Returned so far: 1. Still open: 2.",
            mail.Body.Summary,
            StringComparison.Ordinal
        );
        Assert.Equal(["infuse-media|2|1|1", "s2w|1|0|1"], mail.Body.Tables[0].Rows.Select(r => string.Join('|', r)));
    }

    private static ReturnDecision Decide(
        ReturnAsked asked,
        Delivery? place,
        ReturnRules? rules = null,
        ReturnHistory? history = null,
        DateTimeOffset? now = null
    ) => ReturnDecision.Decide(asked, place, rules ?? new ReturnRules(), history ?? None, now ?? Sent);

    private static ReturnAsked Asked(string reason = "left") => new(Lead, reason, "Olga", "request");

    private static Delivery Place() =>
        new(
            Sample.LeadCode,
            Sample.Person,
            Lead,
            Sample.Affiliate.Name,
            Sample.Crm,
            null,
            Sent,
            new Periods("2026-10", "2026-W43", "2026-10-20"),
            RunName.Parse("2026-W43"),
            Sent,
            default
        );
}
