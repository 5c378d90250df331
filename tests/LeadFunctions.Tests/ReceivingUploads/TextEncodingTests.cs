using System.Text;
using LeadFunctions.ReceivingUploads;

namespace LeadFunctions.Tests.ReceivingUploads;

public class TextEncodingTests
{
    public static TheoryData<byte[], string> Texts => new()
    {
        { "Email\n"u8.ToArray(), "utf-8" },
        { "Zoë"u8.ToArray(), "utf-8" },
        { [0xEF, 0xBB, 0xBF, .. "Email"u8], "utf-8" },
        { [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Email")], "utf-16" },
        { [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes("Email")], "utf-16BE" },
        { [(byte)'Z', (byte)'o', 0xEB], "windows-1252" },
        { [0x80, (byte)'1'], "windows-1252" },
    };

    public static TheoryData<byte[], string> Others => new()
    {
        { [], "The file is empty" },
        { "PK\u0003\u0004rest"u8.ToArray(), "workbook or an archive" },
        { [0xD0, 0xCF, 0x11, 0xE0, 0xA1], "old workbook" },
        { [0x1F, 0x8B, 0x08], "compressed" },
        { [(byte)'a', 0, (byte)'b'], "binary data" },
        { [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], "binary data" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_is_read_in_its_encoding(byte[] sample, string name)
    {
        var (encoding, problem) = TextEncoding.Detect(sample);
        Assert.Equal((name, null), (encoding!.WebName, problem));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void What_is_no_text_is_told_in_plain_words(byte[] sample, string words)
    {
        var (encoding, problem) = TextEncoding.Detect(sample);
        Assert.Null(encoding);
        Assert.Contains(words, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("é")]
    [InlineData("€")]
    [InlineData("😀")]
    public void A_letter_that_the_end_of_the_sample_cuts_is_still_utf_8(string letter)
    {
        var bytes = Encoding.UTF8.GetBytes(new string('a', TextEncoding.SampleBytes) + letter);
        for (var shown = 0; shown <= Encoding.UTF8.GetByteCount(letter); shown++)
            Assert.Equal("utf-8", TextEncoding.Detect(bytes.AsSpan(shown, TextEncoding.SampleBytes)).Encoding!.WebName);
    }

    [Fact]
    public void A_broken_letter_in_a_small_file_is_not_taken_for_utf_8() =>
        Assert.Equal("windows-1252", TextEncoding.Detect("Zo\u00EB"u8[..3]).Encoding!.WebName);
}
