using LeadFunctions.Foundation.Values;
using LeadFunctions.Pipeline.ValidatingLeads;

namespace LeadFunctions.Tests.Foundation.ReadingTables;

/// <summary>Company sizes that Excel took for dates, as the workbook holds them: a number of days and a
/// format.</summary>
public class SheetDateTests
{
    [Theory]
    [InlineData(18568, "mmm-yy", "1950-11-01", "11-50")]
    [InlineData(18568, "[$-409]mmm\\-yy;@", "1950-11-01", "11-50")]
    [InlineData(18568, "[$-407]MMM\\ yy;@", "1950-11-01", "11-50")]
    [InlineData(55093, "mmm\" \"yyyy", "2050-11-01", "11-50")]
    [InlineData(46032, "d-mmm", "2026-01-10", "1-10")]
    [InlineData(46296, "d. mmm", "2026-10-01", "1-10")]
    [InlineData(46032.0, "yyyy\\-mm\\-dd", "2026-01-10", "1-10")]
    [InlineData(46347, "d-mmm", "2026-11-21", null)]
    [InlineData(46337, "d-mmm", "2026-11-11", null)]
    public async Task A_date_is_the_one_band_that_it_can_have_been(
        double days,
        string format,
        string cell,
        string? band
    )
    {
        var read = await CellAsync(days, format);
        Assert.Equal((cell, band), (read, BandFromDate.Undo(read)?.ToString()));
        Assert.False(CompanySize.TryParse(read, out _));
    }

    [Theory]
    [InlineData("General", "46032")]
    [InlineData("0", "46032")]
    [InlineData("#,##0", "46032")]
    [InlineData("0 \"days\"", "46032")]
    [InlineData("[Red]#,##0", "46032")]
    public async Task A_number_that_is_no_date_is_a_number_of_employees(string format, string cell)
    {
        var read = await CellAsync(46032, format);
        Assert.Equal((cell, null), (read, BandFromDate.Undo(read)));
        Assert.True(CompanySize.TryParse(read, out var size));
        Assert.Equal("10,001+", size.ToString());
    }

    private static async Task<string> CellAsync(double value, string format) =>
        (
            await UploadReading.ReadAsync(
                WorkbookFile.Of(
                    WorkbookFile.Row("Email", "Company Size")
                        + $"<row><c t=\"inlineStr\"><is><t>a@b.co</t></is></c><c s=\"1\"><v>{value}</v></c></row>",
                    null,
                    WorkbookFile.Styles(format)
                )
            )
        )
            .Rows[0]
            .Cells[1];
}
