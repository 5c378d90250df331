using System.Globalization;
using LeadFunctions.AzuriteTests.Ops.ServingPage;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.AzuriteTests.Demo;

[Collection(nameof(PlayedDemo))]
public sealed class Playing_the_samples(PlayedDemo demos)
{
    private readonly DemoPlayed _demo = demos.Ended;

    [Fact]
    public void Ends_well_and_says_so()
    {
        Assert.True(_demo.ExitCode == 0, _demo.Printed);
        Assert.True(_demo.Outcome.Failures == 0, File.ReadAllText(Path.Combine(demos.EndedOutput, "errors.log")));
        Assert.Contains(
            "✓ Every file ended as it should, every row has its outcome, and the audit finds nothing wrong.",
            _demo.Printed
        );
    }

    [Fact]
    public void Accounts_for_every_row_of_every_file() =>
        Assert.All(_demo.Outcome.Batches, batch => Assert.True(batch.IsAccounted, batch.File.Blob));

    [Fact]
    public void Shows_every_status_and_most_reasons()
    {
        Assert.All(
            Enum.GetValues<LeadStatus>(),
            status => Assert.Contains(_demo.Outcome.Batches, batch => batch[status] > 0)
        );
        Assert.True(_demo.Outcome.Reasons.Count >= 20, string.Join(", ", _demo.Outcome.Reasons.Keys));
    }

    [Fact]
    public void Sends_of_every_weekly_campaign() =>
        Assert.All(
            _demo.Outcome.Campaigns.Where(c => c.Campaign.Schedule.Kind == SendKind.Weekly),
            c => Assert.True(c.Matches.Sent > 0)
        );

    [Fact]
    public void Takes_no_lead_over_a_cap_and_counts_places_as_leads_count_them()
    {
        Assert.All(
            _demo.Outcome.Campaigns,
            c => Assert.Equal(c.Taken, c.Matches.Sent - c.Matches.Returned + c.Matches.Scheduled)
        );
        Assert.All(_demo.Outcome.Campaigns, c => Assert.InRange(c.Taken, 0, c.Campaign.Caps.Total));
        Assert.Contains(_demo.Outcome.Campaigns, c => c.Taken == c.Campaign.Caps.Total);
    }

    [Fact]
    public void Sends_nothing_of_a_file_that_came_before()
    {
        var again = Assert.Single(_demo.Outcome.Batches, b => b.File.Note == "again");
        Assert.Equal(again.Rows, again[LeadStatus.Omitted] + again[LeadStatus.Unusable]);
    }

    [Fact]
    public void Sends_just_the_corrected_rows_of_a_corrected_file()
    {
        var corrected = Assert.Single(_demo.Outcome.Batches, b => b.File.Note == "corrected");
        Assert.Equal(40, corrected[LeadStatus.Sent] + corrected[LeadStatus.Final]);
        Assert.Equal(corrected.Rows - 40, corrected[LeadStatus.Omitted] + corrected[LeadStatus.Unusable]);
        Assert.Contains(ReasonCode.Superseded, _demo.Outcome.Reasons);
    }

    [Fact]
    public void Leaves_a_receipt_for_every_batch_and_deliveries_and_mails()
    {
        int Files(string container, string pattern) =>
            Directory.GetFiles(Path.Combine(demos.EndedOutput, container), pattern, SearchOption.AllDirectories).Length;
        Assert.Equal(_demo.Outcome.Batches.Count(b => b.Batch is not null), Files("receipts", "*.csv"));
        Assert.True(Files("deliveries", "*.csv") > 10);
        Assert.True(Files("mails", "*.txt") > 30);
        Assert.True(Files("reports", "statement-*.csv") >= 5);
    }

    [Theory]
    [InlineData("[Admin] Batch stuck [s2w]")]
    [InlineData("[Admin] Leads not sent")]
    [InlineData("[Admin] Returns [INT-FFA-ESF-2541]")]
    [InlineData("Your leads for INT-NWL-HRS-2602")]
    [InlineData("[Admin] Delivery form differences [s2w]")]
    [InlineData("[Admin] Campaign pacing [INT-ORB-VID-2570]")]
    [InlineData("[Admin] Returns [INT-QTZ-MKT-2556]")]
    [InlineData("[Admin] Campaign set-up")]
    [InlineData("[Admin] Suspicious batch [binary-demand]")]
    [InlineData("[Admin] Standards [lead-harbor]")]
    [InlineData("Quality of your leads: on probation")]
    [InlineData("Quality of your leads: healthy")]
    [InlineData("[Admin] Scorecards, week")]
    [InlineData("Your leads in week")]
    public void Sends_mails_of_every_kind(string subject) =>
        Assert.Contains(_demo.Mails, m => m.Subject.StartsWith(subject, StringComparison.Ordinal));

