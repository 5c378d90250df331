using System.IO.Compression;
using LeadFunctions.ConfiguringCampaigns;

namespace LeadFunctions.ReceivingUploads;

/// <summary>Tells what a zip holds: a workbook is one too.</summary>
internal static class ZipContent
{
    public static async Task<RawTable> OpenAsync(
        UploadFile file, Affiliate affiliate, Func<UploadFile, Task<RawTable>> inner, ReadingLimits limits, CancellationToken ct)
    {
        var bytes = await file.BytesAsync(limits, ct);
        using var zip = Open(bytes);
        if (zip.Entries.Count > limits.ArchiveEntries)
            throw new UnreadableException($"Found an archive of {zip.Entries.Count:N0} files, expected at most {limits.ArchiveEntries:N0}.");
        if (zip.Entries.Any(e => e.IsEncrypted))
            throw new UnreadableException("The archive is encrypted. Pack it without a password and upload that.");
        if (zip.Entries.Any(e => e.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)))
            {
            WorkbookGuard.Check(zip, limits, ct);
            return await Workbook.OpenAsync("Excel workbook", file, bytes, affiliate, limits, ct);
        }
        if (zip.GetEntry("content.xml") is not null)
            throw new UnreadableException("Found an OpenDocument file. Save it as .xlsx or CSV and upload that.");
        return await inner(Only(file, bytes, zip, limits));
    }

    private static ZipArchive Open(byte[] bytes)
    {
        try
        {
            return new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        }
        catch (InvalidDataException)
        {
            throw new UnreadableException("Found a workbook or an archive that is damaged or cut off. Save it anew and upload it.");
        }
    }

    private static UploadFile Only(UploadFile file, byte[] bytes, ZipArchive zip, ReadingLimits limits)
    {
        var entries = zip.Entries.Where(IsFile).ToList();
        if (entries is not [var only])
            throw new UnreadableException($"Found an archive of {entries.Count} files, expected one. Unpack it and upload each file.");
        var (index, length, checksum) = (zip.Entries.IndexOf(only), unchecked((uint)only.Length), only.Crc32);
        return file.Unpacked("zip", limits, () => new CompleteStream(new ZipArchive(new MemoryStream(bytes)).Entries[index].Open(), length, checksum));
    }

    // Folders, and what macOS and Windows put beside the files of people.
    private static bool IsFile(ZipArchiveEntry entry) =>
        entry.Name.Length > 0 && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal) && entry.Name is not (".DS_Store" or "Thumbs.db");
}
