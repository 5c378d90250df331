using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Sound workbooks that the reader does not know: those that Excel saved as <em>Strict Open XML</em>, the same
/// with other names for its parts, and those with columns that have no width.</summary>
internal static partial class UsualWorkbook
{
    private const string Strict = "http://purl.oclc.org/ooxml";

    private static readonly (string Strict, string Usual)[] Names =
    [
        ($"{Strict}/spreadsheetml/main", "http://schemas.openxmlformats.org/spreadsheetml/2006/main"),
        (
            $"{Strict}/officeDocument/relationships",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        ),
    ];

    /// <summary>The workbook as the reader knows it; the same bytes where it is so.</summary>
    /// <param name="parts">Those that are read, checked before.</param>
    /// <param name="settings">For parts that are not trusted.</param>
    public static byte[] Of(byte[] workbook, IReadOnlyList<ZipArchiveEntry> parts, XmlReaderSettings settings)
    {
        var isStrict = parts.Any(p =>
            p.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
            && Text(p).Contains(Strict, StringComparison.Ordinal)
        );
        var withoutWidth = parts.Where(p => LacksWidth(p, settings)).ToHashSet();
        if (!isStrict && withoutWidth.Count == 0)
            return workbook;
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var part in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(part.FullName, CompressionLevel.Fastest).Open());
                var text = withoutWidth.Contains(part) ? Columns().Replace(Text(part), "", 1) : Text(part);
                writer.Write(
                    Names.Aggregate(
                        text,
                        (text, name) => text.Replace(name.Strict, name.Usual, StringComparison.Ordinal)
                    )
                );
            }
        return bytes.ToArray();
    }

    // They stand before the cells. Nobody asks for widths, so that columns without them may go.
    private static bool LacksWidth(ZipArchiveEntry part, XmlReaderSettings settings)
    {
        using var stream = part.Open();
        using var xml = XmlReader.Create(stream, settings);
        while (xml.Read() && xml.Depth <= 2)
            if (xml.NodeType == XmlNodeType.Element)
                switch (xml.Depth, xml.LocalName)
                {
                    case (0, not "worksheet") or (1, "sheetData"):
                        return false;
                    case (2, "col")
                        when !double.TryParse(
                            xml.GetAttribute("width"),
                            NumberStyles.Float,
                            CultureInfo.InvariantCulture,
                            out _
                        ):
                        return true;
                }
        return false;
    }

    private static string Text(ZipArchiveEntry part)
    {
        using var reader = new StreamReader(part.Open());
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"<(?<prefix>([\w.-]+:)?)cols\b[^>]*>.*?</\k<prefix>cols\s*>", RegexOptions.Singleline)]
    private static partial Regex Columns();
}
