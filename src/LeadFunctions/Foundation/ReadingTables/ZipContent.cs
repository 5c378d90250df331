using System.IO.Compression;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Tells what a zip holds: a workbook is one too.</summary>
internal static class ZipContent
{
    private static readonly string[] NoData = [".DS_Store", "Thumbs.db", "desktop.ini"];

    public static bool IsZip(ReadOnlySpan<byte> start) => start is [0x50, 0x4B, 0x03 or 0x05 or 0x07, ..];

    public static async Task<RawTable> OpenAsync(
        UploadFile file,
        TableKind kind,
        Func<UploadFile, Task<RawTable>> inner,
        ReadingLimits limits,
        CancellationToken ct
    )
    {
        var bytes = await file.BytesAsync(limits, ct);
        using var zip = Open(bytes, limits);
        if (!IsWorkbook(zip))
            return await inner(Only(file, bytes, zip, limits));
        var faults = WorkbookGuard.Check(zip, limits, ct);
        return Workbook.Open("Excel workbook", file, WorkbookGuard.AsUsual(bytes, zip), kind, limits, ct, faults);
    }

    /// <summary>A zip that may be looked into.</summary>
    public static ZipArchive Open(byte[] bytes, ReadingLimits limits)
    {
        var zip = Open(bytes);
        if (zip.Entries.Count > limits.ArchiveEntries)
            throw new UnreadableException(
                $"Found an archive of {zip.Entries.Count:N0} files, expected at most {limits.ArchiveEntries:N0}."
            );
        if (zip.Entries.Any(e => e.IsEncrypted))
            throw new UnreadableException("The archive is encrypted. Pack it without a password and upload that.");
        return ForeignDocument.In(zip) is { } problem ? throw new UnreadableException(problem) : zip;
    }

    public static bool IsWorkbook(ZipArchive zip) =>
        zip.Entries.Any(e => e.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase));

    /// <summary>What people packed: neither folders nor what macOS and Windows put beside their files.</summary>
    public static IReadOnlyList<ZipArchiveEntry> Files(ZipArchive zip) =>
        [
            .. zip.Entries.Where(e =>
                e.Name.Length > 0
                && !e.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)
                && !NoData.Contains(e.Name)
            ),
        ];

    /// <summary>The only file of an archive; null for a workbook.</summary>
    public static async Task<UploadFile?> OnlyAsync(UploadFile file, ReadingLimits limits, CancellationToken ct)
    {
        var bytes = await file.BytesAsync(limits, ct);
        using var zip = Open(bytes, limits);
        return IsWorkbook(zip) ? null : Only(file, bytes, zip, limits);
    }

    /// <param name="open">The archive, still open when the file is read.</param>
    public static UploadFile Unpacked(
        UploadFile file,
        Func<ZipArchive> open,
        ZipArchiveEntry entry,
        ReadingLimits limits
    )
    {
        var (index, length, checksum) = (
            entry.Archive.Entries.IndexOf(entry),
            unchecked((uint)entry.Length),
            entry.Crc32
        );
        return file.Unpacked("zip", limits, () => CompleteStream.Of(open().Entries[index].Open(), length, checksum));
    }

    private static ZipArchive Open(byte[] bytes)
    {
        try
        {
            return new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        }
        catch (InvalidDataException)
        {
            throw new UnreadableException(
                "Found a workbook or an archive that is damaged or cut off. Save it anew and upload it."
            );
        }
    }

    private static UploadFile Only(UploadFile file, byte[] bytes, ZipArchive zip, ReadingLimits limits) =>
        Files(zip) switch
        {
            [] => throw new UnreadableException("Found an archive of 0 files, expected at least one."),
            [var only] => Unpacked(file, () => Open(bytes), only, limits),
            var files => throw new UnreadableException(
                $"Found an archive of {files.Count} files within another archive. Unpack that one and upload its files."
            ),
        };
}
