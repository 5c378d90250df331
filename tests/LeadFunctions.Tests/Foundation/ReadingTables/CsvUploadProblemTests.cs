using FsCheck;
using FsCheck.Fluent;

namespace LeadFunctions.Tests.Foundation.ReadingTables;

public class CsvUploadProblemTests
{
    [Theory]
    [InlineData("", "The file is empty")]
    [InlineData("\n \n\t\n", "The file holds no text")]
    [InlineData("\uFEFF", "The file holds no text")]
    [InlineData(
        "Name,Company\nAnn,Contoso\n",
        "No column holds an e-mail address. Found the columns 'Name', 'Company'; expected one named like 'Email'"
    )]
    [InlineData(
        "ann@example.com,Ann\nbob@example.com,Bob\n",
        "No column holds an e-mail address. Found the columns 'ann@example.com', 'Ann'"
    )]
    [InlineData(
        "Name,E-Mail adress\nAnn,ann@example.com\nBob,bob@example.com\nCleo,none\n",
        "No column holds an e-mail address. Found the columns 'Name', 'E-Mail adress'; expected one named like 'Email' or 'Work Email'. "
            + "The column 'E-Mail adress' looks like it: name it so, or ask us to read it under its own name."
    )]
    public async Task A_file_that_is_no_table_of_leads_says_why(string text, string problem)
    {
        var upload = await UploadReading.ReadAsync(text);
        Assert.StartsWith(problem, upload.Problem, StringComparison.Ordinal);
        Assert.Empty(upload.Rows);
    }

    [Fact]
    public async Task A_header_without_rows_is_read_and_empty()
    {
        var upload = await UploadReading.ReadAsync("Email,Name");
        Assert.Equal((null, 2, 0), (upload.Problem, upload.Columns.Count, upload.Rows.Count));
    }

    [Fact]
    public async Task Too_many_columns_are_told() =>
        Assert.Equal(
            "Found 501 columns, expected at most 500.",
            (await UploadReading.ReadAsync("Email" + new string(',', 500) + "\na@b.co\n")).Problem
        );

    [Fact]
    public async Task A_header_that_could_not_be_kept_is_told() =>
        Assert.Equal(
            "Found a header of 20,017 characters, expected at most 12,000.",
            (await UploadReading.ReadAsync($"Email,Note {new string('x', 20_000)}\na@b.co\n")).Problem
        );

    [Fact]
    public async Task A_header_that_never_ends_is_told() =>
        Assert.Contains(
            "more than 100,000 characters",
            (await UploadReading.ReadAsync("\"" + new string('x', 200_000))).Problem,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_long_list_of_columns_is_cut_in_the_message()
    {
        var problem = (
            await UploadReading.ReadAsync(string.Join(',', Enumerable.Repeat(new string('x', 60), 100)) + "\n1\n")
        ).Problem!;
        Assert.True(problem.Length < 800, problem);
    }

    [Fact]
    public void No_bytes_break_the_reader() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<byte[]>(),
                bytes =>
                {
                    var table = (byte[])[.. "Email,Name\n"u8, .. bytes];
                    return Reads(bytes)
                        && Reads(table)
                        && Reads([0xEF, 0xBB, 0xBF, .. table])
                        && Reads([0xFF, 0xFE, .. bytes]);
                }
            )
            .QuickCheckThrowOnFailure();

    private static bool Reads(byte[] bytes)
    {
        var upload = UploadReading.ReadAsync(bytes).GetAwaiter().GetResult();
        return upload.Problem is null || upload.Rows.Count == 0;
    }
}
