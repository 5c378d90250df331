using System.Buffers.Binary;
using System.Text;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Compound files: workbooks of old (.xls), and the shell of encrypted new ones.</summary>
internal static class OldWorkbook
{
    private const int HeaderBytes = 512;

    public static bool IsCompound(ReadOnlySpan<byte> start) => start is [0xD0, 0xCF, 0x11, 0xE0, ..];

    public static async Task<RawTable> OpenAsync(
        UploadFile file,
        TableKind kind,
        ReadingLimits limits,
        CancellationToken ct
    )
    {
        var bytes = await file.BytesAsync(limits, ct);
        if (Holds(bytes, "EncryptedPackage") || Holds(bytes, "EncryptionInfo"))
            throw new UnreadableException("The workbook is encrypted. Save it without a password and upload that.");
        if (Holds(bytes, "_VBA_PROJECT"))
            throw new UnreadableException(
                "The workbook holds macros, which are not taken. Save it as .xlsx and upload that."
            );
        if (!Holds(bytes, "Workbook") && !Holds(bytes, "Book"))
            throw new UnreadableException(
                "Found an Office document that is no workbook, or a workbook that is cut off. Expected a table such as CSV or .xlsx."
            );
        if (!IsSound(bytes))
            throw new UnreadableException(
                "The workbook is damaged or cut off. Open it in Excel, save it anew and upload it."
            );
        return Workbook.Open("old Excel workbook", file, bytes, kind, limits, ct);
    }

    // What a reader takes memory by, as [MS-CFB] 2.2 has it: a few bytes would ask for gigabytes.
    private static bool IsSound(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderBytes)
            return false;
        var (sector, small) = (UInt16(file, 30), UInt16(file, 32));
        return sector is 9 or 12
            && small == 6
            && Count(file, 44) <= file.Length >> sector
            && Count(file, 64) <= file.Length >> sector
            && Count(file, 72) <= file.Length >> sector;

        static int UInt16(ReadOnlySpan<byte> file, int at) => BinaryPrimitives.ReadUInt16LittleEndian(file[at..]);
        static uint Count(ReadOnlySpan<byte> file, int at) => BinaryPrimitives.ReadUInt32LittleEndian(file[at..]);
    }

    // Parts of a compound file are named in UTF-16, some programs shout.
    private static bool Holds(byte[] bytes, string part) =>
        bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(part)) >= 0
        || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(part.ToUpperInvariant())) >= 0;
}
