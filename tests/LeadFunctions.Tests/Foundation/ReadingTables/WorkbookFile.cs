using System.IO.Compression;
using System.Text;

namespace LeadFunctions.Tests.Foundation.ReadingTables;

/// <summary>Builds workbooks part by part, sound or not.</summary>
internal static class WorkbookFile
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <param name="rows">What stands in the element of rows.</param>
    public static byte[] Of(string rows, string? shared = null, params (string Name, string Content)[] more) =>
        OfSheets([("Leads", rows)], shared, more);

    public static byte[] OfSheets(
        IReadOnlyList<(string Name, string Rows)> sheets,
        string? shared = null,
        params (string Name, string Content)[] more
    ) =>
        Zip([
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            ("_rels/.rels", Relations(("main", "officeDocument", "xl/workbook.xml"))),
            (
                "xl/workbook.xml",
                $"<workbook {Main} xmlns:r=\"{Office}\"><sheets>{string.Concat(sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" r:id=\"s{i}\"/>"))}</sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                Relations([
                    .. sheets.Select((_, i) => ($"s{i}", "worksheet", $"worksheets/sheet{i}.xml")),
                    ("sst", "sharedStrings", "sharedStrings.xml"),
                    ("styles", "styles", "styles.xml"),
                ])
            ),
            .. sheets.Select(
                (s, i) =>
                    ($"xl/worksheets/sheet{i}.xml", $"<worksheet {Main}><sheetData>{s.Rows}</sheetData></worksheet>")
            ),
            ("xl/sharedStrings.xml", $"<sst {Main}>{shared}</sst>"),
            .. more,
        ]);

    /// <summary>The part that gives the cells of style 1 a number format.</summary>
    public static (string Name, string Content) Styles(string format) =>
        (
            "xl/styles.xml",
            $"""
            <styleSheet {Main}><numFmts><numFmt numFmtId="164" formatCode="{System.Security.SecurityElement.Escape(
                format
            )}"/></numFmts>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>
            """
        );

    /// <summary>A row of texts within its cells.</summary>
    public static string Row(params string[] cells) =>
        $"<row>{string.Concat(cells.Select(c => $"<c t=\"inlineStr\"><is><t>{c}</t></is></c>"))}</row>";

    public static byte[] Zip(params IEnumerable<(string Name, string Content)> parts) =>
        ZipBytes(parts.Select(p => (p.Name, Encoding.UTF8.GetBytes(p.Content))));

    public static byte[] ZipBytes(
        IEnumerable<(string Name, byte[] Content)> parts,
        CompressionLevel level = CompressionLevel.Optimal
    )
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        return bytes.ToArray();
    }

    public static byte[] Gzip(byte[] content)
    {
        var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal))
            gzip.Write(content);
        return bytes.ToArray();
    }

    private static string Relations(params (string Id, string Type, string Target)[] relations) =>
        $"<Relationships xmlns=\"{Package}\">{string.Concat(relations.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"{Office}/{r.Type}\" Target=\"{r.Target}\"/>"))}</Relationships>";
}
