using System.IO.Compression;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Workbooks that Excel saved as <em>Strict Open XML</em>: the same with other names for its parts, which the
/// reader does not know.</summary>
internal static class StrictWorkbook
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

    /// <summary>The workbook under the usual names; the same bytes where it has them.</summary>
    /// <param name="parts">Those that are read, checked before.</param>
    public static byte[] AsUsual(byte[] workbook, IReadOnlyList<ZipArchiveEntry> parts)
    {
        if (
            !parts.Any(p =>
                p.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
                && Text(p).Contains(Strict, StringComparison.Ordinal)
            )
        )
            return workbook;
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var part in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(part.FullName, CompressionLevel.Fastest).Open());
                writer.Write(
                    Names.Aggregate(
                        Text(part),
                        (text, name) => text.Replace(name.Strict, name.Usual, StringComparison.Ordinal)
                    )
                );
            }
        return bytes.ToArray();
    }

    private static string Text(ZipArchiveEntry part)
    {
        using var reader = new StreamReader(part.Open());
        return reader.ReadToEnd();
    }
}
