using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Text.Unicode;

namespace LeadFunctions.ValidatingLeads;

/// <summary>UTF-8 that somebody read as Windows-1252: <c>Ã©</c> for <c>é</c>, <c>â€™</c> for <c>’</c>.</summary>
internal static class DoubleEncoding
{
    // Begin the pairs of Latin, Cyrillic and typographic characters.
    private static readonly SearchValues<char> Leads = SearchValues.Create("ÃÂâÅÄÐÑ");

    private static readonly FrozenDictionary<char, byte> Windows1252 = Enumerable.Range(0, 256)
        .ToFrozenDictionary(b => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString([(byte)b])[0], b => (byte)b);

    /// <summary>Undone only where the whole cell reads as UTF-8: a real <c>Ã</c> beside a plain letter does not.</summary>
    public static string Undo(string text) =>
        text.AsSpan().ContainsAny(Leads) && Bytes(text) is { } bytes && Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : text;

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
