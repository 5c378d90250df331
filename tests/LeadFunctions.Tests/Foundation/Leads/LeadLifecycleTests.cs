using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Tests.Foundation.Leads;

public class LeadLifecycleTests
{
    private static readonly RunName Run = Sample.Run;
    private static readonly LeadCode Other = LeadCode.Parse("INT-OTH-ER");
    private static readonly HistoryEntry Entry = new(Sample.Noon, "Olga", "did it");
    private static readonly Reason Full = new(ReasonCode.CapReached);

    // What each step makes of a lead in each state; a dot is the very same lead.
    private const string Steps = """
                            Sending      Sent      Failed      Again         Refused   Withdrawn   Returned                  Final
        Refused             .            .         .           .             .         .           .                         .
        Scheduled           Sending/run  Sent/run  .           .             .         Refused     Scheduled,Returned        Scheduled,Final
        Scheduled/run       Sending/run  Sent/run  .           .             .         Refused     Scheduled/run,Returned    Scheduled/run,Final
        Scheduled/other     Sending/run  Sent/run  .           .             .         .           Scheduled/other,Returned  Scheduled/other,Final
        Sending/run         .            Sent/run  Failed/run  .             .         Refused     Sending/run,Returned      Sending/run,Final
        Sending/other       .            .         .           .             .         .           Sending/other,Returned    Sending/other,Final
        Sent/run            .            .         .           .             .         .           Sent/run,Returned         Sent/run,Final
        Sent/other          .            .         .           .             .         .           Sent/other,Returned       Sent/other,Final
        Sent/run,Returned   .            .         .           .             .         .           .                         Sent/run,Final
        Sent/run,Final      .            .         .           .             .         .           Sent/run,Returned         .
        Failed/run          .            .         .           Sending/next  Refused   .           Failed/run,Returned       Failed/run,Final
        Failed/other        .            .         .           .             .         .           Failed/other,Returned     Failed/other,Final
        """;

