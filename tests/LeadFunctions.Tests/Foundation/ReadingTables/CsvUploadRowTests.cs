namespace LeadFunctions.Tests.Foundation.ReadingTables;

public class CsvUploadRowTests
{
    [Fact]
    public async Task Rows_keep_as_many_cells_as_they_have() =>
        Assert.Equal(
            [1, 3, 2],
            (await UploadReading.ReadAsync("Email,Name\na@b.co\na@b.co,Ann,more\na@b.co,\n")).Rows.Select(r =>
                r.Cells.Count
            )
        );

    [Fact]
    public async Task Blank_lines_are_no_rows() =>
        Assert.Equal(
            ["a@b.co|Ann", "c@d.co|Cid"],
            (await UploadReading.ReadAsync("\n\nEmail,Name\n\na@b.co,Ann\n \n,\n , \nc@d.co,Cid\n\n\n")).Lines
        );

    [Theory]
    [InlineData("Email,Name\na@b.co,Ann\nc@d.co,Cid\n", 2, 3)]
    [InlineData("Email,Name\r\na@b.co,Ann\r\nc@d.co,Cid\r\n", 2, 3)]
    [InlineData("Email,Name\na@b.co,\"two\nlines\"\nc@d.co,Cid", 2, 3)]
    [InlineData("Email,Name\na@b.co,\"three\r\n\r\nlines\"\r\nc@d.co,Cid", 2, 3)]
    [InlineData("\"Email\",\"Name\nof person\"\na@b.co,Ann\nc@d.co,Cid", 2, 3)]
    public async Task A_row_has_the_number_that_a_spreadsheet_shows(string text, params int[] lines) =>
        Assert.Equal(lines, (await UploadReading.ReadAsync(text)).Rows.Select(r => r.Line));

    [Theory]
    [InlineData("Email,Name\n\na@b.co,Ann\n\n\nc@d.co,Cid\n", 3, 6)]
    [InlineData("\r\n\r\nEmail,Name\r\na@b.co,Ann\r\n\r\nc@d.co,Cid\r\n", 4, 6)]
    [InlineData("Email,Name\n,\na@b.co,Ann\n\n,\nc@d.co,Cid\n", 3, 6)]
    public async Task Blank_lines_count_as_rows(string text, params int[] lines) =>
        Assert.Equal(lines, (await UploadReading.ReadAsync(text)).Rows.Select(r => r.Line));

    [Fact]
    public async Task A_quote_that_nobody_closes_in_a_large_file_swallows_nobody()
    {
        var rows = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"p{i}@example.com,Ann\n"));
        var upload = await UploadReading.ReadAsync($"Email,Name\na@b.co,Ann\nc@d.co,\"Cid\n{rows}");
        Assert.Equal(10_002, upload.Rows.Count);
        Assert.DoesNotContain(upload.Rows, r => r.Fault is not null);
        Assert.Equal("c@d.co|Cid", upload.Lines.ElementAt(1));
    }

    [Theory]
    [InlineData("Email,Name\na@b.co,Ann\nc@d.co,\"Cid\ne@f.co,Eve\ng@h.co,Gus\n")]
    [InlineData("Email,Name\na@b.co,Ann\nc@d.co,\"Cid\ne@f.co,Eve\ng@h.co,5\"\" pipe\n")]
    public async Task A_quote_that_nobody_closes_in_a_small_file_swallows_nobody(string text)
    {
        var upload = await UploadReading.ReadAsync(text);
        Assert.Equal(["a@b.co", "c@d.co", "e@f.co", "g@h.co"], upload.Rows.Select(r => r.Cells[0]));
        Assert.Equal("Cid", upload.Rows[1].Cells[1]);
    }

    [Theory]
    [InlineData("Email,Name,Size\na@b.co,\"Contoso, Inc,5\nc@d.co,Cid,9\n")]
    [InlineData("Email,Name,Size\na@b.co,\"a \"b\", c\",5\nc@d.co,Cid,9\n")]
    public async Task A_row_whose_quotes_make_no_row_of_it_is_told_and_stops_no_other(string text)
    {
        var upload = await UploadReading.ReadAsync(text);
        Assert.Equal(["RowCannotBeRead", null], upload.Rows.Select(r => r.Fault?.Code.ToString()));
        Assert.Equal("a@b.co", upload.Rows[0].Cells[0]);
        Assert.Equal("c@d.co|Cid|9", upload.Lines.Last());
    }

    [Theory]
    [InlineData("Email,Name\na@b.co,\"two\nlines\"")]
    [InlineData("Email,Name\na@b.co,\"two\n\"\"quoted\"\" lines\"\n")]
    [InlineData("Email,Name\na@b.co,5\" pipe")]
    [InlineData("Email,Name\na@b.co,\"Ann")]
    public async Task A_sound_last_row_has_no_fault(string text) =>
        Assert.Null(Assert.Single((await UploadReading.ReadAsync(text)).Rows).Fault);

    [Fact]
    public async Task A_row_with_a_cell_beyond_the_limit_does_not_end_the_file() =>
        Assert.Equal(
            ["FieldTooLong", null],
            (await UploadReading.ReadAsync($"Email,Name\na@b.co,{new string('x', 5_000)}\nc@d.co,Cid\n")).Rows.Select(
                r => r.Fault?.Code.ToString()
            )
        );
}
