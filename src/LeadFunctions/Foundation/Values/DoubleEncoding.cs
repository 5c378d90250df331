using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Text.Unicode;

namespace LeadFunctions.Foundation.Values;

/// <summary>UTF-8 that somebody read as Windows-1252: <c>Ã©</c> for <c>é</c>, <c>â€™</c> for <c>’</c>.</summary>
internal static class DoubleEncoding
{
    /// <summary>Begin the pairs of Latin, Cyrillic and typographic characters.</summary>
    public const string FirstHalves = "ÃÂâÅÄÐÑ";

    private static readonly SearchValues<char> First = SearchValues.Create(FirstHalves);

    // Of these a second half behind them is no letter's neighbour in any language.
    private static readonly SearchValues<char> Remains = SearchValues.Create("ÃÂâ\uFFFD");

    private static readonly FrozenDictionary<char, byte> Windows1252 = Enumerable
        .Range(0, 256)
        .ToFrozenDictionary(
            b => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString([(byte)b])[0],
            b => (byte)b
        );

    /// <summary>Undone only where the whole cell reads as UTF-8: a real <c>Ã</c> beside a plain letter does
    /// not.</summary>
    public static string Undo(string text) =>
        text.AsSpan().ContainsAny(First) && Bytes(text) is { } bytes && Utf8.IsValid(bytes)
            ? Encoding.UTF8.GetString(bytes)
            : text;

    /// <summary>Whether letters were damaged in a way that cannot be undone.</summary>
    public static bool Remained(string text) =>
        text.AsSpan().ContainsAny(Remains)
        && (
            text.Contains('\uFFFD', StringComparison.Ordinal)
            || text.Zip(text.Skip(1)).Any(pair => Remains.Contains(pair.First) && IsSecondHalf(pair.Second))
        );

    private static bool IsSecondHalf(char c) =>
        Windows1252.TryGetValue(c, out var b) && b is >= 0x80 and < 0xC0 and not 0xA0;

    private static byte[]? Bytes(string text)
    {
        var bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (!Windows1252.TryGetValue(text[i], out bytes[i]))
                return null;
        }
        return bytes;
    }
}
