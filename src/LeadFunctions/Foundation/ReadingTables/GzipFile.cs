using System.Buffers.Binary;
using System.IO.Compression;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>A single file compressed with gzip.</summary>
internal static class GzipFile
{
    public static bool IsGzip(ReadOnlySpan<byte> start) => start is [0x1F, 0x8B, ..];

    public static async Task<UploadFile> UnpackAsync(UploadFile packed, ReadingLimits limits, CancellationToken ct)
    {
        var told = await LengthAsync(packed, ct);
        return packed.Unpacked(
            "gzip",
            limits,
            () => CompleteStream.Of(new GZipStream(packed.Open(), CompressionMode.Decompress), told)
        );
    }

    // The last four bytes say how long the content is. The unpacker itself takes a file that is cut off for a whole
    // one.
    private static async Task<uint> LengthAsync(UploadFile packed, CancellationToken ct)
    {
        var (buffer, last) = (new byte[UploadFile.SampleBytes], new byte[4]);
        await using var stream = packed.Open();
        for (int read; (read = await stream.ReadAsync(buffer, ct)) > 0; )
        {
            var tail = (byte[])[.. last, .. buffer.AsSpan(Math.Max(0, read - 4), Math.Min(4, read))];
            last = tail[^4..];
        }
        return BinaryPrimitives.ReadUInt32LittleEndian(last);
    }
}
