using System.Text;
using LeadFunctions.Tests.Docs;

namespace LeadFunctions.Tests.Foundation.ReadingTables;

/// <summary>Workbooks of every day: what is not read of them does not matter.</summary>
public class OrdinaryWorkbookTests
{
    private const string Strict = "http://purl.oclc.org/ooxml";

    private static readonly string Table = WorkbookFile.Row("Email", "Name") + WorkbookFile.Row("a@b.co", "Ann");

    [Theory]
    [InlineData(
        "xl/charts/chart1.xml",
        "<c:chart xmlns:c=\"c\"><c:v>1</c:v><c:f>Leads!$A$1</c:f><c:row/><c:c r=\"ZZZZ1\"/></c:chart>"
    )]
    [InlineData(
        "xl/comments1.xml",
        "<comments><commentList><comment ref=\"A1\"><text><t>x</t></text></comment></commentList></comments>"
    )]
    [InlineData("xl/drawings/vmlDrawing1.vml", "<xml><v:textbox><div>one<br>two</div></v:textbox></xml>")]
    [InlineData(
        "xl/externalLinks/externalLink1.xml",
        "<externalLink><sheetData><row r=\"1\"><cell r=\"A1\" t=\"str\"><v/></cell></row><c><f>x</f></c></sheetData></externalLink>"
    )]
    [InlineData("customXml/item1.xml", "<!DOCTYPE x><a>&undefined;</a>")]
    [InlineData("docProps/custom.xml", "<Properties><unclosed></Properties>")]
    [InlineData(
        "xl/pivotCache/pivotCacheRecords1.xml",
        "<pivotCacheRecords><r><s v=\"x\"/></r><c t=\"s\"><v>99999</v></c></pivotCacheRecords>"
    )]
    [InlineData(
        "xl/threadedComments/threadedComment1.xml",
        "<ThreadedComments><text><broken</text></ThreadedComments>"
    )]
    [InlineData("xl/media/image1.svg", "<svg><path d=\"M0\"><g></svg>")]
    public async Task A_part_that_is_not_read_stops_nothing(string name, string content) =>
        Assert.Equal(
            ["a@b.co|Ann"],
            (await UploadReading.ReadAsync(WorkbookFile.Of(Table, null, (name, content)))).Lines
        );

    [Theory]
    [InlineData("<cols><col min=\"1\" max=\"1\"/></cols>")]
    [InlineData("<cols><col min=\"1\" max=\"1\" width=\"9\"/><col min=\"2\" max=\"2\" hidden=\"1\"></col></cols>")]
    [InlineData("<cols><col min=\"1\" max=\"1\" width=\"\"/></cols>")]
    [InlineData("<sheetFormatPr/><cols><col min=\"1\" max=\"1\" width=\"9.5\"/></cols>")]
    public async Task A_column_without_a_width_stops_nothing(string columns)
    {
        const string sheet = "xl/worksheets/sheet0.xml";
        using var sound = new System.IO.Compression.ZipArchive(new MemoryStream(WorkbookFile.Of(Table)));
        var parts = new List<(string, string)>();
        foreach (var part in sound.Entries)
        {
            using var reader = new StreamReader(part.Open());
            var text = await reader.ReadToEndAsync();
            parts.Add(
                (part.FullName, part.FullName == sheet ? text.Replace("<sheetData>", $"{columns}<sheetData>") : text)
            );
        }
        Assert.Equal(["a@b.co|Ann"], (await UploadReading.ReadAsync(WorkbookFile.Zip(parts))).Lines);
    }

