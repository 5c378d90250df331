using System.Text;

namespace LeadFunctions.Tests.Fuzzing;

/// <summary>Spoils sound inputs in ways that break readers: bits, cuts, repeats, pieces of others, and texts that mean
/// something to one of the formats.</summary>
internal sealed class Spoiling(Random random, IReadOnlyList<byte[]> seeds)
{
    private const int MaxBytes = 48 * 1024;
    private const int MostChanges = 8;

    private static readonly byte[][] Words =
    [
        .. new[]
        {
            "\"",
            "\"\"",
            "'",
            ",",
            ";",
            "\t",
            "|",
            "\r",
            "\n",
            "\r\n",
            "\0",
            "\u001a",
            "\ufeff",
            "\u2028",
            "\ud83d\ude00",
            "=1+1",
            "=cmd|' /C calc'!A0",
            "{",
            "}",
            "[",
            "]",
            "[[[[[[[[[[[[[[[[",
            "null",
            "true",
            "-0",
            "1e999",
            "99999999999999999999",
            "0001-01-01",
            "9999-12-31",
            "2026-02-30",
            "31/12/2026",
            "45999.5",
            "NaN",
            "\\u0000",
            "\\ud800",
            "<!--",
            "<![CDATA[",
            "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>",
            "&y;",
            "../",
            "@",
            "a@b",
            "ann@example.com",
            "+49 (0) 30 123",
            "sep=;",
            "Email",
            "Lead ID",
            "İ",
            "ß",
            "مرحبا",
            "日本",
        }.Select(Encoding.UTF8.GetBytes),
        [0xff, 0xfe],
        [0xfe, 0xff],
        [0xc3],
        [0xf0, 0x9f],
        [0x80],
        [0x1f, 0x8b, 0x08],
        [0x50, 0x4b, 0x03, 0x04],
        [0x50, 0x4b, 0x01, 0x02],
        [0x50, 0x4b, 0x05, 0x06],
        [0xd0, 0xcf, 0x11, 0xe0],
        [0xff, 0xff, 0xff, 0xff],
        [0xff, 0xff, 0xff, 0x7f],
        [0x00, 0x00, 0x00, 0x80],
        [0x00, 0x00, 0x00, 0x00],
    ];

    public byte[] Spoilt()
    {
        var input = new List<byte>(Any(seeds));
        for (var changes = random.Next(1, MostChanges + 1); changes > 0; changes--)
            Change(input);
        return [.. input.Take(MaxBytes)];
    }

    private void Change(List<byte> input)
    {
        var at = random.Next(input.Count + 1);
        var length = random.Next(Math.Min(input.Count - at, Length()) + 1);
        switch (random.Next(9))
        {
            case 0 when input.Count > 0:
                input[random.Next(input.Count)] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when input.Count > 0:
                input[random.Next(input.Count)] = (byte)random.Next(256);
                break;
            case 2:
                input.RemoveRange(at, length);
                break;
            case 3:
                input.RemoveRange(at, input.Count - at);
                break;
            case 4:
                input.InsertRange(random.Next(input.Count + 1), input.GetRange(at, length));
                break;
            case 5:
                var piece = input.GetRange(at, Math.Min(length, 16));
                for (var times = random.Next(1, 200); times > 0 && input.Count < MaxBytes; times--)
                    input.InsertRange(at, piece);
                break;
            case 6:
                var other = Any(seeds);
                var from = random.Next(other.Length + 1);
                input.InsertRange(at, other.Skip(from).Take(Length()));
                break;
            case 7:
                var word = Any(Words);
                input.RemoveRange(at, Math.Min(input.Count - at, word.Length));
                input.InsertRange(at, word);
                break;
            default:
                input.InsertRange(at, Any(Words));
                break;
        }
    }

    // Short ones mostly.
    private int Length() => 1 << random.Next(12);

    private T Any<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];
}
