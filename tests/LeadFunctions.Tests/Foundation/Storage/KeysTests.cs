using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Storage;

/// <summary>Stored data depends on every one of these: a change of a key needs a migration, not a new
/// literal.</summary>
public class KeysTests
{
    private static readonly LeadId Lead = new(Sample.Batch, 17);

    [Fact]
    public void Batches_of_one_upload_lie_in_the_range_of_its_second()
    {
        var (from, before) = Keys.BatchesOf(BatchId.Parse("20261121T093000-4f2a9c01d3b2"));
        Assert.Equal(("20261121T093000-", "20261121T093000-~"), (from, before));
        Assert.True(string.CompareOrdinal("20261121T093000-ffffffffffff", before) < 0);
        Assert.True(string.CompareOrdinal("20261121T093001-000000000000", before) > 0);
    }

    [Fact]
    public void Fixed_keys_stay_what_they_are()
    {
        Assert.Equal("~step", Keys.Marker);
        Assert.Equal("$room", Keys.Room);
        Assert.Equal("configuration", Keys.Configuration);
        Assert.Equal("$version", Keys.ConfigurationVersion);
        Assert.Equal("$open", Keys.OpenWebhooks);
    }

    [Fact]
    public void Standings_are_kept_by_the_key_of_their_rule_and_the_hash_of_their_sub_source()
    {
        Assert.Equal("unusablerows|", Keys.Standing("Unusable rows", null));
        Assert.Equal("unusablerows|9f37889107873b7cbee66544", Keys.Standing("unusable  rows", "a/b#?"));
    }

    [Fact]
    public void Webhook_batches_lie_in_the_order_of_their_run()
    {
        Assert.Equal("INT-FFA-ESF-2541|2026-W47", Keys.OpenWebhook(Sample.LeadCode, Sample.Run));
        Assert.Equal("2026-W47|0012", Keys.WebhookBatch(Sample.Run, 12));
        var (from, before) = Keys.WebhookBatches(Sample.Run);
        Assert.Equal(("2026-W47|", "2026-W47}"), (from, before));
        Assert.True(string.CompareOrdinal(Keys.WebhookBatch(Sample.Run, 9_999), before) < 0);
        Assert.True(string.CompareOrdinal(Keys.WebhookBatch(Sample.Run.Again(), 0), from) < 0);
    }

    [Fact]
    public void Rows_are_kept_by_chunk_and_number()
    {
        Assert.Equal("20261118T090000-4f2a9c01d3b2-00003", Keys.Chunk(Sample.Batch, 3));
        Assert.Equal("0000017", Keys.Row(17));
        Assert.Equal("9999999", Keys.Row(9_999_999));
    }

    [Fact]
    public void People_are_kept_by_bucket_lead_and_claim()
    {
        Assert.Equal("15", Keys.Bucket(Sample.Person));
        Assert.Equal("03", Keys.Bucket(PersonId.Parse("c3000000000000000000000000000000")));
        Assert.Equal(
            "0f1e2d3c4b5a69788796a5b4c3d2e1f0|i|20261118T090000-4f2a9c01d3b2-0000017",
            Keys.PersonLead(Sample.Person, Lead)
        );
        Assert.Equal(
            "0f1e2d3c4b5a69788796a5b4c3d2e1f0|c|crm|INT-FFA-ESF-2541",
            Keys.PersonClaim(Sample.Person, Sample.Crm, Sample.LeadCode)
        );
        Assert.Equal("0f1e2d3c4b5a69788796a5b4c3d2e1f0|c|crm|", Keys.PersonClaim(Sample.Person, Sample.Crm, null));
        Assert.Equal(
            "0f1e2d3c4b5a69788796a5b4c3d2e1f0|c||INT-FFA-ESF-2541",
            Keys.PersonClaim(Sample.Person, null, Sample.LeadCode)
        );
    }

    [Fact]
    public void All_rows_of_a_person_lie_in_one_range_and_nobody_elses()
    {
        var (from, before) = Keys.PersonLeads(Sample.Person);
        var other = PersonId.Parse("0f1e2d3c4b5a69788796a5b4c3d2e1f1");
        var others = new[]
        {
            Keys.PersonLead(other, Lead),
            Keys.PersonClaim(other, Sample.Crm, null),
            Keys.RecyclingTurn(Sample.Person),
            Keys.Nurtured(Sample.Person),
        };
        Assert.All(others, key => Assert.False(IsWithin(key)));
        Assert.True(IsWithin(Keys.PersonLead(Sample.Person, Lead)));
        Assert.True(IsWithin(Keys.PersonClaim(Sample.Person, Sample.Crm, null)));
        Assert.True(IsWithin(Keys.PersonClaim(Sample.Person, null, Sample.LeadCode)));

        bool IsWithin(string key) => string.CompareOrdinal(key, from) >= 0 && string.CompareOrdinal(key, before) < 0;
    }

    [Fact]
    public void Batches_of_a_day_lie_between_its_bounds()
    {
        var day = new DateOnly(2026, 11, 18);
        Assert.Equal(("20261118", "20261118~"), (Keys.BatchesFrom(day), Keys.BatchesUntil(day)));
        Assert.True(string.CompareOrdinal(Keys.BatchesFrom(day), Sample.Batch.Value) < 0);
        Assert.True(string.CompareOrdinal(Keys.BatchesUntil(day), "20261118T235959-ffffffffffff") > 0);
        Assert.True(string.CompareOrdinal(Keys.BatchesUntil(day), "20261119T000000-000000000000") < 0);
    }

    [Fact]
    public void The_campaigns_of_a_batch_are_listed_where_no_campaign_is_counted()
    {
        Assert.Equal("batch|20261118T090000-4f2a9c01d3b2", Keys.CountedBatch(Sample.Batch));
        Assert.False(LeadCode.TryParse(Keys.CountedBatch(Sample.Batch), null, out _));
    }

