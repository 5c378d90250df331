using System.Text;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>A way to write letters in single bytes or pairs of them, from before UTF-8.</summary>
/// <param name="Name">As people call it.</param>
internal sealed record CodePage(string Name, Encoding Encoding, LetterGroup Letters)
{
    public static CodePage Western { get; } = Of("Windows-1252", 1252, LetterGroup.Western);

    public static CodePage OldMac { get; } = Of("Mac Roman", 10000, LetterGroup.Western);

    /// <summary>That of Portuguese under DOS.</summary>
    public static CodePage OldPortuguese { get; } = Of("code page 860", 860, LetterGroup.Western);

    /// <summary>That of Icelandic under DOS.</summary>
    public static CodePage OldIcelandic { get; } = Of("code page 861", 861, LetterGroup.Western);

    public static IReadOnlyList<CodePage> All { get; } =
    [
        Western,
        Of("code page 850", 850, LetterGroup.Western),
        Of("code page 437", 437, LetterGroup.Western),
        OldPortuguese,
        OldIcelandic,
        OldMac,
        Of("Windows-1250", 1250, LetterGroup.Central),
        Of("ISO-8859-2", 28592, LetterGroup.Central),
        Of("code page 852", 852, LetterGroup.Central),
        Of("Windows-1257", 1257, LetterGroup.Baltic),
        Of("ISO-8859-13", 28603, LetterGroup.Baltic),
        Of("code page 775", 775, LetterGroup.Baltic),
        Of("Windows-1251", 1251, LetterGroup.Cyrillic),
        Of("KOI8-R", 20866, LetterGroup.Cyrillic),
        Of("code page 866", 866, LetterGroup.Cyrillic),
        Of("ISO-8859-5", 28595, LetterGroup.Cyrillic),
        Of("Windows-1253", 1253, LetterGroup.Greek),
        Of("ISO-8859-7", 28597, LetterGroup.Greek),
        Of("Windows-1254", 1254, LetterGroup.Turkish),
        Of("code page 857", 857, LetterGroup.Turkish),
        Of("Windows-1255", 1255, LetterGroup.Hebrew),
        Of("Windows-1256", 1256, LetterGroup.Arabic),
        Of("Windows-874", 874, LetterGroup.Thai),
        Of("Shift-JIS", 932, LetterGroup.Japanese),
        Of("EUC-JP", 51932, LetterGroup.Japanese),
        Of("GB18030", 54936, LetterGroup.SimplifiedChinese),
        Of("Big5", 950, LetterGroup.TraditionalChinese),
        Of("EUC-KR", 949, LetterGroup.Korean),
    ];

    /// <summary>Whether it is one of DOS.</summary>
    public bool IsOfDos => Encoding.CodePage is > 400 and < 900;

    /// <summary>The text; null where the bytes are none in this code page.</summary>
    public string? Read(byte[] bytes)
    {
        try
        {
            var text = Encoding.GetString(bytes);
            return
                text.AsSpan().ContainsAnyInRange('\u0080', '\u009F')
                || text.AsSpan().ContainsAnyInRange('\uE000', '\uF8FF')
                ? null
                : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static CodePage Of(string name, int number, LetterGroup letters)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return new(
            name,
            Encoding.GetEncoding(number, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback),
            letters
        );
    }
}
