using System.Text.Json.Nodes;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Pipeline.SendingLeads;

namespace LeadFunctions.Tests.Pipeline.SendingLeads;

public class WebhookBodyTests
{
    private static readonly Lead Lead = Sample.Lead(
        1,
        Intake.Usable,
        true,
        new Match(Sample.LeadCode, [], DeliveryState.Sending, Sample.Run)
    );

    private static readonly WebhookBatch Batch = new(
        Sample.LeadCode,
        Sample.Run,
        0,
        "key",
        "body",
        [new(Lead.Id, Sample.Person, Sample.Affiliate.Name)]
    )
    {
        State = WebhookState.GivenUp,
        Tries = 14,
        Said = "HTTP 500",
        FirstTriedAt = Sample.Noon,
        SettledAt = Sample.Noon.AddDays(1),
    };

    private static readonly AskedAgain Asked = new("Olga", "the receiver is back", Sample.Noon.AddDays(2));

    [Fact]
    public void It_has_every_field_of_a_lead_also_those_without_a_value()
    {
        var lead = Body([]);
        Assert.Equal(DeliveryColumns.Names, lead.AsObject().Select(f => f.Key));
        Assert.Equal(Lead.Id.ToString(), (string?)lead["leadId"]);
        Assert.Equal("ann.lee@example.com", (string?)lead["email"]);
        Assert.Null(lead["state"]);
    }

    [Fact]
    public void It_has_just_the_fields_that_the_channel_names() =>
        Assert.Equal(
            """{"jobTitle":"IT Manager","email":"ann.lee@example.com"}""",
            Body(["jobTitle", "email"]).ToJsonString()
        );

    [Fact]
    public void A_failed_lead_is_unsent_and_says_why()
    {
        var failed = WebhookRecord.Failed(Lead, Batch);
        Assert.Equal(LeadStatus.Unsent, failed.Status);
        Assert.False(failed.IsWaiting);
        Assert.Equal(
            new Reason(ReasonCode.DeliveryFailed, null, "HTTP 500, given up after 14 tries"),
            Assert.Single(failed.Matches[0].Reasons)
        );
        Assert.Equal(LeadStatus.Unsent, new CampaignStandings([]).Of(failed, Sample.LeadCode)!.Status);
        Assert.Same(failed, WebhookRecord.Failed(failed, Batch));
    }

    [Fact]
    public void A_failed_lead_goes_again_or_waits_for_room()
    {
        var failed = WebhookRecord.Failed(Lead, Batch);
        var again = FailedAgain.Sending(failed, Sample.LeadCode, Sample.Run, Sample.Run.Again(), Asked);
        Assert.Equal(
            (DeliveryState.Sending, Sample.Run.Again(), LeadStatus.Scheduled),
            (again.Matches[0].Delivery!.Value, again.Matches[0].Run, again.Status!.Value)
        );
        Assert.Same(again, FailedAgain.Sending(again, Sample.LeadCode, Sample.Run, Sample.Run.Again(), Asked));
        // What the first run still has to say does not reach it any more.
        Assert.Same(again, WebhookRecord.Failed(again, Batch));

        var refused = FailedAgain.Refused(
            failed,
            Sample.LeadCode,
            Sample.Run,
            [new Reason(ReasonCode.CapReached)],
            Asked
        );
        Assert.True(refused.IsWaiting);
        Assert.Equal([ReasonCode.CapReached], refused.Matches[0].Reasons.Select(r => r.Code));
        Assert.False(FailedAgain.MayGo(failed with { IsStopped = true }, Sample.LeadCode, Sample.Run));
    }

    [Fact]
    public void The_mail_tells_how_many_of_how_many_and_the_last_answer_without_a_person()
    {
        var mail = DeliveryFailedMail.Compose(Sample.LeadCode, Sample.Run, [Batch], 101);
        Assert.Equal("[Admin] Delivery failed [INT-FFA-ESF-2541]", mail.Subject);
        Assert.StartsWith(
            "The webhook of INT-FFA-ESF-2541 did not take 1 of 101 leads in the run 2026-W47.",
            mail.Body.Summary,
            StringComparison.Ordinal
        );
        Assert.Equal(["0", "1", "14", "2026-11-18 12:00 UTC", "HTTP 500"], mail.Body.Tables[0].Rows[0]);
        Assert.Equal(["20261118T090000-4f2a9c01d3b2-0000001", "infuse-media"], mail.Body.Tables[1].Rows[0]);
    }

    private static JsonNode Body(IReadOnlyList<string> columns)
    {
        var campaign = Sample.Campaign with
        {
            Channels = [new Channel { Kind = ChannelKind.Webhook, Columns = columns }],
        };
        var body = JsonNode.Parse(WebhookBody.Compose(campaign, Sample.Run, 3, [Lead], new(2026, 11, 18)).ToString())!;
        Assert.Equal(
            ("INT-FFA-ESF-2541", "2026-W47", 3),
            ((string?)body["leadCode"], (string?)body["run"], (int)body["batch"]!)
        );
        return Assert.Single(body["leads"]!.AsArray())!;
    }
}
