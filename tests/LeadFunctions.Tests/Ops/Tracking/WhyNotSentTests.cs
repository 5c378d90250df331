using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Ops.Tracking;

namespace LeadFunctions.Tests.Ops.Tracking;

public class WhyNotSentTests
{
    private static readonly Batch Batch = new(
        Sample.Affiliate.Name,
        Sample.Batch,
        "infuse-media/november/leads.csv",
        1
    );
    private static readonly DateTimeOffset Tried = new(2026, 11, 18, 9, 5, 0, TimeSpan.Zero);
    private static readonly Reason Geo = new(ReasonCode.GeoMismatch, Field.Country, "DE", "US, CA");
    private static readonly Reason Closed = new(ReasonCode.CategoryNotOpen, Field.Category, "erp", "crm");

    public static TheoryData<string, string> Texts { get; } =
        new()
        {
            { "at work", "It is still being worked on; ask again in a few minutes." },
            {
                "unusable",
                "It cannot be sent, because the row is not usable as it is. "
                    + "(1) Required field missing: company. Fill in the company. (2) Country not recognised: country 'Frnace'. Did you mean 'France'?"
            },
            {
                "omitted",
                "It was not sent, because the row was left out. "
                    + "Came before. Nothing to do: it is in 20261101T090000-4f2a9c01d3b2-0000003 already."
            },
            {
                "no campaign",
                "It was not sent. No campaign open to the category: category 'crm'. No campaign is open to this category now; the lead waits for one and then goes by itself."
            },
            {
                "refused once",
                "It was not sent: no campaign that was tried took it.\n"
                    + "INT-FFA-ESF-2541 did not take it (tried on 18 November 2026 at 09:05 UTC). "
                    + "Country or state not wanted: country 'DE'. Do not send these to this campaign; it takes US, CA."
            },
            {
                "refused for two reasons",
                "It was not sent: no campaign that was tried took it.\n"
                    + "INT-FFA-ESF-2541 did not take it (tried on 18 November 2026 at 09:05 UTC), for 2 reasons. "
                    + "(1) Category not open: category 'erp'. Ordered, but not open on the campaign: ops open the category, and these leads go by themselves. "
                    + "(2) Country or state not wanted: country 'DE'. Do not send these to this campaign; it takes US, CA."
            },
            {
                "scheduled",
                "It was accepted by INT-FFA-ESF-2541 and goes out with the next send.\n"
                    + "INT-FFA-ESF-2541 took it (tried on 18 November 2026 at 09:05 UTC). It waits for its send."
            },
            {
                "on its way",
                "It was accepted by INT-FFA-ESF-2541 and goes out with the next send.\n"
                    + "INT-FFA-ESF-2541 took it (tried on 18 November 2026 at 09:05 UTC). It is on its way to the customer's system."
            },
            {
                "failed",
                "It was not sent: INT-FFA-ESF-2541 accepted it, and the delivery failed.\n"
                    + "INT-FFA-ESF-2541 accepted it (tried on 18 November 2026 at 09:05 UTC), but the customer's system did not take it. "
                    + "Not taken by the customer's system: HTTP 500, given up after 14 tries. Nothing to correct: the customer's system did not take the lead. Ops send it again."
            },
            {
                "sent here and refused there",
                "It was sent to INT-FFA-ESF-2541.\n"
                    + "INT-FFA-ESF-2541 took it (tried on 18 November 2026 at 09:05 UTC). "
                    + "It was sent on 18 November 2026 at 09:06 UTC.\n"
                    + "INT-OTH-CRM-1002 did not take it. Country or state not wanted: country 'DE'. Do not send these to this campaign; it takes US, CA."
            },
            {
                "tried before such things were kept",
                "It was not sent: no campaign that was tried took it.\n"
                    + "INT-FFA-ESF-2541 did not take it. Country or state not wanted: country 'DE'. Do not send these to this campaign; it takes US, CA."
            },
        };

