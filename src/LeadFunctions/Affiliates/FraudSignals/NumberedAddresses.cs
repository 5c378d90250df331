using System.Globalization;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Affiliates.FraudSignals;

/// <summary>Addresses whose numbers count up: from row to row, or behind the same word.</summary>
internal static class NumberedAddresses
{
    private const int FewestInARow = 4;
    private const int MostDigits = 9;

    public static FoundSignal? Of(IReadOnlyList<FlagRow> rows)
    {
        var numbered = rows.Select(Read).ToList();
        var found = InARow(numbered)
            .Concat(
                numbered
                    .Where(n => n.Number is not null)
                    .GroupBy(n => n.Word)
                    .SelectMany(of => InARow([.. of.OrderBy(n => n.Number)]))
            )
            .ToHashSet();
        return Evidence.Over(
            FlagSignal.NumberedAddresses,
            found.Count,
            FewestInARow,
            $"{found.Count} addresses have numbers that count up",
            found
        );
    }

    private static IEnumerable<int> InARow(List<Numbered> addresses)
    {
        for (int from = 0, to; from < addresses.Count; from = to)
        {
            for (to = from + 1; to < addresses.Count && IsNext(addresses[to - 1].Number, addresses[to].Number); )
                to++;
            if (to - from >= FewestInARow)
                foreach (var address in addresses[from..to])
                    yield return address.Line;
        }
    }

    private static bool IsNext(int? one, int? other) => other is { } number && number == one + 1;

    private static Numbered Read(FlagRow row)
    {
        var word = row.LocalPart.TrimEnd(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        var digits = row.LocalPart[word.Length..];
        return new Numbered(
            row.Line,
            $"{word}@{row.Data.Email.Split('@')[^1]}",
            digits.Length is > 0 and <= MostDigits ? int.Parse(digits, CultureInfo.InvariantCulture) : null
        );
    }

    private sealed record Numbered(int Line, string Word, int? Number);
}
