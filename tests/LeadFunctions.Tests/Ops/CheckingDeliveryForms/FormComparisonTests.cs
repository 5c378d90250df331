using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Ops.CheckingDeliveryForms;

namespace LeadFunctions.Tests.Ops.CheckingDeliveryForms;

public class FormComparisonTests
{
    private static readonly DateOnly First = new(2026, 11, 1);
    private static readonly DateOnly Last = new(2026, 11, 23);
    private static readonly DateOnly Day = new(2026, 11, 18);
    private static readonly FormKey Key = new(Day, Sample.LeadCode);

    [Fact]
    public void Every_difference_is_explained_by_counted_reasons()
    {
        var line = Assert.Single(
            Compare(
                Form(120),
                Many(
                    (5, Omitted(ReasonCode.Duplicate)),
                    (3, Unusable(ReasonCode.InvalidEmail)),
                    (10, Refused(ReasonCode.CapReached)),
                    (100, Sent)
                )
            )
        );
        Assert.Equal((120, 118, 110, 100), (line.Form, line.Received, line.Usable, line.Sent));
        Assert.Equal(
            "2 missing; not usable: Came before 5, E-mail address not valid 3; not sent: No room 10",
            line.Explained
        );
    }

    [Fact]
    public void Leads_that_are_not_on_the_form_are_told() =>
        Assert.Equal("2 not on the form", Assert.Single(Compare(Form(3), Many((5, Sent)))).Explained);

    [Fact]
    public void What_is_on_its_way_is_no_difference()
    {
        var line = Assert.Single(Compare(Form(3), Many((1, Sent), (1, Scheduled), (1, Sample.Lead(intake: null)))));
        Assert.False(line.IsDifference);
        Assert.Equal("not usable: In progress 1; not sent: Waits for its send 1", line.Explained);
    }

    [Fact]
    public void A_row_of_several_reasons_counts_under_the_first_one_and_notes_under_none() =>
        Assert.Equal(
            "not usable: Required field missing 1",
            Assert
                .Single(
                    Compare(
                        Form(1),
                        Many(
                            (
                                1,
                                Unusable(ReasonCode.PhoneLost, ReasonCode.RequiredFieldMissing, ReasonCode.InvalidEmail)
                            )
                        )
                    )
                )
                .Explained
        );

    [Fact]
    public void What_was_returned_was_sent() =>
        Assert.Equal(
            "",
            Assert
                .Single(
                    Compare(
                        Form(1),
                        Many(
                            (
                                1,
                                Sample.Lead(
                                    routed: true,
                                    matches: new Match(
                                        Sample.LeadCode,
                                        [],
                                        DeliveryState.Sent,
                                        Commercial: CommercialState.Returned
                                    )
                                )
                            )
                        )
                    )
                )
                .Explained
        );

    [Fact]
    public void A_day_that_is_not_on_the_form_is_late_and_no_difference()
    {
        var (form, uploads) = (Form(1, new FormKey(Day.AddDays(-1), null)), Many((2, Refused(ReasonCode.GeoMismatch))));
        var line = Compare(form, uploads).Single(l => l.Day == Day);
        Assert.Equal((null, false), (line.Form, line.IsDifference));
        Assert.Equal([Day], Assert.Single(FormComparison.Late([form], uploads)).Days);
        Assert.Null(Assert.Single(FormComparison.Late([DeliveryForm.Missing("f", First)], uploads)).WrittenAt);
    }

    [Fact]
    public void A_lead_code_that_the_day_lacks_counts_as_none() =>
        Assert.Equal(
            "2 not on the form",
            Compare(Form(0, new FormKey(Day, null)), Many((2, Sent))).Single(l => l.LeadCode is not null).Explained
        );

    [Fact]
    public void A_number_that_cannot_be_read_makes_no_difference() =>
        Assert.False(
            Assert
                .Single(
                    Compare(
                        Form(0) with
                        {
                            Counts = new Dictionary<FormKey, int>(),
                            Unclear = new HashSet<FormKey> { Key },
                        },
                        Many((2, Sent))
                    )
                )
                .IsDifference
        );

    [Fact]
    public void A_file_that_was_rejected_that_day_may_have_held_what_is_missing()
    {
        var uploads = Many((1, Sent));
        uploads.AddRejected(Day);
        Assert.Equal("2 missing (files rejected on that day: 1)", Assert.Single(Compare(Form(3), uploads)).Explained);
    }

    [Theory]
    [InlineData("Australia/Sydney", "20261118T130000", "2026-11-19")]
    [InlineData("America/New_York", "20261118T045959", "2026-11-17")]
    [InlineData("UTC", "20261124T000000", null)]
    [InlineData("UTC", "20261031T235959", null)]
    public void A_batch_counts_for_the_day_of_its_upload_where_the_affiliate_is(
        string zone,
        string uploaded,
        string? day
    ) =>
        Assert.Equal(
            day is null ? null : DateOnly.Parse(day),
            new UploadTally(TimeZoneInfo.FindSystemTimeZoneById(zone), First, Last).DayOf(
                BatchId.Parse($"{uploaded}-4f2a9c01d3b2")
            )
        );

