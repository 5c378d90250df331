using LeadFunctions.Leads;

namespace LeadFunctions.Tests.ReceivingUploads;

public class CsvUploadRowTests
{
    [Fact]
    public async Task Rows_keep_as_many_cells_as_they_have() => Assert.Equal(
        [1, 3, 2], (await UploadReading.ReadAsync("Email,Name\na@b.co\na@b.co,Ann,more\na@b.co,\n")).Rows.Select(r => r.Cells.Count));

    [Fact]
    public async Task Blank_lines_are_no_rows() => Assert.Equal(
        ["a@b.co|Ann", "c@d.co|Cid"],
        (await UploadReading.ReadAsync("\n\nEmail,Name\n\na@b.co,Ann\n \n,\n , \nc@d.co,Cid\n\n\n")).Lines);

    [Theory]
    [InlineData("Email,Name\na@b.co,Ann\nc@d.co,Cid\n", 2, 3)]
    [InlineData("Email,Name\r\na@b.co,Ann\r\nc@d.co,Cid\r\n", 2, 3)]
    [InlineData("Email,Name\na@b.co,\"two\nlines\"\nc@d.co,Cid", 2, 4)]
    [InlineData("Email,Name\na@b.co,\"three\r\n\r\nlines\"\r\nc@d.co,Cid", 2, 5)]
    [InlineData("\"Email\",\"Name\nof person\"\na@b.co,Ann\nc@d.co,Cid", 3, 4)]
    public async Task A_row_knows_the_line_at_which_it_begins(string text, params int[] lines) =>
        Assert.Equal(lines, (await UploadReading.ReadAsync(text)).Rows.Select(r => r.Line));

    [Theory]
    [InlineData("Email,Name\n\na@b.co,Ann\n\n\nc@d.co,Cid\n", 3, 6)]
    [InlineData("\r\n\r\nEmail,Name\r\na@b.co,Ann\r\n\r\nc@d.co,Cid\r\n", 4, 6)]
    [InlineData("Email,Name\n,\na@b.co,Ann\n\n,\nc@d.co,Cid\n", 3, 6)]
    public async Task Blank_lines_count_as_lines(string text, params int[] lines) =>
        Assert.Equal(lines, (await UploadReading.ReadAsync(text)).Rows.Select(r => r.Line));

    [Fact]
    public async Task A_quote_that_nobody_closes_in_a_large_file_ends_it_with_a_reason()
    {
        var rows = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"p{i}@example.com,Ann\n"));
        var upload = await UploadReading.ReadAsync($"Email,Name\na@b.co,Ann\nc@d.co,\"Cid\n{rows}");
        Assert.Equal([2, 3], upload.Rows.Select(r => r.Line));
        Assert.Null(upload.Rows[0].Fault);
        Assert.Equal(ReasonCode.RowCannotBeRead, upload.Rows[1].Fault!.Code);
        Assert.Equal("a quote that is closed in its row", upload.Rows[1].Fault!.Expected);
    }

    [Theory]
    [InlineData("Email,Name\na@b.co,Ann\nc@d.co,\"Cid\ne@f.co,Eve\ng@h.co,Gus\n")]
    [InlineData("Email,Name\na@b.co,Ann\nc@d.co,\"Cid\ne@f.co,Eve\ng@h.co,5\"\" pipe\n")]
    public async Task A_quote_that_nobody_closes_in_a_small_file_does_not_swallow_rows_in_silence(string text)
    {
        var upload = await UploadReading.ReadAsync(text);
        Assert.Equal([2, 3], upload.Rows.Select(r => r.Line));
        Assert.Equal("RowCannotBeRead", upload.Rows[1].Fault?.Code.ToString());
    }

    [Theory]
    [InlineData("Email,Name\na@b.co,\"two\nlines\"")]
    [InlineData("Email,Name\na@b.co,\"two\n\"\"quoted\"\" lines\"\n")]
    [InlineData("Email,Name\na@b.co,5\" pipe")]
    [InlineData("Email,Name\na@b.co,\"Ann")]
    public async Task A_sound_last_row_has_no_fault(string text) => Assert.Null(Assert.Single((await UploadReading.ReadAsync(text)).Rows).Fault);

    [Fact]
    public async Task A_row_with_a_cell_beyond_the_limit_does_not_end_the_file() => Assert.Equal(
        ["FieldTooLong", null],
        (await UploadReading.ReadAsync($"Email,Name\na@b.co,{new string('x', 5_000)}\nc@d.co,Cid\n")).Rows.Select(r => r.Fault?.Code.ToString()));
}
