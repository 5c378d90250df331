using System.Buffers;
using System.Collections.Frozen;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>A line with bytes beyond ASCII.</summary>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Letters">Those of the countries that the line names; null where they are none, or several.</param>
/// <param name="Countries">ISO codes of those countries.</param>
internal sealed record HighLine(int Line, byte[] Bytes, LetterGroup? Letters, IReadOnlyList<string> Countries)
{
    private static readonly FrozenSet<string> Spanish = FrozenSet.Create(
        "ES MX AR CO CL PE VE EC GT CU BO DO HN PY SV NI CR PA UY PR GQ".Split(' ')
    );

    private static readonly FrozenSet<string> Portuguese = FrozenSet.Create("PT BR AO MZ CV GW ST TL".Split(' '));

    private const int Longest = 4_000;

    private static readonly SearchValues<char> NoCountry = SearchValues.Create("@0123456789");

    // More would say no more.
    private const int Most = 20_000;

    private static readonly char[] Ends = [',', ';', '\t', '|', '"'];

    /// <summary>Whether it names Iceland or the Faroes, whose letters are those of Turkish in another code
    /// page.</summary>
    public bool IsOfIceland { get; } = Countries.Any(c => c is "IS" or "FO");

    /// <summary>Whether it names a country that writes Spanish.</summary>
    public bool IsOfSpanish { get; } = Countries.Any(Spanish.Contains);

    /// <summary>Whether it names a country that writes Portuguese.</summary>
    public bool IsOfPortuguese { get; } = Countries.Any(Portuguese.Contains);

    /// <summary>The lines of a file that tell its code page. Lines in UTF-8 tell nothing.</summary>
    public static async Task<IReadOnlyList<HighLine>> OfAsync(Stream stream, CancellationToken ct)
    {
        var (lines, line, number) = (new List<HighLine>(), new List<byte>(), 1);
        var buffer = new byte[UploadFile.SampleBytes];
        for (int read; lines.Count < Most && (read = await stream.ReadAsync(buffer, ct)) > 0; )
        for (var at = 0; at < read; )
        {
            var end = buffer.AsSpan(at, read - at).IndexOfAny((byte)'\n', (byte)'\r');
            var length = end < 0 ? read - at : end;
            if (line.Count < Longest)
                line.AddRange(buffer.AsSpan(at, Math.Min(length, Longest)));
            at += length + 1;
            if (end < 0)
                continue;
            Add(lines, line, number);
            number += buffer[at - 1] == '\n' ? 1 : 0;
        }
        Add(lines, line, number);
        return lines;
    }

    private static void Add(List<HighLine> lines, List<byte> line, int number)
    {
        var bytes = line.ToArray();
        line.Clear();
        if (bytes.AsSpan().ContainsAnyInRange((byte)0x80, (byte)0xFF) && !System.Text.Unicode.Utf8.IsValid(bytes))
            lines.Add(Of(number, bytes, CountriesOf(bytes)));
    }

    private static HighLine Of(int number, byte[] bytes, List<string> countries) =>
        new(
            number,
            bytes,
            countries.Select(LetterGroups.Of).Distinct().ToList() is [var only] ? only : null,
            countries
        );

    private static List<string> CountriesOf(byte[] bytes) =>
        [
            .. System
                .Text.Encoding.Latin1.GetString(bytes)
                .Split(Ends, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(cell =>
                    cell.Length is >= 2 and <= 40
                    && System.Text.Ascii.IsValid(cell)
                    && !cell.AsSpan().ContainsAny(NoCountry)
                )
                .Select(cell => Country.TryParse(cell, out var country) ? country.Code : null)
                .OfType<string>(),
        ];
}
