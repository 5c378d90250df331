using System.Text;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Targeting.Nurturing;

namespace LeadFunctions.Tests.Targeting.Nurturing;

public sealed class NurtureFileTests
{
    private static readonly DateTimeOffset Joined = new(2026, 12, 19, 9, 0, 0, TimeSpan.Zero);
    private static readonly NurtureWeek FirstWeek = new(new DateOnly(2026, 12, 21));
    private static readonly Configuration Settings = new([], [], Sample.Categories);

    private static readonly NurtureEntry Entry = Joining.With(
        new NurtureEntry(Sample.Person),
        Sample.Lead(routed: true) with
        {
            Data = Sample.Data with
            {
                Company = "=cmd()",
                Origin = new Dictionary<string, string> { [Field.Asset] = "State of CRM" },
            },
            Matches =
            [
                new Match(
                    Sample.LeadCode,
                    [new Reason(ReasonCode.CapReached)],
                    Score: new ScoreParts([new(ScoreItem.Level, 55)], 1, new GradeLimits(70, 50, 30, 30, 7), null)
                ),
            ],
        },
        new NurtureTerms(365, 100),
        Joined
    );

    [Fact]
    public async Task A_week_has_a_line_for_each_touch_in_a_form_that_tools_import()
    {
        var lines = NurtureLines.Due(Entry, FirstWeek, Settings);
        var file = Encoding.UTF8.GetString(await NurtureFile.WriteAsync(lines)).TrimStart('\uFEFF');
        Assert.Equal(
            """
            "Email","First Name","Last Name","Company","Job Title","Country","Grade","Categories","Assets","Last Touch","Next Touch","Touch Number","Status","Ends On","Reason It Ends"
            "ann.lee@example.com","Ann","Lee","'=cmd()","IT Manager","US","B","CRM Software","State of CRM","","2026-12-21","1","due","2027-02-26","retention period"
            "ann.lee@example.com","Ann","Lee","'=cmd()","IT Manager","US","B","CRM Software","State of CRM","2026-12-21","2026-12-23","2","due","2027-02-26","retention period"
            "ann.lee@example.com","Ann","Lee","'=cmd()","IT Manager","US","B","CRM Software","State of CRM","2026-12-23","2026-12-25","3","due","2027-02-26","retention period"

            """.ReplaceLineEndings("\r\n"),
            file
        );
        var read = NurtureFile.Read(BinaryData.FromString(file));
        Assert.Equal(
            lines.Select(l => (l.Email, l.Company, l.Grade, l.LastTouch, l.NextTouch, l.TouchNumber, l.EndsOn)),
            read.Select(l => (l.Email, l.Company, l.Grade, l.LastTouch, l.NextTouch, l.TouchNumber, l.EndsOn))
        );
        Assert.All(read, l => Assert.Equal(["CRM Software"], l.Categories));
    }

    [Fact]
    public void Whoever_it_ended_for_is_told_once_with_the_reason_and_the_last_touch()
    {
        var ended = Entry with
        {
            Stay = Entry.Stay!.Ended(NurtureEnd.Sent, new DateTimeOffset(2026, 12, 24, 8, 0, 0, TimeSpan.Zero)),
        };
        Assert.Empty(NurtureLines.Due(ended, FirstWeek, Settings));
        var line = NurtureLines.Ended(ended, FirstWeek, Settings)!;
        Assert.Equal(
            ("sent", new DateOnly(2026, 12, 24), new DateOnly(2026, 12, 23), null, null),
            (line.ReasonItEnds, line.EndsOn, line.LastTouch, line.NextTouch, line.TouchNumber)
        );
        Assert.Null(NurtureLines.Ended(ended with { Stay = ended.Stay.Bare() }, FirstWeek, Settings));
        Assert.Null(NurtureLines.Ended(Entry, FirstWeek, Settings));
    }

    [Fact]
    public void A_line_of_somebody_who_was_erased_since_is_not_read() =>
        Assert.Empty(
            NurtureFile.Read(
                BinaryData.FromString(
                    $"{string.Join(',', Enumerable.Repeat("x", 15))}\r\n\"\",\"\",\"\",\"\",\"\",\"US\",\"B\",\"CRM\",\"\",\"\",\"2026-12-21\",\"1\",\"due\",\"2027-02-26\",\"12 months\"\r\n"
                )
            )
        );

    [Fact]
    public void An_answer_counts_all_and_says_what_it_does_not_show()
    {
        var lines = NurtureLines.Due(Entry, FirstWeek, Settings);
        var gone = Entry.Stay!.Ended(NurtureEnd.OptedOut, Joined.AddDays(1)).Bare();
        var old = Entry.Stay.Ended(NurtureEnd.Sent, Joined.AddDays(-91)).Bare();
        var view = NurtureMaking.Of(FirstWeek, [Entry.Stay, gone, old], lines, true, Joined, 2);
        Assert.Equal((1, 3, 1, 2), (view.OnList, view.Touches, view.People, view.Lines.Count));
        Assert.Equal([new NurtureEndCount(NurtureEnd.OptedOut, 1)], view.Ended);
        Assert.Equal([new NurtureCauseCount(NurtureCause.Unsent, 1)], view.ByCause);
        Assert.Equal("nurture/2026-W52.csv", view.File);
        Assert.Contains("The first 2 of 3 lines", view.Notes[0], StringComparison.Ordinal);
        Assert.Contains("is to come", view.Notes[1], StringComparison.Ordinal);
        Assert.Contains("1 person is on the nurture list", NurtureMaking.Page(view), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Email,Date,Kind\nann@example.com,2026-11-20,clicked\n")]
    [InlineData("Campaign report\n\nE-Mail;Zeitpunkt;Ereignis\nann@example.com;2026-11-20;clicked\n")]
    [InlineData("Email Address,Event Type,Event Timestamp,Name\nann@example.com,clicked,2026-11-20,x\n")]
    [InlineData("E-mail\tHorodatage\tType d'événement\nann@example.com\t2026-11-20\tclicked\n")]
    [InlineData("Correo electrónico;Fecha;Evento\nann@example.com;2026-11-20;clicked\n")]
    public async Task What_came_back_is_read_under_the_names_of_usual_tools(string text)
    {
        var (rows, problem) = await ReadAsync(text);
        Assert.Null(problem);
        Assert.Equal(
            ("ann@example.com", "2026-11-20", "clicked"),
            Assert.Single(rows) is var r ? (r.Email, r.Date, r.Kind) : default
        );
    }

    [Theory]
    [InlineData("Email,Date\nann@example.com,2026-11-20\n", "Found no column with e-mail addresses, or none that says")]
    [InlineData("Email,Kind\n", "The file has a header and no rows.")]
    public async Task What_is_no_engagement_says_why(string text, string why)
    {
        var (rows, problem) = await ReadAsync(text);
        Assert.Empty(rows);
        Assert.StartsWith(why, problem, StringComparison.Ordinal);
    }

    private static Task<(IReadOnlyList<EngagementRow> Rows, string? Problem)> ReadAsync(string text)
    {
        var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return EngagementTable.ReadAsync(UploadFile.Of(content, content.Length, ReadingLimits.Default), default);
    }
}
