using System.IO.Compression;
using System.Xml;

namespace LeadFunctions.ReceivingUploads;

/// <summary>Finds the parts of an .xlsx that are read: the workbook, its sheets, shared texts and styles. All others, such as
/// charts, pictures, comments and links, are never opened.</summary>
internal static class WorkbookParts
{
    private static readonly string[] Read = ["/worksheet", "/sharedStrings", "/styles"];

    public static IReadOnlyList<ZipArchiveEntry> Of(ZipArchive workbook, XmlReaderSettings settings)
    {
        var entries = workbook.Entries.Where(e => e.Length > 0)
            .DistinctBy(Name, StringComparer.OrdinalIgnoreCase).ToDictionary(Name, StringComparer.OrdinalIgnoreCase);
        var books = Targets("_rels/.rels", "", "/officeDocument").Append("xl/workbook.xml").Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var names = new List<string> { "_rels/.rels", "xl/sharedStrings.xml", "xl/styles.xml" };
        foreach (var book in books)
        {
            var (folder, name) = (book[..(book.LastIndexOf('/') + 1)], book[(book.LastIndexOf('/') + 1)..]);
            names.AddRange([book, $"{folder}_rels/{name}.rels", .. Read.SelectMany(kind => Targets($"{folder}_rels/{name}.rels", folder, kind))]);
        }
        return [.. names.Distinct(StringComparer.OrdinalIgnoreCase).Select(entries.GetValueOrDefault).OfType<ZipArchiveEntry>()];

        List<string> Targets(string part, string folder, string kind)
        {
            var targets = new List<string>();
            if (!entries.TryGetValue(part, out var entry))
                return targets;
            using var stream = entry.Open();
            using var xml = XmlReader.Create(stream, settings);
            while (Next(xml))
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                    && xml.GetAttribute("Type") is { } type && type.EndsWith(kind, StringComparison.OrdinalIgnoreCase) && xml.GetAttribute("Target") is { } target)
                    targets.Add(target.StartsWith('/') ? target[1..] : folder + target);
            return targets;
        }
    }

    // A damaged part is told when it is checked.
    private static bool Next(XmlReader xml)
    {
        try
        {
            return xml.Read();
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            return false;
        }
    }

    private static string Name(ZipArchiveEntry entry) => entry.FullName.Replace('\\', '/');
}
