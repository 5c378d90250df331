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
        Count(Sample.LeadCode, new() { [LeadStatus.Sent] = 5, [LeadStatus.Unsent] = 2 }, new() { [ReasonCode.GeoMismatch] = 2 }),
        Count(Sample.LeadCode, new() { [LeadStatus.Unsent] = 1, [LeadStatus.Unusable] = 3 }, new() { [ReasonCode.GeoMismatch] = 1 }, new() { [ReasonCode.InvalidEmail] = 3 }),
        Count(Other, new() { [LeadStatus.Scheduled] = 4, [LeadStatus.Held] = 1 }, new() { [ReasonCode.SmarterAnswerInvalid] = 1 }),
    ]);

    [Fact]
    public void Batches_of_a_campaign_and_affiliate_are_added_up_and_what_is_scheduled_is_on_its_way()
    {
        Assert.Equal([(Sample.LeadCode, 11, 6), (Other, 5, 1)], Rows.Select(r => (r.LeadCode, r.Rows, r.NotSent)));
        Assert.Equal(
            new Dictionary<ReasonCode, int> { [ReasonCode.GeoMismatch] = 3, [ReasonCode.InvalidEmail] = 3, [ReasonCode.SmarterAnswerInvalid] = 1 },
            UnsentWeek.Reasons(Rows).ToDictionary());
    }

    [Fact]
    public void The_mail_tells_the_week_by_reason_and_by_campaign()
    {
        var mail = UnsentLeadsMail.Compose(Week, Rows);
        Assert.Equal("[Admin] Leads not sent, week 47", mail.Subject);
        Assert.StartsWith("From 2026-11-16 to 2026-11-22 16 rows came in for campaigns. Not sent: 7.", mail.Body.Summary, StringComparison.Ordinal);
        Assert.Equal(["INT-FFA-ESF-2541", "infuse-media", "11", "5", "0", "6", "InvalidEmail 3, GeoMismatch 3"], mail.Body.Tables[1].Rows[0]);
    }

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
            ["lead code,affiliate,kind,name,rows", "INT-WKL-CRM-1001,infuse-media,status,Held,1", "INT-WKL-CRM-1001,infuse-media,status,Scheduled,4",
                "INT-WKL-CRM-1001,infuse-media,reason,SmarterAnswerInvalid,1"],
            Encoding.UTF8.GetString(stream.ToArray()).TrimStart('\uFEFF').TrimEnd().Split("\r\n"));
    }

    [Fact]
    public void Fixed_numbers_are_read_back_as_they_were_written() =>
        Assert.Equal(Json.Write(Rows), Json.Write(Json.Read<List<UnsentRow>>(Json.Write(Rows))));

    private static CampaignCount Count(
        LeadCode leadCode, Dictionary<LeadStatus, int> statuses, Dictionary<ReasonCode, int> reasons, Dictionary<ReasonCode, int>? faults = null) =>
        new(leadCode, Sample.Batch, Sample.Affiliate.Name, statuses, reasons, faults ?? []);
}
