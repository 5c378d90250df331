using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Targeting.Nurturing;

namespace LeadFunctions.Tests.Targeting.Nurturing;

public sealed class JoiningTests
{
    private static readonly NurtureTerms Terms = new(365, 100);

    // 30 days and some after the upload of the samples: a Saturday.
    private static readonly DateTimeOffset Now = new(2026, 12, 19, 9, 0, 0, TimeSpan.Zero);

    private static readonly Lead Unsent = Sample.Lead(routed: true);

    [Fact]
    public void A_usable_lead_joins_once_it_is_unsent_for_30_days()
    {
        var uploaded = Unsent.Id.Batch.UploadedAt;
        Assert.Null(Joining.CauseOf(Unsent, uploaded.AddDays(30).AddSeconds(-1)));
        Assert.Equal((NurtureCause.Unsent, uploaded), Joining.CauseOf(Unsent, uploaded.AddDays(30)));
    }

    [Fact]
    public void Whoever_is_not_waited_for_does_not_join()
    {
        Lead[] leads =
        [
            Sample.Lead(),
            Sample.Lead(intake: Intake.Unusable),
            Sample.Lead(intake: Intake.Omitted),
            Sample.Lead(intake: Intake.Held),
            Unsent with
            {
                IsStopped = true,
            },
            Unsent with
            {
                Data = Sample.Data with { Email = "" },
            },
            Unsent with
            {
                Matches = [Sent(Now.AddDays(-20))],
            },
            Unsent with
            {
                Matches = [new Match(Sample.LeadCode, [], DeliveryState.Scheduled)],
            },
        ];
        Assert.All(leads, lead => Assert.Null(Joining.CauseOf(lead, Now)));
    }

    [Fact]
    public void A_lead_that_is_rated_not_now_joins_at_once_unless_the_customer_went_on()
    {
        var at = Now.AddDays(-1);
        var lead = Unsent with { Matches = [Sent(at.AddDays(-2), FeedbackReason.NotNow, at)] };
        Assert.Equal((NurtureCause.NotNow, at), Joining.CauseOf(lead, Now));
        Assert.Null(
            Joining.CauseOf(Unsent with { Matches = [Sent(at.AddDays(-2), FeedbackReason.NoBudget, at)] }, Now)
        );
        var won = new Feedback(Stage: new Said<FeedbackStage>(FeedbackStage.Won, Now.UtcDay, Now, 1));
        var gone = lead with { Matches = [lead.Matches[0] with { Feedback = lead.Matches[0].Feedback!.With(won) }] };
        Assert.Null(Joining.CauseOf(gone, Now));
    }

    [Fact]
    public void It_joins_with_what_a_tool_needs_to_write_to_it()
    {
        var stay = Joined(Unsent).Stay!;
        Assert.Equal((NurtureCause.Unsent, Now, new DateOnly(2026, 12, 21)), (stay.Cause, stay.JoinedAt, stay.Start));
        Assert.Equal((new DateOnly(2027, 2, 26), NurtureEnd.Retention), (stay.LastDay, stay.EndsBy));
        Assert.Equal(
            new NurturedPerson("ann.lee@example.com", "Ann", "Lee", "Contoso", "IT Manager", "US"),
            stay.Person
        );
        Assert.Equal([Sample.Crm], stay.Categories);
    }

    [Theory]
    [InlineData("I agree to mails", "2026-11-17 10:00", true)]
    [InlineData("I agree to mails", " ", false)]
    [InlineData("", "2026-11-17 10:00", false)]
    public void Evidence_of_consent_is_its_words_and_its_time(string words, string time, bool isEvidence)
    {
        var stay = Joined(
            With((Field.ConsentText, words), (Field.ConsentTime, time), (Field.Asset, " State of CRM "))
        ).Stay!;
        Assert.Equal(isEvidence, stay.HasConsent);
        Assert.Equal(isEvidence ? NurtureEnd.TwelveMonths : NurtureEnd.Retention, stay.EndsBy);
        Assert.Equal(["State of CRM"], stay.Assets);
    }

