using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Affiliates.FraudSignals;

/// <summary>A company with a large part of the rows, where the campaign does not name companies.</summary>
internal sealed class OneCompany
{
    private const int FewestRows = 50;
    private const double LeastShare = 0.1;
    private const int TimesUsual = 3;

    private readonly List<FlagRow> _rows;
    private readonly List<FlagRow> _largest;

    public OneCompany(IReadOnlyList<FlagRow> rows)
    {
        _rows = [.. rows.Where(r => !r.IsOfNamedCompanies)];
        _largest = _rows.GroupBy(r => r.CompanyKey).MaxBy(of => of.Count())?.ToList() ?? [];
    }

    /// <summary>Null where there are too few rows to tell.</summary>
    public double? Share => _rows.Count < FewestRows ? null : _largest.Count / (double)_rows.Count;

    public FoundSignal? Over(FlagBaseline baseline)
    {
        // Not at the limit: beyond it.
        var limit = Math.Max(LeastShare, TimesUsual * baseline.LargestCompany);
        return Share is { } share && share > limit
            ? Evidence.Over(
                FlagSignal.OneCompany,
                share,
                limit,
                $"{_largest.Count} of {_rows.Count} rows are of one company ({share:P0}; up to {limit:P0} is usual)",
                _largest.Select(r => r.Line)
            )
            : null;
    }
}
