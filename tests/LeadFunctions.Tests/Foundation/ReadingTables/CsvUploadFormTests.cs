using System.Text;

namespace LeadFunctions.Tests.Foundation.ReadingTables;

/// <summary>The same table in every form of text that affiliates send.</summary>
public class CsvUploadFormTests
{
    private const string Table =
        "Email,First Name,Company Size\r\nann@example.com,Zoë,\"1,001-5,000\"\r\nbob@example.com,Bob,11-50\r\n";
    private static readonly string[] Rows = ["ann@example.com|Zoë|1,001-5,000", "bob@example.com|Bob|11-50"];

    public static TheoryData<string, bool> Encodings =>
        new()
        {
            { "utf-8", false },
            { "utf-8", true },
            { "utf-16", false },
            { "utf-16", true },
            { "utf-16BE", false },
            { "utf-16BE", true },
            { "windows-1252", false },
        };

    static CsvUploadFormTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_table_is_read_in_every_encoding(string name, bool marked)
    {
        var encoding = Encoding.GetEncoding(name);
        var upload = await UploadReading.ReadAsync([
            .. marked ? encoding.GetPreamble() : [],
            .. encoding.GetBytes(Table),
        ]);
        Assert.Equal(["Email", "First Name", "Company Size"], upload.Columns.Select(c => c.Header));
        Assert.Equal(Rows, upload.Lines);
    }

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    public async Task A_table_is_read_with_every_delimiter(string delimiter)
    {
        var text =
            $"Email{delimiter}First Name{delimiter}Size\nann@example.com{delimiter}Ann{delimiter}\"1,001-5,000\"\nbob@example.com{delimiter}Bob{delimiter}11\n";
        Assert.Equal(
            ["ann@example.com|Ann|1,001-5,000", "bob@example.com|Bob|11"],
            (await UploadReading.ReadAsync(text)).Lines
        );
    }

    [Fact]
    public async Task Commas_in_every_line_do_not_make_a_semicolon_file_a_comma_file() =>
        Assert.Equal(
            ["ann@example.com|Lee, Ann|1,001-5,000", "bob@example.com|Ray, Bob|1,001-5,000"],
            (
                await UploadReading.ReadAsync(
                    "Email;Name, First;Size\nann@example.com;Lee, Ann;1,001-5,000\nbob@example.com;Ray, Bob;1,001-5,000\n"
                )
            ).Lines
        );

    [Theory]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    public async Task A_line_without_delimiter_does_not_hide_the_delimiter_of_the_header(string delimiter)
    {
        var text = $"Email{delimiter}Name\nann@example.com{delimiter}Ann\nbob@example.com\nTotals of Bob\n";
        Assert.Equal(
            ["ann@example.com|Ann", "bob@example.com", "Totals of Bob"],
            (await UploadReading.ReadAsync(text)).Lines
        );
    }

    [Fact]
    public async Task A_list_of_addresses_is_a_table_of_one_column() =>
        Assert.Equal(
            ["ann@example.com", "bob@example.com"],
            (await UploadReading.ReadAsync("Email\nann@example.com\nbob@example.com")).Lines
        );

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task Lines_end_as_on_any_system(string end)
    {
        var text = string.Join(end, "Email,Name", "ann@example.com,Ann", "bob@example.com,Bob");
        Assert.Equal(["ann@example.com|Ann", "bob@example.com|Bob"], (await UploadReading.ReadAsync(text)).Lines);
        Assert.Equal(["ann@example.com|Ann", "bob@example.com|Bob"], (await UploadReading.ReadAsync(text + end)).Lines);
    }

    [Fact]
    public async Task Quotes_within_a_cell_are_data() =>
        Assert.Equal(
            ["ann@example.com|Ann \"Annie\" Lee", "bob@example.com|5\" pipes"],
            (
                await UploadReading.ReadAsync(
                    "Email,Name\nann@example.com,\"Ann \"\"Annie\"\" Lee\"\nbob@example.com,5\" pipes\n"
                )
            ).Lines
        );

    [Fact]
    public async Task A_quoted_line_break_stays_in_its_cell() =>
        Assert.Equal(
            ["ann@example.com|two\nlines", "bob@example.com|two\r\nmore"],
            (
                await UploadReading.ReadAsync(
                    "Email,Notes\nann@example.com,\"two\nlines\"\nbob@example.com,\"two\r\nmore\"\n"
                )
            ).Lines
        );

    [Fact]
    public async Task A_header_is_read_without_outer_spaces() =>
        Assert.Equal(
            ["Email", "First Name"],
            (await UploadReading.ReadAsync(" Email ,\tFirst Name\na@b.co,Ann")).Columns.Select(c => c.Header)
        );
}
