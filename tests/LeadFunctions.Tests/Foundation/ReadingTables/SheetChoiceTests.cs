using LeadFunctions.Foundation.Leads;
using LeadFunctions.Pipeline.SummarisingBatches;

namespace LeadFunctions.Tests.Foundation.ReadingTables;

public class SheetChoiceTests
{
    private static readonly string Header = WorkbookFile.Row("Email", "Name");
    private static readonly string Ann = Header + WorkbookFile.Row("a@b.co", "Ann");
    private static readonly string Cid = Header + WorkbookFile.Row("c@d.co", "Cid") + WorkbookFile.Row("e@f.co", "Eve");

    [Fact]
    public async Task Visible_sheets_with_one_header_are_one_table_that_names_the_sheet_beside_the_row()
    {
        var upload = await ReadAsync([("W47", Ann), ("Notes", WorkbookFile.Row("some", "text")), ("W46", Cid)]);
        Assert.Equal("Excel workbook, sheets 'W47', 'W46' of 3", upload.Format);
        Assert.Equal(["Email", "Name", "sheet"], upload.Columns.Select(c => c.Header));
        Assert.Equal(["a@b.co|Ann|W47", "c@d.co|Cid|W46", "e@f.co|Eve|W46"], upload.Lines);
        Assert.Equal([2, 2, 3], upload.Rows.Select(r => r.Line));
        Assert.Empty(upload.NotRead);
    }

    [Fact]
    public async Task Columns_of_a_further_sheet_may_stand_in_another_order() =>
        Assert.Equal(
            ["a@b.co|Ann|One", "c@d.co|Cid|Two"],
            (
                await ReadAsync([
                    ("One", Ann),
                    (
                        "Two",
                        WorkbookFile.Row("Week 46", "")
                            + WorkbookFile.Row("Name", "Email")
                            + WorkbookFile.Row("Cid", "c@d.co")
                    ),
                ])
            ).Lines
        );

    [Fact]
    public async Task A_further_sheet_is_read_from_its_first_header_on()
    {
        var wide = WorkbookFile.Row("Email", "First Name", "Last Name", "Company", "State");
        var narrow = WorkbookFile.Row("Email", "First Name", "Last Name", "Company");
        var ann = WorkbookFile.Row("a@b.co", "Ann", "Lee", "Contoso", "TX");
        var bea = WorkbookFile.Row("c@d.co", "Bea", "Kay", "Fabrikam");
        Assert.Equal(
            [
                "a@b.co|Ann|Lee|Contoso|TX|One",
                "a@b.co|Ann|Lee|Contoso|TX|One",
                "c@d.co|Bea|Kay|Fabrikam||Two",
                "a@b.co|Ann|Lee|Contoso|TX|Two",
            ],
            (await ReadAsync([("One", wide + ann + ann), ("Two", narrow + bea + wide + ann)])).Lines
        );
    }

    [Theory]
    [InlineData("Rejected - do not use")]
    [InlineData("Template")]
    [InlineData("Example rows")]
    [InlineData("Last week")]
    [InlineData("Duplicates")]
    [InlineData("Suppression list")]
    [InlineData("Abgelehnt")]
    [InlineData("OLD")]
    [InlineData("Leads_old")]
    [InlineData("last_week")]
    [InlineData("Prior week")]
    [InlineData("Bounced")]
    [InlineData("DNC")]
    [InlineData("Do not contact")]
    [InlineData("Already sent (W46)")]
    [InlineData("Disqualified leads")]
    [InlineData("Letzte Woche")]
    [InlineData("Dubletten")]
    [InlineData("Refusés")]
    [InlineData("Semana pasada")]
    [InlineData("DQ")]
    [InlineData("Not qualified")]
    [InlineData("Failed")]
    [InlineData("Cancelled")]
    [InlineData("Rejets")]
    [InlineData("Rechazos")]
    [InlineData("Rifiutati")]
    [InlineData("Afgewezen")]
    [InlineData("Odrzucone")]
    [InlineData("Not accepted")]
    [InlineData("Replaced")]
    [InlineData("Nicht akzeptiert")]
    [InlineData("Non retenus")]
    [InlineData("Não aceitos")]
    public async Task A_sheet_whose_name_sets_it_aside_is_not_read_and_named(string name)
    {
        var upload = await ReadAsync([("Leads", Ann), (name, Cid)]);
        Assert.Equal(["a@b.co|Ann"], upload.Lines);
        Assert.Equal(
            $"sheet '{name}' with 2 rows that hold an address: its name says that it holds no leads to take",
            Assert.Single(upload.NotRead)
        );
    }

    [Theory]
    [InlineData("Gold")]
    [InlineData("Oldenburg")]
    [InlineData("Badger Inc")]
    [InlineData("Testing Tools")]
    [InlineData("Historic Homes")]
    [InlineData("KW 46")]
    [InlineData("Qualified")]
    [InlineData("Accepted")]
    [InlineData("Replacements")]
    [InlineData("Starego Miasta")]
    public async Task A_sheet_whose_name_just_looks_a_little_so_is_read(string name)
    {
        var upload = await ReadAsync([("Leads", Ann), (name, Cid)]);
        Assert.Equal(3, upload.Rows.Count);
        Assert.Empty(upload.NotRead);
    }

