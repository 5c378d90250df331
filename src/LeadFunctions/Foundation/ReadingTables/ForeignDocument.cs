using System.IO.Compression;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Knows documents that are zips by what they are made of: their parts are no files of anybody.</summary>
internal static class ForeignDocument
{
    /// <summary>What was found instead of a table, or null.</summary>
    public static string? In(ZipArchive zip)
    {
        if (zip.GetEntry("content.xml") is not null)
            return "Found an OpenDocument file. Save it as .xlsx or CSV and upload that.";
        if (
            zip.Entries.Any(e =>
                e.FullName.StartsWith("Index/", StringComparison.Ordinal)
                && e.Name.EndsWith(".iwa", StringComparison.Ordinal)
            )
        )
            return "Found a document of Apple Numbers. Export it as .xlsx or CSV and upload that.";
        return zip.GetEntry("[Content_Types].xml") is not null && !ZipContent.IsWorkbook(zip)
            ? "Found an Office document that is no workbook. Expected a table such as CSV or .xlsx."
            : null;
    }
}
