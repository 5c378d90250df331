using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Ops.PacingCampaigns;

namespace LeadFunctions.Tests.Ops.PacingCampaigns;

public class PacingMailTests
{
    private static readonly Run Spell = new(
        "campaign-pacing|INT-FFA-ESF-2541",
        "Behind-000001",
        RunState.Started,
        Sample.Noon
    );

    private static readonly CampaignCount Count = new(
        Sample.LeadCode,
        Sample.Batch,
        Sample.Affiliate.Name,
        new Dictionary<LeadStatus, int>
        {
            [LeadStatus.Sent] = 100,
            [LeadStatus.Scheduled] = 5,
            [LeadStatus.Unsent] = 20,
            [LeadStatus.Held] = 2,
            [LeadStatus.Omitted] = 7,
        },
        new Dictionary<ReasonCode, int> { [ReasonCode.GeoMismatch] = 6, [ReasonCode.CategoryNotOpen] = 15 },
        new Dictionary<ReasonCode, int> { [ReasonCode.Duplicate] = 7 }
    );

    private static readonly CampaignPace Pace = new(
        Sample.Campaign with
        {
            Ends = new DateOnly(2026, 11, 27),
            Starts = new DateOnly(2026, 11, 8),
        },
        105,
        Sample.Noon
    );

    [Theory]
    [InlineData(
        nameof(PacingState.Filled),
        "Northwind is filled: all 1,000 places are taken. Leads that wait for room: 22."
    )]
    [InlineData(
        nameof(PacingState.Paused),
        "Northwind is paused with 395 of 500 leads still open. Leads that wait: 22."
    )]
    [InlineData(nameof(PacingState.Ending), "Northwind ends on 2026-11-27 with 395 of 500 leads still open: 40 a day.")]
    [InlineData(
        nameof(PacingState.Behind),
        "Northwind is behind its pace: 105 of 500 leads are sent or on their way, and 250 should be by now. To deliver all until 2026-11-27 it needs 40 a day."
    )]
    public void Its_first_sentence_says_what_happened(string state, string summary) =>
        Assert.Equal($"The campaign INT-FFA-ESF-2541 of {summary}", Mail(Enum.Parse<PacingState>(state)).Body.Summary);

    [Fact]
    public void It_counts_what_keeps_leads_away_and_who_brings_them()
    {
        var (mail, tables) = (Mail(PacingState.Behind), Mail(PacingState.Behind).Body.Tables);
        Assert.Equal("[Admin] Campaign pacing [INT-FFA-ESF-2541]", mail.Subject);
        Assert.Equal(
            [
                ["Category not open", "15"],
                ["Country or state not wanted", "6"],
            ],
            tables[1].Rows.Select(r => r.Take(2))
        );
        Assert.Equal(
            [
                ["infuse-media", "134", "105", "22", "7"],
            ],
            tables[2].Rows
        );
    }

    [Fact]
    public void It_is_one_for_each_spell()
    {
        Assert.Equal("campaign-pacing|INT-FFA-ESF-2541|Behind-000001", Mail(PacingState.Behind).Cause);
        Assert.Equal(Spell.StartedAt, Mail(PacingState.Behind).At);
    }

    private static Mail Mail(PacingState state) => PacingMail.Compose(Pace, state, Spell, [Count]);
}
