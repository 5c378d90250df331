using System.IO.Compression;
using System.Xml;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Checks the parts of an .xlsx before the reader sees them: it trusts what they say, and a kilobyte can keep
/// it busy for minutes.</summary>
internal static class WorkbookGuard
{
    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreWhitespace = true,
    };

    /// <summary>The parts that are read.</summary>
    public static IReadOnlyList<ZipArchiveEntry> PartsOf(ZipArchive workbook) => WorkbookParts.Of(workbook, Safe);

    /// <summary>The workbook as the reader knows it, once it is checked.</summary>
    public static byte[] AsUsual(byte[] bytes, ZipArchive workbook) => UsualWorkbook.Of(bytes, PartsOf(workbook), Safe);

    /// <summary>Checks only what is read; the rest of a workbook is nobody's business.</summary>
    /// <returns>By sheet in order, what makes it unreadable.</returns>
    public static IReadOnlyList<string?> Check(ZipArchive workbook, ReadingLimits limits, CancellationToken ct)
    {
        if (workbook.Entries.Any(e => e.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            throw new UnreadableException(
                "The workbook holds macros, which are not taken. Save it as .xlsx and upload that."
            );
        if (workbook.GetEntry("xl/workbook.bin") is not null)
            throw new UnreadableException("Found a binary workbook (.xlsb). Save it as .xlsx and upload that.");
        var parts = PartsOf(workbook);
        if (parts.Any(p => p.Name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)))
            throw new UnreadableException("Found a binary workbook (.xlsb). Save it as .xlsx and upload that.");
        var packed = workbook.Entries.Sum(e => e.CompressedLength);
        var most = Math.Min(
            limits.WorkbookUnpackedBytes,
            Math.Max(limits.RatioFromBytes, packed * limits.UnpackedRatio)
        );
        var left = most;
        if (parts.Sum(e => Math.Max(0, e.Length)) > left)
            throw new UnreadableException(TooLarge(most));
        var scan = new WorkbookScan(limits);
        foreach (var part in parts)
            left -= Check(part, scan, left, limits, ct);
        scan.End();
        return [.. WorkbookParts.SheetsOf(workbook, Safe).Select(sheet => scan.Faults.GetValueOrDefault(sheet))];
    }

    private static long Check(
        ZipArchiveEntry part,
        WorkbookScan scan,
        long left,
        ReadingLimits limits,
        CancellationToken ct
    )
    {
        try
        {
            var bytes = Count(part, left, limits, ct);
            Scan(part, scan, ct);
            return bytes;
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            throw new UnreadableException(
                $"The part '{part.FullName}' of the workbook is damaged or not allowed. Open it in Excel, save it anew and upload it."
            );
        }
    }

    private static long Count(ZipArchiveEntry part, long left, ReadingLimits limits, CancellationToken ct)
    {
        using var counted = CountedStream.Of(
            CompleteStream.Of(part.Open(), unchecked((uint)part.Length), part.Crc32),
            left,
            _ => TooLarge(limits.WorkbookUnpackedBytes)
        );
        var (buffer, withoutTag) = (new byte[UploadFile.SampleBytes], 0L);
        for (int read; (read = counted.Read(buffer)) > 0; )
        {
            ct.ThrowIfCancellationRequested();
            withoutTag = buffer.AsSpan(0, read).Contains((byte)'<') ? 0 : withoutTag + read;
            if (withoutTag > limits.BytesWithoutTag)
                throw new UnreadableException(
                    $"The part '{part.FullName}' of the workbook has a text of more than {limits.BytesWithoutTag:N0} bytes, far more than a cell can hold."
                );
        }
        return counted.Position;
    }

    private static void Scan(ZipArchiveEntry part, WorkbookScan scan, CancellationToken ct)
    {
        using var stream = part.Open();
        using var xml = XmlReader.Create(stream, Safe);
        scan.Begin(part.FullName);
        while (xml.Read())
        {
            ct.ThrowIfCancellationRequested();
            scan.See(xml);
        }
    }

    private static string TooLarge(long most) =>
        $"The workbook unpacks to more than {most / 1024 / 1024:N0} MiB. Save the sheet as CSV and upload that.";
}
