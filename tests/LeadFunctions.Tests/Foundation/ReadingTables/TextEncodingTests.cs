using System.Text;
using LeadFunctions.Foundation.ReadingTables;

namespace LeadFunctions.Tests.Foundation.ReadingTables;

public class TextEncodingTests
{
    public static TheoryData<byte[], string> Texts =>
        new()
        {
            { "Email\n"u8.ToArray(), "UTF-8" },
            { "Zoë"u8.ToArray(), "UTF-8" },
            { [0xEF, 0xBB, 0xBF, .. "Email"u8], "UTF-8" },
            { [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Email")], "UTF-16 LE" },
            { [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes("Email")], "UTF-16 BE" },
            { Encoding.Unicode.GetBytes("Email,Имя\nann@example.com,Анна\n"), "UTF-16 LE" },
            { Encoding.BigEndianUnicode.GetBytes("Email,名前\nann@example.com,太郎\n"), "UTF-16 BE" },
            { [(byte)'Z', (byte)'o', 0xEB], "Windows-1252" },
            { [0x80, (byte)'1'], "Windows-1252" },
            { [.. "Email\rZo"u8, 0x91, (byte)'\r'], "Mac Roman" },
            { [.. "Email\r\nZo"u8, 0xEB, (byte)'\r', (byte)'\n'], "Windows-1252" },
            { [.. "control "u8, 1, 2, 8, 0x1F, 0x7F], "UTF-8" },
        };

    public static TheoryData<byte[], string> Others =>
        new()
        {
            { [(byte)'a', 0, (byte)'b'], "binary data" },
            { [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], "binary data" },
            { [0xE9, 1, (byte)'a'], "binary data" },
            { [0xFF, 0xFE, 0, 0, 65, 0, 0, 0], "UTF-32" },
            { "Zo\u00EB"u8[..3].ToArray(), "which code page it is in is not certain" },
            { "Email\n\e$B;3ED\e(B"u8.ToArray(), "ISO-2022. Save it as UTF-8" },
            { [(byte)'a', 0xE9, 0x81], "neither UTF-8 (byte 2) nor Windows-1252 (byte 3)" },
            {
                [0xEF, 0xBB, 0xBF, (byte)'a', 0xE9, (byte)'b'],
                "Found text in UTF-8 whose byte 5 is no part of a letter"
            },
            { [0xFF, 0xFE, 65, 0, 0x00, 0xD8, 66, 0], "Found text in UTF-16 LE whose byte" },
            { [0xFF, 0xFE, 65, 0, 66], "Found text in UTF-16 LE whose byte" },
        };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Text_is_read_in_its_encoding(byte[] text, string name) =>
        Assert.Equal(name, (await DetectAsync(text)).Name);

    [Theory]
    [MemberData(nameof(Others))]
    public async Task What_is_no_text_is_told_in_plain_words(byte[] bytes, string words) =>
        Assert.Contains(
            words,
            (await Assert.ThrowsAsync<UnreadableException>(() => DetectAsync(bytes))).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(100)]
    [InlineData(UploadFile.SampleBytes)]
    [InlineData(5 * UploadFile.SampleBytes)]
    public async Task One_letter_far_down_decides(int before)
    {
        var start = Encoding.ASCII.GetBytes(new string('a', before));
        Assert.Equal("Windows-1252", (await DetectAsync([.. start, 0xE9, .. start])).Name);
        Assert.Equal("UTF-8", (await DetectAsync([.. start, .. "é"u8, .. start])).Name);
    }

    [Theory]
    [InlineData("é")]
    [InlineData("€")]
    [InlineData("😀")]
    public async Task A_letter_across_two_blocks_is_still_utf_8(string letter)
    {
        for (var shift = 0; shift <= Encoding.UTF8.GetByteCount(letter); shift++)
            Assert.Equal(
                "UTF-8",
                (
                    await DetectAsync(Encoding.UTF8.GetBytes(new string('a', UploadFile.SampleBytes - shift) + letter))
                ).Name
            );
    }

    private static Task<TextForm> DetectAsync(byte[] bytes) =>
        TextEncoding.DetectAsync(
            UploadFile.Of(new MemoryStream(bytes), bytes.Length, ReadingLimits.Default),
            bytes[..Math.Min(bytes.Length, UploadFile.SampleBytes)],
            default
        );
}
