using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Affiliates.FraudSignals;

/// <summary>Rows of different people that agree in over 85 % of their independent fields. Company stands for its size,
/// country and domain, and the name for the address.</summary>
internal sealed class NearIdenticalRows
{
    private const double Alike = 0.85;
    private const int FewestFields = 5;
    private const double LeastShare = 0.02;
    private const int FewestRows = 5;

    // How many earlier rows of those that agree in a part of the fields a row is compared with.
    private const int MostCompared = 30;

    private readonly IReadOnlyList<FlagRow> _rows;
    private readonly List<int[]> _fields;
    private readonly bool[] _isAlike;

    public NearIdenticalRows(IReadOnlyList<FlagRow> rows)
    {
        _rows = rows;
        _isAlike = new bool[rows.Count];
        _fields =
        [
            .. Columns(rows)
                .Select(of => Numbered(rows.Select(of)))
                .Where(IsTelling)
                .OrderByDescending(values => values.Distinct().Count()),
        ];
        if (_fields.Count >= FewestFields)
            Compare();
    }

    public double Share => _rows.Count == 0 ? 0 : _isAlike.Count(a => a) / (double)_rows.Count;

    public FoundSignal? Over(FlagBaseline baseline)
    {
        var limit = Math.Max(Math.Max(baseline.NearIdentical, LeastShare) * _rows.Count, FewestRows);
        var found = _rows.Where((_, i) => _isAlike[i]).Select(r => r.Line).ToList();
        return Evidence.Over(
            FlagSignal.NearIdenticalRows,
            found.Count,
            limit,
            $"{found.Count} of {_rows.Count} rows agree with one of another person in over 85 % of {_fields.Count} independent fields; {limit:0.#} are within what is usual",
            found
        );
    }

    private static IEnumerable<Func<FlagRow, string?>> Columns(IReadOnlyList<FlagRow> rows) =>
        [
            row => row.Data.FirstName,
            row => row.Data.LastName,
            row => row.CompanyKey,
            row => row.Data.JobTitle,
            row => row.PhoneKey,
            .. rows.SelectMany(r => r.Data.Answers.Keys)
                .Distinct()
                .Select<string, Func<FlagRow, string?>>(header => row => row.Data.Answers.GetValueOrDefault(header)),
        ];

    // Texts as numbers, 0 for none.
    private static int[] Numbered(IEnumerable<string?> texts)
    {
        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. texts.Select(text =>
                string.IsNullOrWhiteSpace(text) ? 0
                : numbers.TryGetValue(text.Trim(), out var number) ? number
                : numbers[text.Trim()] = numbers.Count + 1
            ),
        ];
    }

    // What most rows say alike says nothing.
    private static bool IsTelling(int[] values) =>
        values.Length > 0 && values.CountBy(v => v).Max(v => v.Value) * 2 <= values.Length;

    // Rows that differ in so few fields agree in all of one of that many groups of fields and one more.
    private void Compare()
    {
        var groups = (int)((1 - Alike) * _fields.Count) + 1;
        for (var group = 0; group < groups; group++)
        {
            var own = _fields.Where((_, field) => field % groups == group).ToList();
            var seen = new Dictionary<int, List<int>>();
            for (var row = 0; row < _rows.Count; row++)
            {
                var key = own.Aggregate(0, (hash, values) => HashCode.Combine(hash, values[row]));
                if (!seen.TryGetValue(key, out var before))
                    seen[key] = before = [];
                foreach (var other in before.TakeLast(MostCompared))
                    if (AreAlike(row, other))
                        (_isAlike[row], _isAlike[other]) = (true, true);
                before.Add(row);
            }
        }
    }

    private bool AreAlike(int one, int other)
    {
        var (compared, same) = (0, 0);
        foreach (var values in _fields)
            if (values[one] != 0 && values[other] != 0)
            {
                compared++;
                same += values[one] == values[other] ? 1 : 0;
            }
        return compared >= FewestFields && same > Alike * compared;
    }
}
