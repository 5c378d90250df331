using BenchmarkDotNet.Attributes;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Benchmarks;

/// <summary>Reading phones of several countries, the last two of which are not certain.</summary>
public class Phones
{
    private static readonly (string Text, string Country)[] Texts =
    [
        ("(415) 555-0123", "US"),
        ("1-415-555-0123", "US"),
        ("+1 415 555 0123", "US"),
        ("415.555.0123", "CA"),
        ("020 7946 0018", "GB"),
        ("+44 (0)20 7946 0018", "GB"),
        ("447912345678", "GB"),
        ("030 / 123 456-78", "DE"),
        ("0049 30 12345678", "DE"),
        ("06 12 34 56 78", "FR"),
        ("06 1234 5678", "IT"),
        ("(11) 91234-5678", "BR"),
        ("098765 43210", "IN"),
        ("011 15-2345-6789", "AR"),
        ("30 12345678", "DE"),
        ("555 0100", "US"),
    ];

    [Benchmark]
    public void Read()
    {
        if (Texts.Count(t => PhoneNumber.E164(t.Text, t.Country) is not null) != Texts.Length - 2)
            throw new InvalidOperationException("Other phones are certain than was expected.");
    }

    internal static double Each(double seconds) => seconds / Texts.Length;
}

internal static class PhonesBenchmark
{
    public static Task<IReadOnlyList<Result>> RunAsync() =>
        Task.FromResult<IReadOnlyList<Result>>([
            new(
                "reading phones, one core",
                FormattableString.Invariant(
                    $"{Phones.Each(Measured.Run<Phones>().Seconds(nameof(Phones.Read))) * 1e6:F1} µs each"
                )
            ),
        ]);
}