    public static TheoryData<string, string, string> Table()
    {
        var lines = Steps.Split('\n').Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var table = new TheoryData<string, string, string>();
        foreach (var line in lines.Skip(1))
        foreach (var (step, result) in lines[0].Zip(line.Skip(1)))
            table.Add(line[0], step, result);
        return table;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void A_step_changes_just_the_match_that_it_is_about(string state, string step, string result)
    {
        var lead = Sample.Lead(1, Intake.Usable, true, At(state), new Match(Other, [], DeliveryState.Scheduled, Run));
        var changed = Do(step, lead);
        if (result == ".")
        {
            Assert.Same(lead, changed);
            return;
        }
        Assert.Equal(result, Told(changed.Matches[0]));
        Assert.Same(lead.Matches[1], changed.Matches[1]);
        Assert.Same(changed, Do(step, changed));
        Assert.Equal(step == "Sending" ? 0 : 1, changed.History.Count);
    }

    [Fact]
    public void A_lead_that_was_sent_says_when_and_in_which_run()
    {
        var sent = LeadLifecycle.Sent(
            Sample.Lead(1, Intake.Usable, true, At("Scheduled")),
            Sample.LeadCode,
            Run,
            Sample.Noon,
            "SendWeekly"
        );
        Assert.Equal(Sample.Noon, sent.Matches[0].SentAt);
        Assert.Equal(
            new HistoryEntry(Sample.Noon, "SendWeekly", "INT-FFA-ESF-2541 sent in 2026-W47"),
            Assert.Single(sent.History)
        );
    }

    [Fact]
    public void Who_goes_again_after_a_failure_has_nothing_against_it_any_more()
    {
        var failed = LeadLifecycle.Failed(
            Sample.Lead(1, Intake.Usable, true, At("Sending/run")),
            Sample.LeadCode,
            Run,
            "HTTP 500",
            Entry
        );
        Assert.Equal([new Reason(ReasonCode.DeliveryFailed, null, "HTTP 500")], failed.Matches[0].Reasons);
        Assert.Empty(Do("Again", failed).Matches[0].Reasons);
        Assert.Equal([Full], Do("Refused", failed).Matches[0].Reasons);
    }

    [Fact]
    public void What_is_refused_or_withdrawn_keeps_the_version_that_decided_and_the_time()
    {
        var lead = Sample.Lead(1, Intake.Usable, true, At("Scheduled/run") with { CampaignVersion = "v7" });
        Assert.Equal(
            new Match(Sample.LeadCode, lead.Matches[0].Reasons, CampaignVersion: "v7", TriedAt: Sample.Noon),
            Do("Withdrawn", lead).Matches[0] with
            {
                Reasons = lead.Matches[0].Reasons,
            }
        );
    }

    [Fact]
    public void Trying_again_keeps_what_was_accepted_and_asks_the_others_anew()
    {
        var taken = Sample.Lead(1, Intake.Usable, true, At("Sent/run"), new Match(Other, [Full]));
        var again = LeadLifecycle.Routed(
            taken,
            2,
            [new(Sample.LeadCode, [Full]), new(Other, [], DeliveryState.Scheduled)],
            Sample.Noon
        );
        Assert.Equal(["Sent/run", "Scheduled"], again.Matches.Select(Told));
        Assert.Equal([null, Sample.Noon], again.Matches.Select(m => m.TriedAt));
        Assert.Equal(2, again.Pass);
    }

    [Fact]
    public void What_a_campaign_said_stands_where_another_has_the_lead_and_it_was_not_asked_again()
    {
        var taken = Sample.Lead(1, Intake.Usable, true, At("Sent/run"), new Match(Other, [Full]));
        Assert.Equal(taken.Matches, LeadLifecycle.Routed(taken, 2, [], Sample.Noon).Matches);
        var waiting = Sample.Lead(1, Intake.Usable, true, new Match(Other, [Full]));
        Assert.Empty(LeadLifecycle.Routed(waiting, 2, [], Sample.Noon).Matches);

        var third = LeadCode.Parse("INT-THI-RD");
        Assert.Equal(
            [Sample.LeadCode, Other, third],
            LeadLifecycle.Routed(taken, 2, [new Match(third, [Full])], Sample.Noon).Matches.Select(m => m.LeadCode)
        );
    }

    [Fact]
    public void A_lead_that_one_campaign_holds_is_held_whatever_others_have_against_it() =>
        Assert.Equal(
            Intake.Held,
            LeadLifecycle
                .Routed(
                    Sample.Lead(1, Intake.Usable, false),
                    1,
                    [new(Sample.LeadCode, [Full]), new(Other, [new Reason(ReasonCode.SmarterAnswerInvalid, "SQ1")])],
                    Sample.Noon
                )
                .Intake
        );

    [Theory]
    [InlineData("Refused", false)]
    [InlineData("Scheduled", true)]
    [InlineData("Scheduled/run", true)]
    [InlineData("Scheduled/other", false)]
    [InlineData("Sending/run", true)]
    [InlineData("Sending/other", false)]
    [InlineData("Sent/run", true)]
    public void A_send_has_what_is_in_it_and_what_waits_for_any(string state, bool isIn) =>
        Assert.Equal(isIn, LeadLifecycle.IsIn(At(state), Run));

    [Fact]
    public void What_a_customer_said_before_stands_beside_what_it_says_now()
    {
        var sent = Sample.Lead(1, Intake.Usable, true, At("Sent/run"));
        var onTarget = new Feedback(OnTarget: new Said<bool>(true, new DateOnly(2026, 11, 1), Sample.Noon, 1));
        var won = new Feedback(
            Stage: new Said<FeedbackStage>(FeedbackStage.Won, new DateOnly(2026, 11, 2), Sample.Noon, 2)
        );
        var rated = LeadLifecycle.Rated(
            LeadLifecycle.Rated(sent, Sample.LeadCode, onTarget, Entry),
            Sample.LeadCode,
            won,
            Entry
        );
        Assert.Equal(onTarget with { Stage = won.Stage }, rated.Matches[0].Feedback);
        Assert.Same(rated, LeadLifecycle.Rated(rated, Sample.LeadCode, onTarget, Entry));
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, true)]
    [InlineData(true, true, false)]
    public void A_lead_is_held_for_an_answer_unless_somebody_takes_it(bool isAsked, bool isTaken, bool isHeld)
    {
        List<Match> tried = [new(Other, [isAsked ? new Reason(ReasonCode.SmarterAnswerInvalid, "SQ1") : Full])];
        if (isTaken)
            tried.Add(new(Sample.LeadCode, [], DeliveryState.Scheduled));
        Assert.Equal(
            isHeld ? Intake.Held : Intake.Usable,
            LeadLifecycle.Routed(Sample.Lead(1, Intake.Usable, false), 1, tried, Sample.Noon).Intake
        );
    }

    [Fact]
    public void A_lead_that_no_campaign_is_open_to_says_so_and_what_was_said_before_goes_but_for_notes()
    {
        var note = new Reason(ReasonCode.PhoneLost);
        var lead = Sample.Lead(1, Intake.Usable, false) with { Reasons = [note, new Reason(ReasonCode.Stopped)] };
        Assert.Equal(
            [note.Code, ReasonCode.NoCampaign],
            LeadLifecycle.Routed(lead, 1, [], Sample.Noon).Reasons.Select(r => r.Code)
        );
        Assert.Equal([note], LeadLifecycle.Routed(lead, 1, [new(Other, [Full])], Sample.Noon).Reasons);
    }