    [Theory]
    [InlineData("xl/media/image1.png", new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x3C, 0x3C, 0x00 })]
    [InlineData("xl/printerSettings/printerSettings1.bin", new byte[] { 0x3C, 0x00, 0x3C, 0xFF })]
    [InlineData("docProps/thumbnail.jpeg", new byte[] { 0xFF, 0xD8, 0x3C, 0x3C })]
    public async Task A_picture_stops_nothing(string name, byte[] content)
    {
        var workbook = new MemoryStream();
        await workbook.WriteAsync(WorkbookFile.Of(Table));
        using (
            var zip = new System.IO.Compression.ZipArchive(
                workbook,
                System.IO.Compression.ZipArchiveMode.Update,
                leaveOpen: true
            )
        )
        await using (var part = zip.CreateEntry(name).Open())
            await part.WriteAsync(content);
        Assert.Equal(["a@b.co|Ann"], (await UploadReading.ReadAsync(workbook.ToArray())).Lines);
    }

    [Fact]
    public async Task A_formula_without_result_matters_only_on_a_sheet_that_is_read()
    {
        const string formula = "<row><c><f>SUM(A1)</f></c></row>";
        Assert.Equal(
            ["a@b.co|Ann"],
            (await UploadReading.ReadAsync(WorkbookFile.OfSheets([("Summary", formula), ("Leads", Table)]))).Lines
        );
        Assert.Contains(
            "holds a formula without its result",
            (await UploadReading.ReadAsync(WorkbookFile.OfSheets([("Leads", Table + formula)]))).Problem,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Strict_open_xml_is_read()
    {
        const string main = $"xmlns=\"{Strict}/spreadsheetml/main\"",
            office = $"{Strict}/officeDocument/relationships";
        var workbook = WorkbookFile.Zip(
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            ("_rels/.rels", Relation("main", $"{office}/officeDocument", "xl/workbook.xml")),
            (
                "xl/workbook.xml",
                $"<workbook {main} xmlns:r=\"{office}\" conformance=\"strict\"><sheets><sheet name=\"Leads\" sheetId=\"1\" r:id=\"s0\"/></sheets></workbook>"
            ),
            ("xl/_rels/workbook.xml.rels", Relation("s0", $"{office}/worksheet", "worksheets/sheet1.xml")),
            ("xl/worksheets/sheet1.xml", $"<worksheet {main}><sheetData>{Table}</sheetData></worksheet>")
        );
        Assert.Equal(["a@b.co|Ann"], (await UploadReading.ReadAsync(workbook)).Lines);
    }

    [Fact]
    public async Task An_old_workbook_may_name_its_stream_in_capitals()
    {
        var file = await File.ReadAllBytesAsync(
            Repository.PathOf("tests/LeadFunctions.Tests/Foundation/ReadingTables/Data/leads.xls")
        );
        var name = Encoding.Unicode.GetBytes("Workbook");
        Encoding.Unicode.GetBytes("WORKBOOK").CopyTo(file.AsSpan(file.AsSpan().IndexOf(name)));
        Assert.Equal(
            ["zoe@example.com", "bob@example.com"],
            (await UploadReading.ReadAsync(file)).Rows.Select(r => r.Cells[0])
        );
    }

    [Theory]
    [InlineData("<!-- made by a tool -->\n<!-- twice --><table><tr><td>Email")]
    [InlineData("<style>td{}</style><table>")]
    [InlineData("\n<div class=\"x\"><p>Email")]
    [InlineData("<body><table>")]
    [InlineData("<center>Email</center>")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE html><html xmlns=\"x\"><table/></html>")]
    [InlineData("<b>Email</b>")]
    public async Task A_web_page_is_known_however_it_begins(string text) =>
        Assert.StartsWith("Found a web page (HTML)", (await UploadReading.ReadAsync(text)).Problem);

    [Theory]
    [InlineData("<!-- x --><?xml version=\"1.0\"?><Workbook/>", "Found XML")]
    [InlineData("<3 our partners\nEmail,Name\na@b.co,Ann\n", null)]
    [InlineData("<50,Email\n1,a@b.co\n", null)]
    public async Task What_is_no_web_page_is_not_called_one(string text, string? problem)
    {
        var found = (await UploadReading.ReadAsync(text)).Problem;
        Assert.True(problem is null ? found is null : found!.StartsWith(problem, StringComparison.Ordinal), found);
    }

    private static string Relation(string id, string type, string target) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"{id}\" Type=\"{type}\" Target=\"{target}\"/></Relationships>";
}
