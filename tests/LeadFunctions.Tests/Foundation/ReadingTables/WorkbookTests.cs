using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Tests.Docs;

namespace LeadFunctions.Tests.Foundation.ReadingTables;

public class WorkbookTests
{
    private static readonly string Header = WorkbookFile.Row("Email", "Name");

    [Theory]
    [InlineData("leads.xls", "old Excel workbook")]
    [InlineData("leads.xlsx", "Excel workbook")]
    public async Task A_workbook_is_read_as_its_cells_mean(string name, string kind)
    {
        var upload = await UploadReading.ReadAsync(Sample(name));
        Assert.Null(upload.Problem);
        Assert.StartsWith($"{kind}, sheet 'Leads' of 2", upload.Format, StringComparison.Ordinal);
        Assert.Equal(
            ["Email", "First Name", "Size", "Phone", "Lead Date", "Opt-in"],
            upload.Columns.Select(c => c.Header)
        );
        Assert.Equal(
            [
                "zoe@example.com|Zoë|3500|447912345678|2026-11-21|TRUE",
                "bob@example.com|Bob|11-50|+1 555 0100|2026-11-20|FALSE",
            ],
            upload.Lines
        );
        Assert.Equal([4, 5], upload.Rows.Select(r => r.Line));
    }

    [Fact]
    public async Task Hidden_rows_are_read_and_told()
    {
        var upload = await UploadReading.ReadAsync(
            WorkbookFile.Of(
                Header
                    + WorkbookFile.Row("a@b.co", "Ann").Replace("<row>", "<row hidden=\"1\">")
                    + WorkbookFile.Row("c@d.co", "Cid")
            )
        );
        Assert.Equal(("Excel workbook, sheet 'Leads', 1 hidden rows read", 2), (upload.Format, upload.Rows.Count));
    }

    [Fact]
    public async Task A_formula_may_have_an_empty_text_as_its_result()
    {
        var upload = await UploadReading.ReadAsync(
            WorkbookFile.Of(
                Header
                    + "<row><c t=\"inlineStr\"><is><t>a@b.co</t></is></c><c t=\"str\"><f>TRIM(C2)</f><v></v></c></row>"
            )
        );
        Assert.Equal((null, "a@b.co"), (upload.Problem, Assert.Single(upload.Rows).Cells[0]));
    }

    [Fact]
    public async Task Empty_rows_keep_their_numbers() =>
        Assert.Equal(
            [7],
            (
                await UploadReading.ReadAsync(
                    WorkbookFile.Of(Header + WorkbookFile.Row("a@b.co", "Ann").Replace("<row>", "<row r=\"7\">"))
                )
            ).Rows.Select(r => r.Line)
        );

    [Theory]
    [InlineData(447912000000d, null, "447912000000")]
    [InlineData(1.5e20, null, "150000000000000000000")]
    [InlineData(0.00001, null, "0.00001")]
    [InlineData(1234567890123456d, null, "1234567890123456")]
    [InlineData(-3.5, null, "-3.5")]
    [InlineData(1234d, "00000", "01234")]
    [InlineData(123456d, "00000", "123456")]
    [InlineData(1234d, "0.00", "1234")]
    public void A_number_is_written_without_exponent(double number, string? format, string text) =>
        Assert.Equal(text, SheetCells.Text(number, format));

    [Fact]
    public void Dates_and_times_are_written_as_iso()
    {
        Assert.Equal("2026-11-21", SheetCells.Text(new DateTime(2026, 11, 21), null));
        Assert.Equal("2026-11-21T09:30:00", SheetCells.Text(new DateTime(2026, 11, 21, 9, 30, 0), null));
        Assert.Equal("09:30:00", SheetCells.Text(new DateTime(1899, 12, 31, 9, 30, 0), null));
    }

    private static byte[] Sample(string name) =>
        File.ReadAllBytes(Repository.PathOf($"tests/LeadFunctions.Tests/Foundation/ReadingTables/Data/{name}"));
}