    [Fact]
    public void Deliveries_and_what_waits_for_them_are_kept_by_campaign()
    {
        Assert.Equal("d|0f1e2d3c4b5a69788796a5b4c3d2e1f0", Keys.Delivery(Sample.Person));
        Assert.Equal("INT-FFA-ESF-2541", Keys.WaitingFor(Sample.LeadCode));
        Assert.Equal("category|crm", Keys.WaitingFor(Sample.Crm));
    }

    [Fact]
    public void Return_windows_are_kept_by_closing_day()
    {
        Assert.Equal("2026-12-18-3", Keys.WindowDay(new DateOnly(2026, 12, 18), Sample.Person));
        Assert.Equal("INT-FFA-ESF-2541|0f1e2d3c4b5a69788796a5b4c3d2e1f0", Keys.Window(Sample.LeadCode, Sample.Person));
        Assert.Equal(
            ("2026-12-18", "2026-12-18~"),
            (Keys.WindowsFrom(new(2026, 12, 18)), Keys.WindowsUntil(new(2026, 12, 18)))
        );
    }

    [Fact]
    public void Runs_and_mails_are_kept_by_period()
    {
        Assert.Equal("returns-window", Jobs.ReturnsWindow);
        Assert.Equal("weekly-send|INT-FFA-ESF-2541", Jobs.WeeklySend(Sample.LeadCode));
        Assert.Equal("leads-not-sent", Jobs.UnsentLeads);
        Assert.Equal("return-files", Jobs.ReturnFiles);
        Assert.Equal(("retention", "retention-trial"), (Jobs.Retention, Jobs.RetentionTrial));
        Assert.Equal("20261118T1200-60", PeriodNames.RetentionTrial(Sample.Noon, 60));
        Assert.Equal("returns-closing", Jobs.ReturnsClosing);
        Assert.Equal("delivery-forms", Jobs.DeliveryForms);
        Assert.Equal(("facts", "organic-files"), (Jobs.Facts, Jobs.OrganicFiles));
        Assert.Equal("unmatched-sources", Jobs.UnmatchedSources);
        Assert.Equal("scorecards", Jobs.Scorecards);
        Assert.Equal(("prepare-scores", "grade-reports"), (Jobs.PrepareScores, Jobs.GradeReports));
        Assert.Equal(("feedback-files", "feedback-reports"), (Jobs.FeedbackFiles, Jobs.FeedbackReports));
        Assert.Equal("configuration-files", Jobs.ConfigurationFiles);
        Assert.Equal(
            ("nurture-list", "nurture-weeks", "engagement-files"),
            (Jobs.NurtureList, Jobs.NurtureWeeks, Jobs.EngagementFiles)
        );
        Assert.Equal("0f1e2d3c4b5a69788796a5b4c3d2e1f0", Keys.Nurtured(Sample.Person));
        Assert.Equal("facts-to-write", Keys.FactsToWrite);
        Assert.Equal("infuse-media|20261118T090000-4f2a9c01d3b2", Keys.FactsOf(Sample.Affiliate.Name, Sample.Batch));
        Assert.Equal("2026-11-24", PeriodNames.Day(new DateOnly(2026, 11, 24)));
        Assert.Equal("stuck-batch|20261118T090000-4f2a9c01d3b2", Jobs.StuckBatch(Sample.Batch));
        Assert.Equal("unsent-in-batch|20261118T090000-4f2a9c01d3b2", Jobs.UnsentInBatch(Sample.Batch));
        Assert.Equal("repair-deliveries|20261118T090000-4f2a9c01d3b2", Jobs.RepairDeliveries(Sample.Batch));
        Assert.Equal(
            "2026-11-30T23",
            PeriodNames.Hour(new DateTimeOffset(2026, 12, 1, 3, 59, 0, TimeSpan.FromHours(4)))
        );
        Assert.Equal("campaign-pacing|INT-FFA-ESF-2541", Jobs.Pacing(Sample.LeadCode));
        Assert.Equal(("Behind-000002", "-over"), (PeriodNames.PacingSpell("Behind", 2), PeriodNames.SpellOver));
        Assert.Equal("2026-W47", PeriodNames.Week(new DateTime(2026, 11, 18)));
        Assert.Equal("2026-11", PeriodNames.Month(new DateTimeOffset(2026, 12, 1, 3, 0, 0, TimeSpan.FromHours(4))));
    }

    [Theory]
    [InlineData("2026-12-28", "2026-W53")]
    [InlineData("2027-01-03", "2026-W53")]
    [InlineData("2027-01-04", "2027-W01")]
    [InlineData("2024-12-30", "2025-W01")]
    [InlineData("2023-01-01", "2022-W52")]
    public void A_week_at_a_turn_of_the_year_belongs_to_the_year_of_its_thursday(string day, string week) =>
        Assert.Equal(week, PeriodNames.Week(DateTime.Parse(day)));

    [Fact]
    public void The_marker_of_a_chunk_sorts_after_its_rows_and_the_room_before_its_deliveries()
    {
        Assert.True(string.CompareOrdinal(Keys.Row(9_999_999), Keys.Marker) < 0);
        Assert.True(string.CompareOrdinal(Keys.Room, Keys.Delivery(Sample.Person)) < 0);
        Assert.True(string.CompareOrdinal(Keys.Delivery(Sample.Person), "d~") < 0);
    }

    [Fact]
    public void Leads_that_wait_for_a_category_never_meet_those_that_wait_for_a_lead_code() =>
        Assert.False(LeadCode.TryParse(Keys.WaitingFor(Sample.Crm), null, out _));
}
