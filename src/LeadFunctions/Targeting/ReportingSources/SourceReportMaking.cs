using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.ReportingSources;

/// <summary>Makes the report out of what was read. The same facts make the same report.</summary>
internal static class SourceReportMaking
{
    private const int MostLines = 500;

    /// <param name="version">Of the rules in force; null for those that are built in.</param>
    public static SourceReportView Of(
        SourcePeriod period,
        CreditModel model,
        string? version,
        SourceTally tally,
        SourceTouches touches
    )
    {
        var counts = Counted(model, tally, touches);
        var sources = Lines(counts.GroupBy(c => c.Key with { SubSource = null }));
        var subSources = Lines(counts.Where(c => c.Key.SubSource is not null).GroupBy(c => c.Key));
        return new SourceReportView(
            period.From,
            period.To,
            model,
            version?.Trim('"'),
            [.. Notes(tally)],
            tally.Rows.Values.Sum(r => r.Rows),
            tally.Sends.Count,
            sources,
            [.. subSources.Take(MostLines)],
            Math.Max(0, subSources.Count - MostLines),
            tally.UnmatchedRows,
            [
                .. tally
                    .Unmatched.OrderByDescending(u => u.Value)
                    .ThenBy(u => u.Key.Affiliate, StringComparer.Ordinal)
                    .ThenBy(u => u.Key.Field, StringComparer.Ordinal)
                    .ThenBy(u => u.Key.Text, StringComparer.Ordinal)
                    .Take(MostLines)
                    .Select(u => new UnmatchedLine(
                        AffiliateName.Parse(u.Key.Affiliate),
                        u.Key.Field,
                        u.Key.Text,
                        u.Value
                    )),
            ],
            Math.Max(0, tally.Unmatched.Count - MostLines)
        );
    }

    private static Dictionary<SourceKey, SourceCounts> Counted(
        CreditModel model,
        SourceTally tally,
        SourceTouches touches
    )
    {
        var counts = tally.Rows.ToDictionary(
            r => r.Key,
            r => new SourceCounts(r.Value.Rows, r.Value.Usable, 0, 0, 0, 0)
        );
        foreach (var send in tally.Sends)
        {
            Add(send.Own.Source, new SourceCounts(0, 0, 1, send.IsFinal ? 1 : 0, send.IsReturned ? 1 : 0, 0));
            var before = touches.Before(send);
            foreach (var (touch, points) in before.Zip(Credit.Of(before.Count, model)))
                Add(touch.Source, new SourceCounts(0, 0, 0, 0, 0, points));
        }
        return counts;

        void Add(SourceKey source, SourceCounts more) => counts[source] = counts.GetValueOrDefault(source) + more;
    }

    private static List<SourceLine> Lines(
        IEnumerable<IGrouping<SourceKey, KeyValuePair<SourceKey, SourceCounts>>> of
    ) =>
        [
            .. of.Select(g => (g.Key, Sum: g.Aggregate(default(SourceCounts), (sum, c) => sum + c.Value)))
                .OrderByDescending(l => l.Sum.Points)
                .ThenByDescending(l => l.Sum.Rows)
                .ThenBy(l => l.Key.Affiliate, StringComparer.Ordinal)
                .ThenBy(l => l.Key.Kind)
                .ThenBy(l => l.Key.Vehicle)
                .ThenBy(l => l.Key.SubSource, StringComparer.Ordinal)
                .Select(l => new SourceLine(
                    AffiliateName.Parse(l.Key.Affiliate),
                    l.Key.Kind,
                    l.Key.Vehicle,
                    l.Key.SubSource,
                    l.Sum.Rows,
                    l.Sum.Usable,
                    l.Sum.Sent,
                    l.Sum.Final,
                    l.Sum.Returned,
                    (double)l.Sum.Points / Credit.Whole
                )),
        ];

    private static IEnumerable<string> Notes(SourceTally tally)
    {
        if (tally.UnclassifiedRows > 0)
            yield return $"Rows that no rules looked at, since they came before there were any or could not be processed, count as unknown: {tally.UnclassifiedRows:N0}.";
        if (tally.Sends.Count(s => s.Person is null) is > 0 and var gone)
            yield return $"Of leads whose people's data was removed only the row that was sent is credited: {gone:N0}.";
    }
}
