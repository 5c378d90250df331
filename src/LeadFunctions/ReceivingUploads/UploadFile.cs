namespace LeadFunctions.ReceivingUploads;

/// <summary>Content that can be read from its start as often as needed.</summary>
/// <param name="Length">Bytes, or of an unpacked file those of its archive.</param>
/// <param name="Open">The content from its start. Only one stream at a time.</param>
/// <param name="Within">The archives around it, innermost first, such as <c>, in gzip</c>.</param>
/// <param name="Nesting">How many archives are around it.</param>
internal sealed record UploadFile(long Length, Func<Stream> Open, string Within = "", int Nesting = 0)
{
    /// <summary>How much of the start is looked at to tell what a file is.</summary>
    public const int SampleBytes = 64 * 1024;

    /// <param name="stream">Can go back to its start; stays open.</param>
    public static UploadFile Of(Stream stream, long length, ReadingLimits limits) => new(length, () =>
    {
        stream.Position = 0;
        return new CountedStream(stream, limits.FileBytes, TooLarge, keepOpen: true);
    });

    public static string TooLarge(long most) =>
        $"The file has more than {most / 1024 / 1024:N0} MiB. Split it and upload the parts.";

    public async Task<byte[]> SampleAsync(CancellationToken ct)
    {
        await using var stream = Open();
        var sample = new byte[SampleBytes];
        return sample[..await stream.ReadAtLeastAsync(sample, sample.Length, throwOnEndOfStream: false, ct)];
    }
}