    [Fact]
    public void The_reasons_add_up_whatever_came_of_the_rows()
    {
        var lead = Gen.Elements(
            Sent,
            Scheduled,
            Omitted(ReasonCode.Duplicate),
            Omitted(),
            Unusable(ReasonCode.InvalidEmail, ReasonCode.FieldTooLong),
            Refused(ReasonCode.GeoMismatch, ReasonCode.CapReached),
            Refused(),
            Sample.Lead(intake: null),
            Sample.Lead(),
            Sample.Lead(intake: Intake.Held, routed: true),
            Sample.Lead(routed: true) with
            {
                IsStopped = true,
            }
        );
        Prop.ForAll(
                lead.ListOf().ToArbitrary(),
                rows =>
                {
                    var line = Assert.Single(Compare(Form(7), Many([.. rows.Select(r => (1, r))])));
                    Assert.Equal(
                        (rows.Count, line.Received - line.Usable, line.Usable - line.Sent),
                        (line.Received, line.NotUsable.Values.Sum(), line.NotSent.Values.Sum())
                    );
                    Assert.Equal(Json.Write(line), Json.Write(Json.Read<FormLine>(Json.Write(line))));
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_mail_has_the_first_differences_and_where_all_of_it_is()
    {
        var report = new FormReport(
            Sample.Affiliate.Name,
            new DateOnly(2026, 11, 24),
            First,
            Last,
            "Europe/London",
            Compare(Form(120), Many((118, Sent))),
            [new LateForm("infuse-media/2026-11.csv", Sample.Noon, [Day])],
            [new FormFault("infuse-media/2026-11.csv", 3, "leads", "-3", "a whole number")]
        );
        Assert.True(report.IsTold);
        var mail = FormMails.Compose(report);
        Assert.Equal("[Admin] Delivery form differences [infuse-media]", mail.Subject);
        var text = LeadFunctions.Foundation.Mailing.MailLayout.Text(mail);
        Assert.Contains(
            "- 2026-11-18 | INT-FFA-ESF-2541 | 120 | 118 | 118 | 118 | 2 missing",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "- infuse-media/2026-11.csv | 2026-11-18 12:00 UTC | 2026-11-18",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("- infuse-media/2026-11.csv | 3 | leads | -3 | a whole number", text, StringComparison.Ordinal);
        Assert.Equal("infuse-media/delivery-form-2026-11-24.csv", Assert.Single(mail.Files).Path);
    }

    [Theory]
    [InlineData("infuse-media/2026-11.csv", null)]
    [InlineData("infuse-media/2026-11.CSV", null)]
    [InlineData("infuse-media/2026-13.csv", "a name that is no month")]
    [InlineData("infuse-media/november.csv", "a name that is no month")]
    [InlineData("infuse-media/2026-11.xlsx", "a name that is no month")]
    [InlineData("infuse-media/old/2026-11.csv", "a name that is no month")]
    [InlineData("infuse-media/2026-12.csv", "a month that has not begun")]
    public void A_file_that_is_no_form_of_a_month_is_told(string path, string? found)
    {
        var dropped = new DroppedForms([new Upload(path, "\"1\"", Sample.Noon, 1)], First, Last);
        Assert.Equal(found, dropped.FaultsOf(Sample.Affiliate.Name).SingleOrDefault()?.Found);
        Assert.Equal(found is null, dropped.Find(Sample.Affiliate.Name, First) is not null);
    }

    [Theory]
    [InlineData("nobody/2026-11.csv")]
    [InlineData("nobody/x.csv")]
    [InlineData("2026-11.csv")]
    public void A_form_of_nobody_is_told_for_its_folder(string path) =>
        Assert.Single(
            new DroppedForms([new Upload(path, "\"1\"", Sample.Noon, 1)], First, Last).OfNobody(
                [Sample.Affiliate.Name],
                First
            )
        );

    private static Lead Sent => Sample.Lead(routed: true, matches: new Match(Sample.LeadCode, [], DeliveryState.Sent));

    private static Lead Scheduled =>
        Sample.Lead(routed: true, matches: new Match(Sample.LeadCode, [], DeliveryState.Scheduled));

    private static Lead Refused(params ReasonCode[] codes) =>
        Sample.Lead(routed: true, matches: new Match(Sample.LeadCode, [.. codes.Select(c => new Reason(c))]));

    private static Lead Unusable(params ReasonCode[] codes) =>
        Sample.Lead(intake: Intake.Unusable) with
        {
            Reasons = [.. codes.Select(c => new Reason(c))],
        };

    private static Lead Omitted(params ReasonCode[] codes) => Unusable(codes) with { Intake = Intake.Omitted };

    private static DeliveryForm Form(int leads, FormKey? key = null) =>
        new(
            "infuse-media/2026-11.csv",
            First,
            Sample.Noon,
            new Dictionary<FormKey, int> { [key ?? Key] = leads },
            new HashSet<DateOnly> { (key ?? Key).Day },
            []
        );

    private static UploadTally Many(params (int Rows, Lead Lead)[] leads)
    {
        var tally = new UploadTally(TimeZoneInfo.Utc, First, Last);
        foreach (var lead in leads.SelectMany(l => Enumerable.Repeat(l.Lead, l.Rows)))
            tally.Add(Key, lead);
        return tally;
    }

    private static IReadOnlyList<FormLine> Compare(DeliveryForm form, UploadTally uploads) =>
        FormComparison.Lines([form], uploads, First, Last);
}
