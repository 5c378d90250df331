using System.Text;
using System.Text.RegularExpressions;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Pipeline.ValidatingLeads;
using LeadFunctions.Tests.Foundation.ReadingTables;

namespace LeadFunctions.Tests.Docs;

public partial class FileFormatsPageTests
{
    private const string Upload = "Email,Name\na@b.co,Zoé\n";
    private static readonly string Page = Repository.Read("docs/affiliates/file-formats.md");

    private static readonly Dictionary<string, byte[]> Forms = new()
    {
        ["text with commas"] = Encoding.UTF8.GetBytes(Upload),
        ["text with semicolons, tabs or pipes"] = Encoding.UTF8.GetBytes(Upload.Replace(',', ';')),
        ["text in UTF-8, UTF-16 or Windows-1252"] = Encoding.Latin1.GetBytes(Upload),
        ["`.xlsx`, `.xls`"] = WorkbookFile.Of(WorkbookFile.Row("Email") + WorkbookFile.Row("a@b.co")),
        ["JSON lines"] = "{\"email\":\"a@b.co\"}"u8.ToArray(),
        ["any of these in `.gz`"] = WorkbookFile.Gzip(Encoding.UTF8.GetBytes(Upload)),
        ["one or several of these in a `.zip`"] = WorkbookFile.Zip(("a.csv", Upload), ("b.csv", Upload)),
    };

    [Fact]
    public async Task Every_format_is_read_as_told()
    {
        var told = Markdown.Table(Page, "## Formats").ToDictionary(row => row[0], row => Markdown.OneCode(row[2]));
        Assert.Equal(Forms.Keys.Order(), told.Keys.Order());
        foreach (var (name, file) in Forms)
            Assert.All(await UploadReading.ReadAllAsync(file), upload => Assert.Equal(told[name], upload.Format));
    }

    [Fact]
    public async Task The_examples_are_the_leads_that_the_page_tells()
    {
        var examples = Example().Matches(Page).Select(m => m.Groups["text"].Value).ToList();
        Assert.Equal(2, examples.Count);
        foreach (var example in examples)
            Assert.Equal(
                ["zoe@example.com|Zoë|11-50", "bob@example.com|Bob \"B\" Ray|51-200"],
                (await UploadReading.ReadAsync(example)).Lines
            );
        Assert.Equal([4, 7], (await UploadReading.ReadAsync(examples[0])).Rows.Select(r => r.Line));
    }

    [Fact]
    public void Cells_become_what_the_page_tells() =>
        Assert.All(
            Markdown.Table(Page, "## What cells become"),
            row =>
            {
                var (field, sent, becomes) = (
                    Markdown.OneCode(row[0]),
                    Markdown.OneCode(row[1]),
                    Markdown.OneCode(row[2])
                );
                var cells = new Dictionary<string, string>
                {
                    [Field.Email] = "ann@gmail.com",
                    [Field.FirstName] = "Ann",
                    [Field.LastName] = "Lee",
                    [Field.Company] = "Contoso",
                    [Field.JobTitle] = "CIO",
                    [Field.Country] = "US",
                    [Field.Category] = "crm",
                    [field] = sent,
                };
                var data = new RowValidator(
                    ColumnMapping.Of([.. cells.Keys], Sample.Affiliate),
                    Sample.Affiliate,
                    Sample.Configuration(Sample.Campaign),
                    Sample.Noon
                )
                    .Validate([.. cells.Values])
                    .Data!;
                Assert.Equal(
                    becomes,
                    field switch
                    {
                        Field.Email => data.Email,
                        Field.Country => data.Country,
                        Field.State => data.State,
                        Field.CompanySize => data.CompanySize,
                        Field.Phone => data.Phone,
                        Field.Website => data.Domain,
                        _ => throw new ArgumentOutOfRangeException(field),
                    }
                );
            }
        );

    [Fact]
    public void The_limits_are_those_of_the_code()
    {
        var told = Markdown.Table(Page, "## Limits").ToDictionary(row => row[0], row => row[1]);
        var limits = ReadingLimits.Default;
        Assert.Equal($"{limits.FileBytes >> 20:N0} MiB", told["a file"]);
        Assert.Equal(
            $"{limits.UnpackedBytes >> 20:N0} MiB, and {limits.UnpackedRatio} times the archive but at least {limits.RatioFromBytes >> 20} MiB",
            told["all files of an archive together, unpacked"]
        );
        Assert.Equal($"{limits.ArchiveEntries:N0}", told["files in an archive"]);
        Assert.Equal(
            $"{limits.WorkbookBytes >> 20} MiB, and {limits.WorkbookUnpackedBytes >> 20} MiB unpacked",
            told["a workbook, or a zip"]
        );
        Assert.Equal($"{limits.SheetCells:N0}", told["cells of a sheet from the first to the last"]);
        Assert.Equal($"{limits.Columns}", told["columns"]);
        Assert.Equal($"{limits.Rows:N0}", told["rows"]);
        Assert.Equal($"{limits.JsonLine:N0} characters", told["a line of JSON"]);
    }

    [GeneratedRegex("^```(csv|jsonl)\n(?<text>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Example();
}
