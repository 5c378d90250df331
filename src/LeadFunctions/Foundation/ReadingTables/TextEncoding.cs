using System.Buffers;
using System.Text;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Tells how a text is encoded. It must hold for the whole file: one letter far down decides.</summary>
internal static class TextEncoding
{
    private const string Binary = "Found binary data. Expected a table such as CSV or .xlsx.";

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16Le = new(
        bigEndian: false,
        byteOrderMark: false,
        throwOnInvalidBytes: true
    );
    private static readonly UnicodeEncoding Utf16Be = new(
        bigEndian: true,
        byteOrderMark: false,
        throwOnInvalidBytes: true
    );

    // Windows-1252 has no letter for these.
    private static readonly SearchValues<byte> NoLetters = SearchValues.Create(0x81, 0x8D, 0x8F, 0x90, 0x9D);

    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="sample">The first bytes of the file.</param>
    public static async Task<TextForm> DetectAsync(UploadFile file, byte[] sample, CancellationToken ct)
    {
        var (encoding, name, marked) = Marked(sample) ?? Unmarked(sample);
        await using var stream = file.Open();
        var (bad, noLetter, isShifted) = await ScanAsync(stream, encoding, ct);
        if (isShifted)
            throw new UnreadableException("Found text in ISO-2022. Save it as UTF-8 and upload that.");
        if (bad is not { } at)
            return new TextForm(encoding, name);
        if (marked)
            throw new UnreadableException(
                $"Found text in {name} whose byte {at:N0} is no part of a letter. Save the file anew and upload it."
            );
        if (encoding != Utf8 || sample.AsSpan().ContainsAnyInRange<byte>(0, 8))
            throw new UnreadableException(Binary);
        await using var again = file.Open();
        var lines = await HighLine.OfAsync(again, ct);
        if (IsOfOldMac(sample) && CodePageGuess.Reads(CodePage.OldMac, lines))
            return await HoldingAsync(file, CodePage.OldMac, ct);
        if (CodePageGuess.Of(lines) is not ({ } page, _))
            throw new UnreadableException(
                noLetter is { } none
                    ? $"Found text that is neither UTF-8 (byte {at:N0}) nor Windows-1252 (byte {none:N0}). Save it as UTF-8 and upload that."
                    : $"Found text that is not UTF-8 (byte {at:N0}), and which code page it is in is not certain: as Windows-1252 its names would be damaged. Save it as UTF-8 and upload that."
            );
        return await HoldingAsync(file, page, ct);
    }

    // The page was found by the lines that are not UTF-8, and by the first of very many.
    private static async Task<TextForm> HoldingAsync(UploadFile file, CodePage page, CancellationToken ct)
    {
        await using var stream = file.Open();
        return await ScanAsync(stream, page.Encoding, ct) is ({ } at, _, _)
            ? throw new UnreadableException(
                $"Found text in {page.Name} whose byte {at:N0} is no part of a letter. Save it as UTF-8 and upload that."
            )
            : new TextForm(page.Encoding, page.Name);
    }

    private static (Encoding, string, bool)? Marked(ReadOnlySpan<byte> sample) =>
        sample switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Utf8, "UTF-8", true),
            [0xFF, 0xFE, 0, 0, ..] => throw new UnreadableException(
                "Found text in UTF-32. Save it as UTF-8 and upload that."
            ),
            [0xFF, 0xFE, ..] => (Utf16Le, "UTF-16 LE", true),
            [0xFE, 0xFF, ..] => (Utf16Be, "UTF-16 BE", true),
            _ => null,
        };

    // Every table has signs and mostly letters of ASCII, and in UTF-16 each of them has a zero beside it.
    private static (Encoding, string, bool) Unmarked(ReadOnlySpan<byte> sample)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i + 1 < sample.Length; i += 2)
            (even, odd) = (even + (sample[i] == 0 ? 1 : 0), odd + (sample[i + 1] == 0 ? 1 : 0));
        if (even + odd == 0 && !sample.EndsWith((byte)0))
            return (Utf8, "UTF-8", false);
        if (odd > sample.Length / 20 && even == 0)
            return (Utf16Le, "UTF-16 LE", false);
        return even > sample.Length / 20 && odd == 0
            ? (Utf16Be, "UTF-16 BE", false)
            : throw new UnreadableException(Binary);
    }

    // Excel for Mac saves "CSV (Macintosh)" so, and nobody else ends lines like this any more.
    private static bool IsOfOldMac(ReadOnlySpan<byte> sample) =>
        sample.Contains((byte)'\r') && !sample.Contains((byte)'\n');

    /// <returns>Also whether letters of East Asia are written in those of ASCII, as mail has them.</returns>
    private static async Task<(long? Bad, long? NoLetter, bool IsShifted)> ScanAsync(
        Stream stream,
        Encoding encoding,
        CancellationToken ct
    )
    {
        var (bytes, chars) = (new byte[UploadFile.SampleBytes], new char[UploadFile.SampleBytes + 4]);
        var (decoder, at, bad, noLetter, isShifted) = (encoding.GetDecoder(), 0L, (long?)null, (long?)null, false);
        for (
            int read;
            (read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct)) >= 0;
            at += read
        )
        {
            ct.ThrowIfCancellationRequested();
            isShifted |= bytes.AsSpan(0, read).IndexOf("\e$"u8) >= 0;
            noLetter ??= bytes.AsSpan(0, read).IndexOfAny(NoLetters) is >= 0 and var none ? at + none + 1 : null;
            bad ??= BadByte(decoder, bytes.AsSpan(0, read), chars, flush: read < bytes.Length) is { } index
                ? at + index + 1
                : null;
            if (read < bytes.Length)
                break;
        }
        return (bad, noLetter, isShifted);
    }

    private static int? BadByte(Decoder decoder, ReadOnlySpan<byte> bytes, char[] chars, bool flush)
    {
        try
        {
            decoder.GetChars(bytes, chars, flush);
            return null;
        }
        catch (DecoderFallbackException e)
        {
            return Math.Max(0, e.Index);
        }
    }
}
