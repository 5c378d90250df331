using System.Text;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Ops.WatchingBatches;

namespace LeadFunctions.Tests.Ops.WatchingBatches;

public class UnsentWeekTests
{
    private static readonly LeadCode Other = LeadCode.Parse("INT-WKL-CRM-1001");
    private static readonly ReportedWeek Week = new(new DateOnly(2026, 11, 16), TimeZoneInfo.Utc);

    private static readonly IReadOnlyList<UnsentRow> Rows = UnsentWeek.Sum(
        [
            Count(
                Sample.LeadCode,
                new() { [LeadStatus.Sent] = 5, [LeadStatus.Unsent] = 2 },
                new() { [ReasonCode.GeoMismatch] = 2 }
            ),
            Count(
                Sample.LeadCode,
                new() { [LeadStatus.Unsent] = 1, [LeadStatus.Unusable] = 3 },
                new() { [ReasonCode.GeoMismatch] = 1 },
                new() { [ReasonCode.InvalidEmail] = 3 }
            ),
            Count(
                Other,
                new() { [LeadStatus.Scheduled] = 4, [LeadStatus.Held] = 1 },
                new() { [ReasonCode.SmarterAnswerInvalid] = 1 }
            ),
        ],
        []
    );

    [Fact]
    public void Batches_of_a_campaign_and_affiliate_are_added_up_and_what_is_scheduled_is_on_its_way()
    {
        Assert.Equal([(Sample.LeadCode, 11, 6), (Other, 5, 1)], Rows.Select(r => (r.LeadCode, r.Rows, r.NotSent)));
        Assert.Equal(
            new Dictionary<ReasonCode, int>
            {
                [ReasonCode.GeoMismatch] = 3,
                [ReasonCode.InvalidEmail] = 3,
                [ReasonCode.SmarterAnswerInvalid] = 1,
            },
            UnsentWeek.Reasons(Rows).ToDictionary()
        );
    }

    [Fact]
    public void The_mail_tells_the_week_by_reason_and_by_campaign()
    {
        var mail = UnsentLeadsMail.Compose(Week, Rows);
        Assert.Equal("[Admin] Leads not sent, week 47", mail.Subject);
        Assert.StartsWith(
            "From 2026-11-16 to 2026-11-22 16 rows came in. Not sent: 7, of which 0 reach no campaign at all.",
            mail.Body.Summary,
            StringComparison.Ordinal
        );
        Assert.Equal(
            [
                "INT-FFA-ESF-2541",
                "infuse-media",
                "11",
                "5",
                "0",
                "0",
                "6",
                "E-mail address not valid 3, Country or state not wanted 3",
            ],
            mail.Body.Tables[1].Rows[0]
        );
        Assert.Equal(["leads not sent in week 47.csv", "counts of week 47.csv"], mail.Files.Select(f => f.Name));
    }

    [Fact]
    public void Rows_that_reach_no_campaign_stand_by_affiliate()
    {
        var batch = new Batch(Sample.Affiliate.Name, Sample.Batch, "infuse-media/leads.csv", 1)
        {
            NowhereRows = 60,
            NowhereReasons = new Dictionary<ReasonCode, int>
            {
                [ReasonCode.LeadCodeNotKnown] = 30,
                [ReasonCode.NoCampaign] = 30,
            },
        };
        var rows = UnsentWeek.Sum([Count(Sample.LeadCode, new() { [LeadStatus.Sent] = 5 }, [])], [batch]);
        Assert.Equal([(null, 60), (Sample.LeadCode, 0)], rows.Select(r => (r.LeadCode, r.NotSent)));
        Assert.Equal("none that is known", UnsentLeadsMail.Compose(Week, rows).Body.Tables[1].Rows[0][0]);
    }

    [Fact]
    public void Repeats_are_no_leads_that_were_not_sent_and_do_not_fill_the_report()
    {
        var row = Assert.Single(
            UnsentWeek.Sum(
                [
                    Count(
                        Sample.LeadCode,
                        new() { [LeadStatus.Omitted] = 900, [LeadStatus.Unsent] = 1 },
                        new() { [ReasonCode.GeoMismatch] = 1 },
                        new() { [ReasonCode.Duplicate] = 900 }
                    ),
                ],
                []
            )
        );
        Assert.Equal((1, 900), (row.NotSent, row.NotWanted));
        Assert.Equal([ReasonCode.GeoMismatch], row.Reasons.Keys);
    }

    [Theory]
    [InlineData("Sent", false)]
    [InlineData("Scheduled", false)]
    [InlineData("Returned", false)]
    [InlineData("Final", false)]
    [InlineData("Omitted", false)]
    [InlineData("Unusable", true)]
    [InlineData("Held", true)]
    [InlineData("Unsent", true)]
    public void What_was_sent_or_is_on_its_way_or_a_repeat_is_not_unsent(string status, bool isNotSent) =>
        Assert.Equal(isNotSent, UnsentRow.IsNotSent(Enum.Parse<LeadStatus>(status)));

    [Fact]
    public void The_page_has_all_rows_and_no_markup_of_others()
    {
        var many = UnsentLeadsMail.Compose(Week, [.. Enumerable.Repeat(Rows[0], 50)]);
        Assert.Equal(50, MailLayout.Report(many).Split(">INT-FFA-ESF-2541</td>").Length - 1);
        Assert.Contains("&lt;b&gt;", MailLayout.Report(many with { Subject = "<b>" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_has_a_line_for_each_status_and_reason()
    {
        using var stream = new MemoryStream();
        await UnsentLeadsFile.WriteAsync(stream, [Rows[1]]);
        Assert.Equal(
            [
                "lead code,affiliate,kind,name,rows",
                "INT-WKL-CRM-1001,infuse-media,status,Held,1",
                "INT-WKL-CRM-1001,infuse-media,status,Scheduled,4",
                "INT-WKL-CRM-1001,infuse-media,reason,SmarterAnswerInvalid,1",
            ],
            Encoding
                .UTF8.GetString(stream.ToArray())
                .TrimStart('\uFEFF')
                .TrimEnd()
                .Replace("\"", "", StringComparison.Ordinal)
                .Split("\r\n")
        );
    }

    [Fact]
    public void Fixed_numbers_are_read_back_as_they_were_written() =>
        Assert.Equal(Json.Write(Rows), Json.Write(Json.Read<List<UnsentRow>>(Json.Write(Rows))));

    private static CampaignCount Count(
        LeadCode leadCode,
        Dictionary<LeadStatus, int> statuses,
        Dictionary<ReasonCode, int> reasons,
        Dictionary<ReasonCode, int>? faults = null
    ) => new(leadCode, Sample.Batch, Sample.Affiliate.Name, statuses, reasons, faults ?? []);
}