    private static readonly Dictionary<string, Lead> Leads = new()
    {
        ["at work"] = Sample.Lead(17),
        ["unusable"] = Sample.Lead(17, Intake.Unusable) with
        {
            Reasons =
            [
                new(ReasonCode.RequiredFieldMissing, Field.Company),
                new(ReasonCode.CountryNotRecognised, Field.Country, "Frnace", "France"),
            ],
        },
        ["omitted"] = Sample.Lead(17, Intake.Omitted) with
        {
            Reasons = [new(ReasonCode.Duplicate, null, null, "20261101T090000-4f2a9c01d3b2-0000003")],
        },
        ["no campaign"] = Sample.Lead(17, Intake.Usable, true) with
        {
            Reasons = [new(ReasonCode.NoCampaign, Field.Category, "crm")],
        },
        ["refused once"] = Refused(Geo),
        ["refused for two reasons"] = Refused(Closed, Geo),
        ["scheduled"] = Routed(new Match(Sample.LeadCode, [], DeliveryState.Scheduled, CampaignVersion: "\"0x1\"")),
        ["on its way"] = Routed(
            new Match(Sample.LeadCode, [], DeliveryState.Sending, Sample.Run, CampaignVersion: "\"0x1\"")
        ),
        ["failed"] = Routed(
            new Match(
                Sample.LeadCode,
                [new(ReasonCode.DeliveryFailed, null, "HTTP 500, given up after 14 tries")],
                DeliveryState.Failed,
                Sample.Run,
                CampaignVersion: "\"0x1\""
            )
        ),
        ["sent here and refused there"] = Routed(
            new Match(
                Sample.LeadCode,
                [],
                DeliveryState.Sent,
                RunName.Parse("20261118T090000-4f2a9c01d3b2-00000"),
                Tried.AddMinutes(1),
                "\"0x1\""
            ),
            new Match(LeadCode.Parse("INT-OTH-CRM-1002"), [Geo])
        ),
        ["tried before such things were kept"] = Sample.Lead(
            17,
            Intake.Usable,
            true,
            new Match(Sample.LeadCode, [Geo])
        ),
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_lead_is_explained_in_sentences_that_can_be_forwarded(string lead, string text)
    {
        var row =
            "Lead 20261118T090000-4f2a9c01d3b2-0000017 is row 18 of leads.csv, which infuse-media uploaded on 18 November 2026: Ann Lee, Contoso, ann.lee@example.com. ";
        Assert.Equal(row + text, string.Join('\n', Explain(Leads[lead]).Paragraphs));
    }

    [Fact]
    public void A_lead_that_waits_for_a_send_day_says_which()
    {
        var campaign = Sample.Campaign with
        {
            Schedule = new Schedule
            {
                Kind = SendKind.Weekly,
                Day = DayOfWeek.Tuesday,
                Time = new TimeOnly(9, 0),
            },
        };
        var next = new Dictionary<LeadCode, SendTime> { [Sample.LeadCode] = SendTime.Next(campaign, Sample.Noon) };
        var answer = Assert.Single(
            WhyNotSent.Explain(Leads["scheduled"], Sample.Affiliate.Name, Batch, next).Campaigns
        );
        Assert.EndsWith(
            "It waits for its send on Tuesday 24 November 2026 at 09:00 (America/New_York).",
            answer.Text,
            StringComparison.Ordinal
        );
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 14, 0, 0, TimeSpan.Zero), answer.NextSend);
    }

    [Fact]
    public void A_lead_that_waits_for_a_paused_campaign_says_so() =>
        Assert.EndsWith(
            "It waits because the campaign is paused, and goes at the first send after the pause.",
            Assert
                .Single(
                    WhyNotSent
                        .Explain(
                            Leads["scheduled"],
                            Sample.Affiliate.Name,
                            Batch,
                            paused: new HashSet<LeadCode> { Sample.LeadCode }
                        )
                        .Campaigns
                )
                .Text,
            StringComparison.Ordinal
        );

    [Fact]
    public void The_data_say_the_same()
    {
        var why = Explain(Leads["refused for two reasons"]);
        var campaign = Assert.Single(why.Campaigns);
        Assert.Equal(
            (LeadStatus.Unsent, false, false, Tried),
            (why.Status, why.Sent, campaign.Accepted, campaign.TriedAt)
        );
        Assert.Equal([ReasonCode.CategoryNotOpen, ReasonCode.GeoMismatch], campaign.Reasons.Select(r => r.Code));
        Assert.All(campaign.Reasons, reason => Assert.Contains(reason.Advice, campaign.Text, StringComparison.Ordinal));
        Assert.True(Explain(Leads["sent here and refused there"]).Sent);
    }

    [Fact]
    public void Every_reason_makes_whole_sentences_without_the_names_of_codes_or_fields() =>
        Assert.All(
            Enum.GetValues<ReasonCode>(),
            code =>
            {
                var text = Explain(Refused(new Reason(code, Field.JobTitle, "found", "expected"))).Campaigns[0].Text;
                Assert.DoesNotContain("jobTitle", text, StringComparison.Ordinal);
                Assert.Matches(@"at 09:05 UTC\)\. [A-Z][a-z-]+( [a-z'-]+)*: job title 'found'\. [A-Z].*[.?]$", text);
            }
        );

    [Fact]
    public void A_symbol_stands_in_a_text_as_it_is() =>
        Assert.Contains(
            "Question not assigned: SQ1 'Now'.",
            Explain(Refused(new Reason(ReasonCode.QuestionNotAssigned, "SQ1", "Now", "crm"))).Campaigns[0].Text,
            StringComparison.Ordinal
        );

    private static WhyNotSentView Explain(Lead lead) => WhyNotSent.Explain(lead, Sample.Affiliate.Name, Batch);

    private static Lead Refused(params Reason[] reasons) =>
        Routed(new Match(Sample.LeadCode, reasons, CampaignVersion: "\"0x1\""));

    private static Lead Routed(Match match, params Match[] others) =>
        Sample.Lead(17, Intake.Usable, true, [match with { TriedAt = Tried }, .. others]);
}
