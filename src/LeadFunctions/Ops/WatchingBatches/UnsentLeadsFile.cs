using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Ops.WatchingBatches;

/// <summary>The report of a week as CSV: a line for each campaign, affiliate and status, then one for each
/// reason.</summary>
internal static class UnsentLeadsFile
{
    public static async Task WriteAsync(Stream stream, IReadOnlyList<UnsentRow> rows)
    {
        await using var csv = new Csv(stream);
        await csv.WriteAsync(["lead code", "affiliate", "kind", "name", "rows"]);
        foreach (var line in rows.SelectMany(Lines))
            await csv.WriteAsync(line);
    }

    private static IEnumerable<string[]> Lines(UnsentRow row) =>
        [
            .. row.Statuses.Select(s => Line(row, "status", s.Key, s.Value)),
            .. row.Reasons.Select(r => Line(row, "reason", r.Key, r.Value)),
        ];

    private static string[] Line<T>(UnsentRow row, string kind, T name, int rows)
        where T : struct, Enum => [row.LeadCode?.Value ?? "", row.Affiliate.Value, kind, $"{name}", $"{rows}"];
}
