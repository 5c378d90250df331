using System.IO.Compression;
using System.Xml;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Finds the parts of an .xlsx that are read: the workbook, its sheets, shared texts and styles. All others,
/// such as charts, pictures, comments and links, are never opened.</summary>
internal static class WorkbookParts
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictOffice = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private const int MostElements = 10_000;

    private static readonly string[] Read = ["/worksheet", "/sharedStrings", "/styles"];

    public static IReadOnlyList<ZipArchiveEntry> Of(ZipArchive workbook, XmlReaderSettings settings)
    {
        var entries = Entries(workbook);
        var names = new List<string> { "_rels/.rels", "xl/sharedStrings.xml", "xl/styles.xml" };
        foreach (var book in Books(entries, settings))
            names.AddRange([
                book,
                Relations(book),
                .. Read.SelectMany(kind => Targets(entries, Relations(book), Folder(book), kind, settings).Values),
            ]);
        return
        [
            .. names
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(name => entries.GetValueOrDefault(name))
                .OfType<ZipArchiveEntry>(),
        ];
    }

    /// <summary>The parts of the sheets, in the order of the workbook.</summary>
    public static IReadOnlyList<string> SheetsOf(ZipArchive workbook, XmlReaderSettings settings)
    {
        var entries = Entries(workbook);
        if (Books(entries, settings).FirstOrDefault(entries.ContainsKey) is not { } book)
            return [];
        var targets = Targets(entries, Relations(book), Folder(book), "/worksheet", settings);
        return
        [
            .. Elements(
                    entries,
                    book,
                    "sheet",
                    settings,
                    xml => xml.GetAttribute("id", Office) ?? xml.GetAttribute("id", StrictOffice) ?? ""
                )
                .Select(id => targets.GetValueOrDefault(id, "")),
        ];
    }

    private static Dictionary<string, ZipArchiveEntry> Entries(ZipArchive workbook) =>
        workbook
            .Entries.Where(e => e.Length > 0)
            .DistinctBy(Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(Name, StringComparer.OrdinalIgnoreCase);

    // The one that the package names, and the usual one, which is read where that is missing.
    private static IReadOnlyList<string> Books(
        Dictionary<string, ZipArchiveEntry> entries,
        XmlReaderSettings settings
    ) =>
        [
            .. Targets(entries, "_rels/.rels", "", "/officeDocument", settings)
                .Values.Append("xl/workbook.xml")
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    private static string Folder(string part) => part[..(part.LastIndexOf('/') + 1)];

    private static string Relations(string part) => $"{Folder(part)}_rels/{part[(part.LastIndexOf('/') + 1)..]}.rels";

    private static Dictionary<string, string> Targets(
        Dictionary<string, ZipArchiveEntry> entries,
        string part,
        string folder,
        string kind,
        XmlReaderSettings settings
    ) =>
        Elements(
                entries,
                part,
                "Relationship",
                settings,
                xml =>
                    (
                        Id: xml.GetAttribute("Id") ?? "",
                        Type: xml.GetAttribute("Type") ?? "",
                        Target: xml.GetAttribute("Target") ?? ""
                    )
            )
            .Where(r => r.Type.EndsWith(kind, StringComparison.OrdinalIgnoreCase))
            .DistinctBy(r => r.Id)
            .ToDictionary(r => r.Id, r => r.Target.StartsWith('/') ? r.Target[1..] : folder + r.Target);

    private static List<T> Elements<T>(
        Dictionary<string, ZipArchiveEntry> entries,
        string part,
        string name,
        XmlReaderSettings settings,
        Func<XmlReader, T> read
    )
    {
        var found = new List<T>();
        if (!entries.TryGetValue(part, out var entry))
            return found;
        using var stream = entry.Open();
        using var xml = XmlReader.Create(stream, settings);
        while (found.Count < MostElements && Next(xml))
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == name)
                found.Add(read(xml));
        return found;
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
