using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace LeadFunctions.Foundation.Values;

/// <summary>A code page in which UTF-8 is read by mistake.</summary>
internal sealed class MisreadPage
{
    private readonly FrozenDictionary<char, byte> _bytes;
    private readonly SearchValues<char> _first;
    private readonly string _remains;

    // Begin the letters of Europe and Vietnam, and signs of typography.
    private static readonly byte[] Leads = [0xC2, 0xC3, 0xC4, 0xC5, 0xC6, 0xC8, 0xCE, 0xCF, 0xD0, 0xD1, 0xE1, 0xE2];

    /// <summary>A page whose letters stand beside each other in words of its own languages, too.</summary>
    /// <param name="number">Of the code page.</param>
    public MisreadPage(int number)
        : this(number, new string([.. Leads.Select(lead => Of(number).GetString([lead])[0])]), remains: "") =>
        (HasOwnWords, IsLatin) = (true, Of(number).GetString([0xC3])[0] < 'Α');

    /// <summary>Whether only what makes usual words of other letters was misread.</summary>
    public bool HasOwnWords { get; }

    /// <summary>Whether text in it is known by control characters, which nobody writes.</summary>
    public bool HasControls { get; init; }

    /// <summary>Whether its letters are Latin ones.</summary>
    public bool IsLatin { get; } = true;

    /// <summary>What the first halves of letters look like in it.</summary>
    public string FirstHalves { get; }

    /// <param name="number">Of the code page.</param>
    /// <param name="first">What the first halves of letters look like in it.</param>
    /// <param name="remains">Those of them that have a second half behind them in no language.</param>
    public MisreadPage(int number, string first, string remains)
    {
        var encoding = Of(number);
        _bytes = Enumerable
            .Range(0, 256)
            .Select(b => (Letter: encoding.GetString([(byte)b])[0], Byte: (byte)b))
            // Ohm and omega are one character of these code pages.
            .SelectMany(b => b.Letter is 'Ω' or '\u2126' ? [('Ω', b.Byte), ('\u2126', b.Byte)] : new[] { b })
            .DistinctBy(b => b.Letter)
            .ToFrozenDictionary(b => b.Letter, b => b.Byte);
        FirstHalves = first;
        _first = SearchValues.Create(first);
        _remains = remains;
    }

    /// <summary>The bytes that were read; null where they are no UTF-8.</summary>
    public byte[]? Utf8(string text)
    {
        if (!text.AsSpan().ContainsAny(_first))
            return null;
        var bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (!_bytes.TryGetValue(text[i], out bytes[i]))
                return null;
        }
        return System.Text.Unicode.Utf8.IsValid(bytes) ? bytes : null;
    }

    /// <summary>Whether two characters are what one letter became.</summary>
    public bool IsLetter(char first, char second) =>
        _remains.Contains(first, StringComparison.Ordinal)
        && _bytes.TryGetValue(second, out var b)
        && b is >= 0x80 and < 0xC0
        && second != '\u00A0';

    private static Encoding Of(int number) =>
        CodePagesEncodingProvider.Instance.GetEncoding(number) ?? Encoding.GetEncoding(number);
}
