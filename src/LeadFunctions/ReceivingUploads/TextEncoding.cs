using System.Text;

namespace LeadFunctions.ReceivingUploads;

/// <summary>Tells text from what is none, and how it is encoded, by a file's first bytes.</summary>
internal static class TextEncoding
{
    /// <summary>How many bytes are looked at.</summary>
    public const int SampleBytes = 64 * 1024;

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding, or what the file is instead of a text table, in plain words.</summary>
    public static (Encoding? Encoding, string? Problem) Detect(ReadOnlySpan<byte> sample) => sample switch
    {
        [] => (null, "The file is empty. Expected a header line and at least one row."),
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, null),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, null),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, null),
        [0x50, 0x4B, 0x03, 0x04, ..] => (null, "Found a workbook or an archive under a text name. Save the sheet as CSV and upload that."),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => (null, "Found an old workbook (.xls). Save the sheet as CSV and upload that."),
        [0x1F, 0x8B, ..] => (null, "Found a compressed file. Unpack it and upload the CSV in it."),
        _ when sample.ContainsAnyInRange<byte>(0, 8) => (null, "Found binary data. Expected a text table such as CSV."),
        _ => (IsUtf8(sample) ? Encoding.UTF8 : Encoding.GetEncoding(1252), null),
    };

    private static bool IsUtf8(ReadOnlySpan<byte> sample)
    {
        try
        {
            StrictUtf8.GetCharCount(WithoutCutLetter(sample));
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    // The sample may end within a letter of several bytes.
    private static ReadOnlySpan<byte> WithoutCutLetter(ReadOnlySpan<byte> sample)
    {
        if (sample.Length < SampleBytes)
            return sample;
        var end = sample.Length;
        while (end > sample.Length - 4 && (sample[end - 1] & 0xC0) == 0x80)
            end--;
        return end > 0 && sample[end - 1] >= 0xC0 ? sample[..(end - 1)] : sample;
    }
}
