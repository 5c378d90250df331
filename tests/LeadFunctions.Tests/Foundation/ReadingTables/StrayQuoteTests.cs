namespace LeadFunctions.Tests.Foundation.ReadingTables;

/// <summary>A stray quote is data, or the fault of its own row; it never swallows others.</summary>
public class StrayQuoteTests
{
    private const string Header = "Email,Name,Company,Title\n";

    [Theory]
    // Inches, dittos, quotes that were opened or closed alone.
    [InlineData("a@b.co,Ann,\",CFO\nc@d.co,Cid,\",CEO\n", "a@b.co|Ann||CFO", "c@d.co|Cid||CEO")]
    [InlineData(
        "a@b.co,\"Ann,Contoso,CFO\nc@d.co,Cid\",Adatum,CEO\n",
        "a@b.co|Ann|Contoso|CFO",
        "c@d.co|Cid\"|Adatum|CEO"
    )]
    [InlineData(
        "a@b.co,Ann,Contoso,\"CFO\nc@d.co,Cid,Adatum,\"CEO\n",
        "a@b.co|Ann|Contoso|CFO",
        "c@d.co|Cid|Adatum|CEO"
    )]
    [InlineData(
        "a@b.co,Ann,5\" Pipes,CFO\nc@d.co,Cid,\"5\"\" Pipes\",CEO\n",
        "a@b.co|Ann|5\" Pipes|CFO",
        "c@d.co|Cid|5\" Pipes|CEO"
    )]
    [InlineData(
        "\"a@b.co,Ann,Contoso,CFO\n\"c@d.co,Cid,Adatum,CEO\n",
        "a@b.co|Ann|Contoso|CFO",
        "c@d.co|Cid|Adatum|CEO"
    )]
    // Quotes within quotes, escaped in other ways or not at all.
    [InlineData("a@b.co,Ann,\"The \"Big\" Company\",CFO\n", "a@b.co|Ann|The \"Big\" Company|CFO")]
    [InlineData("a@b.co,Ann,\"The \\\"Big\\\" Company\",CFO\n", "a@b.co|Ann|The \"Big\" Company|CFO")]
    [InlineData("a@b.co,Ann,\"Big, \\\"Inc\\\", Co\",CFO\n", "a@b.co|Ann|Big, \"Inc\", Co|CFO")]
    [InlineData("a@b.co,Ann,Fabrikam\\, Inc.,CFO\n", "a@b.co|Ann|Fabrikam, Inc.|CFO")]
    [InlineData("a@b.co,Ann,\"C:\\dir\\\",CFO\n", "a@b.co|Ann|C:\\dir\\|CFO")]
    // Blanks around quotes, and what keeps a cell text.
    [InlineData("a@b.co, Ann , \"Fabrikam, Inc.\" ,CFO\n", "a@b.co| Ann |Fabrikam, Inc.|CFO")]
    [InlineData("a@b.co,=\"Ann\",=\"Fabrikam, Inc.\",CFO\n", "a@b.co|Ann|Fabrikam, Inc.|CFO")]
    public async Task Each_row_keeps_its_cells(string rows, params string[] lines)
    {
        var upload = await UploadReading.ReadAsync(Header + rows);
        Assert.Equal(lines, upload.Lines);
        Assert.All(upload.Rows, r => Assert.Null(r.Fault));
    }

    [Theory]
    [InlineData("a@b.co,Ann,\"Contoso\nInc.\",CFO\nc@d.co,Cid,Adatum,CEO\n", "a@b.co|Ann|Contoso\nInc.|CFO")]
    [InlineData("a@b.co,\"Ann\n\nLee\",\"x\r\ny\",CFO\nc@d.co,Cid,Adatum,CEO\n", "a@b.co|Ann\n\nLee|x\r\ny|CFO")]
    [InlineData("\"a@b.co\n\",Ann,Contoso,CFO\nc@d.co,Cid,Adatum,CEO\n", "a@b.co\n|Ann|Contoso|CFO")]
    [InlineData(
        "a@b.co,Ann,\"mail me: x@y.co\nor call\",CFO\nc@d.co,Cid,Adatum,CEO\n",
        "a@b.co|Ann|mail me: x@y.co\nor call|CFO"
    )]
    public async Task A_line_break_within_quotes_is_believed_where_rows_keep_their_width(string rows, string first)
    {
        var upload = await UploadReading.ReadAsync(Header + rows);
        Assert.Equal([first, "c@d.co|Cid|Adatum|CEO"], upload.Lines);
        Assert.Equal([2, 3], upload.Rows.Select(r => r.Line));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(2_000)]
    public async Task Two_stray_quotes_far_from_each_other_swallow_nobody(int apart)
    {
        var rows = Enumerable.Range(0, apart).Select(i => $"p{i}@b.co,Ann,Contoso,CFO").ToArray();
        (rows[1], rows[^1]) = (rows[1].Replace("Contoso", "\"Contoso"), rows[^1].Replace("Contoso", "Contoso\""));
        var upload = await UploadReading.ReadAsync(Header + string.Join('\n', rows));
        Assert.Equal(Enumerable.Range(0, apart).Select(i => $"p{i}@b.co"), upload.Rows.Select(r => r.Cells[0]));
    }

    [Fact]
    public async Task A_file_full_of_open_quotes_is_read_in_time()
    {
        var text = Header + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"p{i}@b.co,\"x\n"));
        Assert.Equal(50_000, (await UploadReading.ReadAsync(text)).Rows.Count);
    }
}