    [Fact]
    public void Sends_no_mail_twice() => Assert.Distinct(_demo.Mails.Select(m => (m.To, m.Subject, m.Text)));

    [Fact]
    public void Takes_a_return_on_day_29_and_30_and_refuses_one_on_day_31()
    {
        var receipts = Directory
            .GetFiles(Path.Combine(demos.EndedOutput, "reports", "INT-FFA-ESF-2541"), "returns.*.csv")
            .Order()
            .Select(File.ReadAllText)
            .ToList();
        Assert.Equal(2, receipts[0].Split("\"returned\"").Length - 1);
        Assert.Contains("\"too late\",\"Too late: it could be returned until", receipts[1], StringComparison.Ordinal);
        Assert.Equal(3, _demo.Outcome.Batches.Sum(b => b[LeadStatus.Returned]));
    }

    [Fact]
    public void Keeps_the_file_of_a_paused_affiliate_and_takes_it_on_probation()
    {
        Assert.Contains(
            _demo.Mails,
            m => m.Text.Contains("The file is kept, and taken by itself on probation", StringComparison.Ordinal)
        );
        var kept = Assert.Single(_demo.Outcome.Batches, b => b.File.Note == "kept");
        Assert.InRange(kept[LeadStatus.Sent] + kept[LeadStatus.Scheduled] + kept[LeadStatus.Final], 40, 64);
    }

    [Fact]
    public void Offers_one_more_lead_at_cost_price_for_the_one_that_came_back_too_late() =>
        Assert.Contains(
            "\"1 offered\",\"0 accepted\"",
            File.ReadAllText(
                Assert.Single(
                    Directory.GetFiles(Path.Combine(demos.EndedOutput, "reports", "INT-FFA-ESF-2541"), "offers-*.csv")
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Finds_the_leads_on_a_delivery_form_that_never_came() =>
        Assert.Contains(
            _demo.Mails,
            m =>
                m.Subject == "[Admin] Delivery form differences [s2w]"
                && m.Text.Contains("5 missing (files rejected on that day: 1)", StringComparison.Ordinal)
        );

    [Fact]
    public void Sends_by_webhook_also_where_it_was_busy_at_first()
    {
        Assert.Contains(
            _demo.Outcome.Campaigns,
            c => c.Campaign.LeadCode.Value == "INT-BRX-BIA-2677" && c.Matches.Sent > 150
        );
        Assert.DoesNotContain(_demo.Mails, m => m.Subject.Contains("Delivery failed", StringComparison.Ordinal));
    }

    [Fact]
    public void Writes_statements_that_add_up_with_bands_and_tiers()
    {
        var lines = File.ReadAllLines(
            Directory
                .GetFiles(Path.Combine(demos.EndedOutput, "reports", "infuse-media"), "statement-*.csv")
                .Order()
                .First()
        );
        Assert.Contains(lines, line => line.Contains("US, large", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("from 41", StringComparison.Ordinal));
        var amounts = lines
            .Skip(1)
            .Select(line => line[(line.LastIndexOf(',') + 1)..].Trim('"'))
            .Where(a => a.Length > 0)
            .Select(a => decimal.Parse(a, CultureInfo.InvariantCulture))
            .ToList();
        Assert.Equal(amounts[^1], amounts[..^1].Sum());
    }

    [Fact]
    public void Tells_of_the_batch_that_could_not_be_repaired_and_not_of_the_other()
    {
        Assert.Contains(
            _demo.Mails,
            m =>
                m.Subject == "[Admin] Batch stuck [s2w]" && m.Text.Contains("s2w_midweek.csv", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            _demo.Mails,
            m =>
                m.Subject.Contains("Batch stuck", StringComparison.Ordinal)
                && m.Text.Contains("BD_Midweek", StringComparison.Ordinal)
        );
        Assert.All(
            _demo.Outcome.Batches.Where(b => b.File.Blob.Contains("idweek", StringComparison.Ordinal)),
            b => Assert.Equal(b.Rows, b[LeadStatus.Final])
        );
    }

    [Fact]
    public void Prints_no_address_and_nothing_wider_than_the_terminal()
    {
        Assert.DoesNotContain('@', _demo.Printed);
        Assert.All(_demo.Printed.Split('\n'), line => Assert.True(line.TrimEnd().Length <= DemoPlayed.Width, line));
    }
}