    [Theory]
    [InlineData("hidden")]
    [InlineData("veryHidden")]
    public async Task A_hidden_sheet_is_not_read_and_named(string state)
    {
        var upload = await UploadReading.ReadAsync(Hidden([("Leads", Ann), ("Old", Cid)], "Old", state));
        Assert.Equal(["a@b.co|Ann"], upload.Lines);
        Assert.Equal("sheet 'Old' with 2 rows that hold an address: it is hidden", Assert.Single(upload.NotRead));
    }

    [Fact]
    public async Task A_workbook_whose_only_leads_are_hidden_is_refused_with_the_sheet() =>
        Assert.Contains(
            "sheet 'Old' with 2 rows that hold an address: it is hidden",
            (
                await UploadReading.ReadAsync(
                    Hidden([("Leads", WorkbookFile.Row("nothing")), ("Old", Cid)], "Old", "hidden")
                )
            ).Problem,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_sheet_with_another_header_is_named_and_the_one_with_most_rows_is_read()
    {
        var upload = await ReadAsync([
            ("Webinar", WorkbookFile.Row("Email", "Minutes") + WorkbookFile.Row("z@z.co", "9")),
            ("Leads", Cid),
        ]);
        Assert.Equal(["c@d.co|Cid", "e@f.co|Eve"], upload.Lines);
        Assert.Equal(
            "sheet 'Webinar' with 1 row that holds an address: its header is not that of sheet 'Leads'",
            Assert.Single(upload.NotRead)
        );
    }

    [Fact]
    public async Task The_sheets_that_are_agreed_decide_also_hidden_ones()
    {
        var file = Hidden([("Leads", Ann), ("Rejected 46", Cid)], "Rejected 46", "hidden");
        var upload = await UploadReading.ReadAsync(file, affiliate: Sample.Affiliate with { Sheets = ["rejected *"] });
        Assert.Equal(["c@d.co|Cid", "e@f.co|Eve"], upload.Lines);
        Assert.Equal(
            "sheet 'Leads' with 1 row that holds an address: it is none of the sheets that are agreed with you",
            Assert.Single(upload.NotRead)
        );
    }

    [Fact]
    public async Task Where_none_of_the_agreed_sheets_is_there_the_file_is_refused() =>
        Assert.StartsWith(
            "No sheet of the workbook is read.",
            (
                await UploadReading.ReadAsync(
                    WorkbookFile.OfSheets([("Leads", Ann)]),
                    affiliate: Sample.Affiliate with
                    {
                        Sheets = ["Data"],
                    }
                )
            ).Problem
        );

    [Fact]
    public async Task Where_several_sheets_are_set_aside_and_none_is_not_nobody_guesses_which_was_meant()
    {
        var problem = (await ReadAsync([("Old", Ann), ("Rejected", Cid)])).Problem;
        Assert.Contains(
            "sheet 'Old' with 1 row that holds an address: its name says",
            problem,
            StringComparison.Ordinal
        );
        Assert.Contains("sheet 'Rejected' with 2 rows", problem, StringComparison.Ordinal);
        Assert.EndsWith(
            "Show or rename the sheet that holds the leads, or put them on the first one, and upload that.",
            problem,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_empty_first_sheet_and_a_sheet_that_counts_change_nothing()
    {
        var upload = await ReadAsync([
            ("Cover", ""),
            ("Leads", Ann),
            ("Pivot", WorkbookFile.Row("Country", "Count") + WorkbookFile.Row("US", "1")),
        ]);
        Assert.Equal(["a@b.co|Ann"], upload.Lines);
        Assert.Empty(upload.NotRead);
    }

    [Fact]
    public async Task The_only_table_is_read_whatever_its_sheet_is_called() =>
        Assert.Equal(["a@b.co|Ann"], (await ReadAsync([("Test", Ann)])).Lines);

    [Fact]
    public void The_mail_names_what_was_not_read()
    {
        var batch = new Batch(Sample.Affiliate.Name, Sample.Batch, "infuse-media/a.xlsx", 1)
        {
            NotRead = ["sheet 'Old': it is hidden"],
        };
        var table = Assert.Single(
            ReceiptMails.Receipt(batch, new ReceiptCount([]), [], []).Body.Tables,
            t => t.Title == "Not read"
        );
        Assert.Equal("sheet 'Old': it is hidden", Assert.Single(Assert.Single(table.Rows)));
    }

    private static Task<ReadUpload> ReadAsync(IReadOnlyList<(string, string)> sheets) =>
        UploadReading.ReadAsync(WorkbookFile.OfSheets(sheets));

    private static byte[] Hidden(IReadOnlyList<(string, string)> sheets, string name, string state) =>
        WorkbookFile.OfSheets([.. sheets.Select(s => s.Item1 == name ? ($"{name}\" state=\"{state}", s.Item2) : s)]);
}