    [Theory]
    [InlineData(nameof(Intake.Usable), true)]
    [InlineData(nameof(Intake.Held), true)]
    [InlineData(nameof(Intake.Omitted), false)]
    [InlineData(nameof(Intake.Unusable), false)]
    public void Just_a_lead_can_be_stopped_and_once(string intake, bool can)
    {
        var lead = Sample.Lead(1, Enum.Parse<Intake>(intake), true, At("Scheduled"));
        var stopped = LeadLifecycle.Stopped(lead, Entry);
        if (!can)
        {
            Assert.Same(lead, stopped);
            return;
        }
        Assert.True(stopped is { IsStopped: true, Intake: Intake.Usable });
        Assert.Equal([ReasonCode.Stopped], stopped.Reasons.Select(r => r.Code));
        Assert.Equal([Entry], stopped.History);
        Assert.Same(stopped, LeadLifecycle.Stopped(stopped, Entry with { At = Sample.Noon.AddDays(1) }));
        // Who had it tried again meanwhile is not overruled by the same act done twice.
        var resumed = LeadLifecycle.Resumed(stopped, null);
        Assert.Same(resumed, LeadLifecycle.Stopped(resumed, Entry));
    }

    [Fact]
    public void Who_is_stopped_again_by_nobody_says_so_once_and_keeps_the_history()
    {
        var resumed = LeadLifecycle.Resumed(
            LeadLifecycle.Stopped(Sample.Lead(1, Intake.Usable, true, At("Scheduled")), Entry),
            null
        );
        var stopped = LeadLifecycle.Stopped(resumed);
        Assert.Equal([ReasonCode.Stopped], stopped.Reasons.Select(r => r.Code));
        Assert.Same(resumed.History, stopped.History);
    }

    [Fact]
    public void A_stopped_lead_gives_back_just_the_places_that_it_had()
    {
        var lead = Sample.Lead(1, Intake.Usable, true, At("Scheduled"), new Match(Other, [Full]));
        var released = LeadLifecycle.Released(lead, new HashSet<LeadCode> { Sample.LeadCode, Other });
        Assert.Equal([ReasonCode.Stopped, ReasonCode.CapReached], released.Matches.Select(m => m.Reasons[0].Code));
        Assert.Same(released, LeadLifecycle.Released(released, new HashSet<LeadCode> { Sample.LeadCode }));
    }

    [Fact]
    public void A_lead_goes_through_to_each_campaign_once()
    {
        var lead = Sample.Lead(1, Intake.Usable, true) with { IsStopped = true, Through = [Other] };
        Assert.Equal([Other], LeadLifecycle.Resumed(lead, Other).Through);
        Assert.Equal([Other, Sample.LeadCode], LeadLifecycle.Resumed(lead, Sample.LeadCode).Through);
        Assert.False(LeadLifecycle.Resumed(lead, null).IsStopped);
    }

    [Fact]
    public void A_place_that_is_gone_is_taken_from_the_row()
    {
        var lead = Sample.Lead(1, Intake.Usable, true, At("Scheduled/run"), new Match(Other, [Full]));
        Assert.Equal(Other, Assert.Single(LeadLifecycle.Unplaced(lead, Sample.LeadCode, Entry).Matches).LeadCode);
        Assert.Same(lead, LeadLifecycle.Unplaced(lead, Other, Entry));
    }

    private static Lead Do(string step, Lead lead) =>
        step switch
        {
            "Sending" => LeadLifecycle.Sending(lead, Sample.LeadCode, Run),
            "Sent" => LeadLifecycle.Sent(lead, Sample.LeadCode, Run, Sample.Noon, "SendWeekly"),
            "Failed" => LeadLifecycle.Failed(lead, Sample.LeadCode, Run, "HTTP 500", Entry),
            "Again" => LeadLifecycle.SendingAgain(lead, Sample.LeadCode, Run, RunName.Parse("next"), Entry),
            "Refused" => LeadLifecycle.Refused(lead, Sample.LeadCode, Run, [Full], Entry),
            "Withdrawn" => LeadLifecycle.Withdrawn(lead, Sample.LeadCode, Run, Full, Entry),
            _ => LeadLifecycle.Closed(lead, Sample.LeadCode, Enum.Parse<CommercialState>(step), Entry),
        };

    private static Match At(string state)
    {
        var parts = state.Split(',', '/');
        return state == "Refused"
            ? new Match(Sample.LeadCode, [Full])
            : new Match(
                Sample.LeadCode,
                [],
                Enum.Parse<DeliveryState>(parts[0]),
                state.Contains('/') ? (parts[1] == "run" ? Run : RunName.Parse(parts[1])) : null,
                Commercial: state.Contains(',') ? Enum.Parse<CommercialState>(parts[^1]) : null
            );
    }

    private static string Told(Match match) =>
        match.Delivery is null
            ? "Refused"
            : $"{match.Delivery}{(match.Run is null ? "" : $"/{(match.Run == Run ? "run" : match.Run)}")}"
                + (match.Commercial is null ? "" : $",{match.Commercial}");
}
