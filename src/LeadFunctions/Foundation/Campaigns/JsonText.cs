using System.Text.Unicode;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Tells of a file that is no JSON at all what it is instead, in plain words.</summary>
internal static class JsonText
{
    /// <returns>Null where it may be JSON.</returns>
    public static string? Problem(ReadOnlyMemory<byte> json) =>
        json.Span switch
        {
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [_, 0, ..] or [0, _, ..] =>
                "$ (line 1): found text in UTF-16, expected UTF-8: save the file as UTF-8",
            [0x50, 0x4B, 3, 4, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..] =>
                "$ (line 1): found a document of an office program, expected JSON: write the file with a text editor",
            [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] =>
                "$ (line 1): found rich text (RTF), expected JSON: save the file as plain text",
            var text when text.IndexOfAnyExcept(" \t\r\n"u8) < 0 =>
                "$ (line 1): found an empty file, expected an object in braces { }",
            var text when !Utf8.IsValid(text) =>
                $"$ (line {LineOfFault(text)}): found letters that are not UTF-8, expected UTF-8: save the file as UTF-8",
            _ => null,
        };

    private static int LineOfFault(ReadOnlySpan<byte> text)
    {
        var (line, from) = (1, 0);
        while (text[from..].IndexOf((byte)'\n') is >= 0 and var end && Utf8.IsValid(text.Slice(from, end)))
            (line, from) = (line + 1, from + end + 1);
        return line;
    }
}