    [Fact]
    public void All_leads_of_a_person_are_one_entry_and_the_youngest_says_who_it_is()
    {
        var other = With((Field.ConsentText, "yes"), (Field.ConsentTime, "2026-11-18")) with
        {
            Id = new LeadId(Sample.Batch, 2),
        };
        other = other with { Data = other.Data! with { JobTitle = "CIO", Category = Sample.Erp } };
        var entry = Joined(Unsent);
        var both = Joining.With(entry, other, Terms, Now.AddDays(3));
        Assert.Same(both, Joining.With(both, other, Terms, Now.AddDays(4)));
        Assert.Same(both, Joining.With(both, Unsent, Terms, Now.AddDays(4)));
        Assert.Equal(entry.Stay!.Start, both.Stay!.Start);
        Assert.Equal([Unsent.Id, other.Id], both.Stay.Leads);
        Assert.Equal([Sample.Crm, Sample.Erp], both.Stay.Categories);
        Assert.Equal(("CIO", NurtureEnd.TwelveMonths), (both.Stay.Person!.JobTitle, both.Stay.EndsBy));
        // The same by whichever lead is found first, but for who is named first.
        var reversed = Joining.With(Joined(other), Unsent, Terms, Now.AddDays(3)).Stay!;
        Assert.Equal(("CIO", both.Stay.LastDay), (reversed.Person!.JobTitle, reversed.LastDay));
    }

    [Fact]
    public void Who_has_no_time_left_before_day_1_does_not_join()
    {
        var late = Sample.Batch.UploadedAt.AddDays(100);
        Assert.Null(Joining.With(new NurtureEntry(Sample.Person), Unsent, Terms, late).Stay);
    }

    [Fact]
    public void Who_left_joins_again_only_for_what_came_after()
    {
        var left = Joined(Unsent);
        left = left with { Stay = left.Stay!.Ended(NurtureEnd.Sent, Now.AddDays(5)).Bare() };
        Assert.Same(left, Joining.With(left, Unsent, Terms, Now.AddDays(9)));
        var notNow = Unsent with { Matches = [Sent(Now.AddDays(5), FeedbackReason.NotNow, Now.AddDays(8))] };
        var again = Joining.With(left, notNow, Terms, Now.AddDays(9)).Stay!;
        Assert.Equal((NurtureCause.NotNow, Now.AddDays(9)), (again.Cause, again.JoinedAt));
        Assert.NotNull(again.Person);
        Assert.Null(again.EndedAt);
    }

    [Fact]
    public void The_best_score_of_its_leads_counts_and_touches_since_add_to_it()
    {
        var weights = new TouchWeights();
        var low = new ScoreParts([new(ScoreItem.Level, 10)], 1, new GradeLimits(70, 50, 12, 30, 7), null);
        var high = new ScoreParts(
            [new(ScoreItem.Level, 11), new(ScoreItem.Touch, 2, new DateOnly(2026, 12, 1), 30)],
            1,
            new GradeLimits(70, 50, 12, 30, 7),
            "2"
        );
        var stay = Joined(
            Unsent with
            {
                Matches =
                [
                    new Match(Sample.LeadCode, [new Reason(ReasonCode.CapReached)], Score: low),
                    new Match(LeadCode.Parse("INT-X-CRM-1"), [new Reason(ReasonCode.CapReached)], Score: high),
                ],
            }
        ).Stay!;
        Assert.Equal(high, stay.Score);
        Assert.Equal(high, NurtureScore.With(high, [], weights));
        Assert.Null(NurtureScore.With(null, [Now.UtcDay], weights));
        var touches = Enumerable.Range(0, 5).Select(i => Now.UtcDay.AddDays(-i)).ToList();
        var more = NurtureScore.With(high, touches, weights)!;
        Assert.Equal(touches.Take(3), more.Parts.Where(p => p.Item == ScoreItem.Touch).Select(p => p.Since!.Value));
        Assert.Equal(more, NurtureScore.With(more, touches, weights));
        Assert.True(more.ScoreOn(Now.UtcDay) > high.ScoreOn(Now.UtcDay));
    }

    private static NurtureEntry Joined(Lead lead) => Joining.With(new NurtureEntry(Sample.Person), lead, Terms, Now);

    private static Lead With(params (string Field, string Value)[] said) =>
        Unsent with
        {
            Data = Sample.Data with { Origin = said.ToDictionary(s => s.Field, s => s.Value) },
        };

    private static Match Sent(DateTimeOffset at, FeedbackReason? reason = null, DateTimeOffset? saidAt = null) =>
        new(
            Sample.LeadCode,
            [],
            DeliveryState.Sent,
            SentAt: at,
            Feedback: reason is { } why
                ? new Feedback(Reason: new Said<FeedbackReason>(why, saidAt!.Value.UtcDay, saidAt.Value, 1))
                : null
        );
}
