namespace LeadFunctions.Tests.Foundation.ReadingTables;

public class TableFinderTests
{
    private const string Table = "Email,Name\na@b.co,Ann\nc@d.co,Cid\n";
    private static readonly string[] Rows = ["a@b.co|Ann", "c@d.co|Cid"];

    [Theory]
    [InlineData("Leads of week 47\n")]
    [InlineData("Leads of week 47\nMade by: Ann, Bob and Cid; for you\n\n")]
    [InlineData("\n\nContoso Ltd.,,,\n,,,\nWeek,47\n")]
    [InlineData("sep=,\n")]
    [InlineData("\"sep=,\"\r\n")]
    public async Task What_stands_above_the_header_is_no_part_of_the_table(string above)
    {
        var upload = await UploadReading.ReadAsync(above + Table);
        Assert.Equal(["Email", "Name"], upload.Columns.Select(c => c.Header));
        Assert.Equal(Rows, upload.Lines);
    }

    [Theory]
    [InlineData(";", "CSV, semicolon, UTF-8")]
    [InlineData("|", "CSV, pipe, UTF-8")]
    [InlineData("\t", "CSV, tab, UTF-8")]
    [InlineData("^", "CSV, '^', UTF-8")]
    public async Task The_delimiter_that_the_file_tells_is_taken(string sign, string format)
    {
        var upload = await UploadReading.ReadAsync(
            $"sep={sign}\nEmail{sign}Name, Title, Size\na@b.co{sign}Ann, Boss, 10\n"
        );
        Assert.Equal((format, "a@b.co|Ann, Boss, 10"), (upload.Format, Assert.Single(upload.Lines)));
        Assert.Equal(3, upload.Rows[0].Line);
    }

    [Fact]
    public async Task A_title_with_other_signs_does_not_decide_the_delimiter() =>
        Assert.Equal(
            ["a@b.co|Ann"],
            (await UploadReading.ReadAsync("Leads, US, UK, DE, FR\nEmail;Name\na@b.co;Ann\n")).Lines
        );

    [Fact]
    public async Task The_header_must_be_among_the_first_rows()
    {
        var above = string.Concat(Enumerable.Range(0, 20).Select(i => $"Note {i}\n\n"));
        Assert.StartsWith(
            "No column holds an e-mail address. Found the columns 'Note 0'",
            (await UploadReading.ReadAsync(above + Table)).Problem
        );
        Assert.Equal(Rows, (await UploadReading.ReadAsync(above["Note 0\n".Length..] + Table)).Lines);
    }

    [Fact]
    public async Task A_header_that_comes_again_is_no_row() =>
        Assert.Equal(
            ["a@b.co|Ann", "c@d.co|Cid", "a@b.co|Ann", "c@d.co|Cid", "Email|Nam"],
            (
                await UploadReading.ReadAsync(
                    Table + "\n" + Table.Replace("Email,Name", " Email ,Name,") + "Email,Nam\n"
                )
            ).Lines
        );

    [Theory]
    [InlineData("Total,2", true)]
    [InlineData("TOTAL:,", true)]
    [InlineData("Summe,\"1.234,50 €\"", true)]
    [InlineData("Total général,2", true)]
    [InlineData("Total,TotalEnergies", false)]
    [InlineData("Total,t@total.com", false)]
    [InlineData(",Total", false)]
    [InlineData("Totality,2", false)]
    [InlineData("Total: 2,", true)]
    [InlineData("Total Leads = 2", true)]
    [InlineData("Total 2go Ltd,", false)]
    [InlineData("Totale,3", true)]
    [InlineData("Totaal,3", true)]
    [InlineData("Razem,3", true)]
    [InlineData("Total de registros: 3", true)]
    [InlineData("Nombre de leads : 3", true)]
    [InlineData("Anzahl Datensätze: 1.234", true)]
    [InlineData("Número de contactos,3", true)]
    [InlineData("3 rows", true)]
    [InlineData("Records: 3", true)]
    [InlineData(",,,Count:,3", true)]
    [InlineData(",,Total,3", true)]
    [InlineData("Count,Dracula", false)]
    [InlineData("Count", false)]
    [InlineData("Soma", false)]
    [InlineData("3 rows of seats Ltd", false)]
    [InlineData(",Total,3,+14155550123", false)]
    [InlineData("Totale Lighting,3", false)]
    public async Task Only_what_is_certainly_a_total_is_left_out(string line, bool total) =>
        Assert.Equal(total ? 2 : 3, (await UploadReading.ReadAsync(Table + line + "\n")).Rows.Count);

    [Theory]
    [InlineData("Row Labels,Count of Email\nCRM,2\n(blank),1\nGrand Total,3\n")]
    [InlineData("\nZeilenbeschriftungen,Anzahl von Email\nCRM,2\nGesamtergebnis,2\n")]
    public async Task A_pivot_below_the_table_is_left_out_and_a_lead_below_it_is_not(string pivot) =>
        Assert.Equal(
            [.. Rows, "d@e.co|Dee", "CRM|2"],
            (await UploadReading.ReadAsync(Table + pivot + "d@e.co,Dee\nCRM,2\n")).Lines
        );

    [Fact]
    public async Task A_lead_of_a_company_named_total_is_kept() =>
        Assert.Equal(
            ["Total|a@b.co|5"],
            (await UploadReading.ReadAsync("Company,Email,Size\nTotal,a@b.co,5\nTotal,,5\n")).Lines
        );

    [Fact]
    public async Task Duplicate_and_empty_headers_stand_as_they_are()
    {
        var upload = await UploadReading.ReadAsync("Email,,Name,Name,\na@b.co,1,2,3,4\n");
        Assert.Equal(["Email", "", "Name", "Name", ""], upload.Columns.Select(c => c.Header));
        Assert.Equal(["a@b.co|1|2|3|4"], upload.Lines);
    }

    [Fact]
    public async Task Rows_beyond_the_limit_are_not_read_in_silence()
    {
        var upload = await UploadReading.ReadAsync(System.Text.Encoding.UTF8.GetBytes(Table), new() { Rows = 1 });
        Assert.Equal("from here on the file is not read: it has more than 1 rows", upload.Rows[^1].Fault!.Found);
        Assert.Equal(2, upload.Rows.Count);
    }

    [Theory]
    [InlineData("<html><table><tr><td>Email</td></tr></table></html>", "Found a web page (HTML)")]
    [InlineData("\n <!DOCTYPE HTML><p>Email", "Found a web page (HTML)")]
    [InlineData("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<html>", "Found a web page (HTML)")]
    [InlineData("<?xml version=\"1.0\"?><Workbook/>", "Found XML")]
    [InlineData("%PDF-1.7\n", "Found a PDF")]
    [InlineData("{\\rtf1 Email}", "Found a text document (RTF)")]
    public async Task What_is_no_table_is_told(string text, string problem) =>
        Assert.StartsWith(problem, (await UploadReading.ReadAsync(text)).Problem);
}
