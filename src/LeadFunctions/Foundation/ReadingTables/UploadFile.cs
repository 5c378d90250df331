namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Content that can be read from its start as often as needed.</summary>
/// <param name="Length">Bytes, or of an unpacked file those of its archive.</param>
/// <param name="Open">The content from its start. Only one stream at a time.</param>
/// <param name="Within">The archives around it, innermost first, such as <c>, in gzip</c>.</param>
/// <param name="Nesting">How many archives are around it.</param>
internal sealed record UploadFile(long Length, Func<Stream> Open, string Within = "", int Nesting = 0)
{
    /// <summary>How much of the start is looked at to tell what a file is.</summary>
    public const int SampleBytes = 64 * 1024;

    /// <summary>The whole content where it is in memory.</summary>
    public byte[]? Held { get; private init; }

    /// <param name="stream">Can go back to its start; stays open.</param>
    public static UploadFile Of(Stream stream, long length, ReadingLimits limits) =>
        new(
            length,
            () =>
            {
                stream.Position = 0;
                return CountedStream.Of(stream, limits.FileBytes, TooLarge, keepOpen: true);
            }
        );

    /// <summary>A file in this one, counted while it is unpacked.</summary>
    public UploadFile Unpacked(string archive, ReadingLimits limits, Func<Stream> open)
    {
        if (Nesting == limits.Nesting)
            throw new UnreadableException(
                $"Found more than {limits.Nesting} archives within each other. Unpack them and upload the file within."
            );
        var most = MostUnpacked(limits);
        return new UploadFile(
            Length,
            () => CountedStream.Of(open(), most, TooLargeUnpacked),
            $", in {archive}{Within}",
            Nesting + 1
        );
    }

    /// <summary>How many bytes may come out of this archive.</summary>
    public long MostUnpacked(ReadingLimits limits) =>
        Math.Min(limits.UnpackedBytes, Math.Max(limits.RatioFromBytes, Length * limits.UnpackedRatio));

    /// <summary>The same with its content in memory.</summary>
    public UploadFile Holding(byte[] bytes) =>
        this with
        {
            Open = () => new MemoryStream(bytes, writable: false),
            Held = bytes,
        };

    public static string TooLarge(long most) =>
        $"The file has more than {most / 1024 / 1024:N0} MiB. Split it and upload the parts.";

    public static string TooLargeUnpacked(long most) =>
        $"The archive unpacks to more than {most / 1024 / 1024:N0} MiB, far more than a list of leads would. Unpack it and upload the file within.";

    /// <summary>The whole content, for formats whose readers jump within it.</summary>
    public async Task<byte[]> BytesAsync(ReadingLimits limits, CancellationToken ct)
    {
        if (Held is not null)
            return Held;
        await using var stream = Open();
        var bytes = new MemoryStream();
        var buffer = new byte[SampleBytes];
        for (int read; (read = await stream.ReadAsync(buffer, ct)) > 0; bytes.Write(buffer, 0, read))
            if (bytes.Length + read > limits.WorkbookBytes)
                throw new UnreadableException(
                    $"The workbook or archive has more than {limits.WorkbookBytes / 1024 / 1024:N0} MiB. Save it as CSV, compress it with gzip if you like, and upload that."
                );
        return bytes.ToArray();
    }

    public async Task<byte[]> SampleAsync(CancellationToken ct)
    {
        await using var stream = Open();
        var sample = new byte[SampleBytes];
        return sample[..await stream.ReadAtLeastAsync(sample, sample.Length, throwOnEndOfStream: false, ct)];
    }
}
