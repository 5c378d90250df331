using System.Globalization;
using CsvHelper;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Proof.Year;

/// <summary>A line of a statement as its affiliate reads it.</summary>
internal sealed record StatementCells(
    string LeadCode,
    string Band,
    string Tier,
    int Delivered,
    int Returned,
    int Open,
    int Billable,
    string Cpl,
    string Amount
)
{
    public bool IsCorrection => Band.StartsWith("correction of ", StringComparison.Ordinal);
}

/// <summary>Whether statements say what was delivered, at the prices that were agreed, to the cent. Lines are
/// worked out anew from places and the plan's prices; a month that is closed has those of the day after its last
/// window.</summary>
internal sealed class StatementCheck(YearStage stage, YearPlan plan)
{
    private const string Missing = "CPL missing";
    private const int WindowDays = 30;

    public async Task<YearCheck> MakeAsync(YearBooks books)
    {
        var (found, lines, total) = (new List<string>(), 0, 0m);
        var sent = books.Deliveries.Where(d => d.SentAt is not null).ToLookup(d => (d.Affiliate.Value, MonthOf(d)));
        foreach (var supplier in plan.Suppliers)
        {
            var corrections = new List<StatementCells>();
            var statements = new Dictionary<string, IReadOnlyList<StatementCells>>();
            for (var month = YearPlan.Begins; month <= stage.Now; month = month.AddMonths(1))
                if (await ReadAsync(supplier, $"{month:yyyy-MM}") is { } cells)
                    statements[$"{month:yyyy-MM}"] = cells;
            corrections.AddRange(statements.Values.SelectMany(s => s).Where(c => c.IsCorrection));
            foreach (
                var month in sent.Where(s => s.Key.Value == supplier.Name)
                    .Select(s => s.Key.Item2)
                    .Union(statements.Keys)
                    .Order()
            )
            {
                if (!statements.TryGetValue(month, out var cells))
                {
                    found.Add($"{supplier.Name} has deliveries in {month}, and no statement of it.");
                    continue;
                }
                var expected = Expected(supplier, month, [.. sent[(supplier.Name, month)]], corrections).ToList();
                var actual = cells.Where(c => !c.IsCorrection && c.LeadCode != "total").ToList();
                lines += actual.Count;
                found.AddRange(actual.Except(expected).Select(a => $"{supplier.Name}, {month}: says {a}"));
                found.AddRange(expected.Except(actual).Select(e => $"{supplier.Name}, {month}: should say {e}"));
                total += actual.Where(a => a.Amount != Missing).Sum(a => Number(a.Amount));
                if (FaultOfTotal(cells) is { } fault)
                    found.Add($"{supplier.Name}, {month}: {fault}");
            }
        }
        return new(
            "statements equal deliveries to the cent",
            $"{lines:N0} lines, {sent.Sum(s => s.Count()):N0} deliveries, {total:N2} in all",
            found
        );
    }

    private IEnumerable<StatementCells> Expected(
        Supplier supplier,
        string month,
        IReadOnlyList<Delivery> sent,
        IReadOnlyList<StatementCells> corrections
    )
    {
        var first = DateTimeOffset.ParseExact(
            month,
            "yyyy-MM",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal
        );
        var closes = first.AddMonths(1).AddDays(WindowDays);
        var at = closes < stage.Now ? closes : stage.Now;
        foreach (var campaign in sent.GroupBy(d => d.LeadCode.Value))
        {
            var order = plan.Orders.Single(o => o.LeadCode == campaign.Key);
            var later = corrections
                .Where(c => c.LeadCode == campaign.Key && c.Band.EndsWith(month, StringComparison.Ordinal))
                .Sum(c => c.Returned);
            var priced = campaign
                .OrderBy(d => d.SentAt)
                .ThenBy(d => d.Person.Value, StringComparer.Ordinal)
                .Select((d, i) => (Place: d, IsInTier: supplier.HasTiers(order) && i + 1 >= Supplier.TierFrom));
            foreach (var tier in priced.GroupBy(p => p.IsInTier, p => p.Place))
            {
                // A closed statement never changes: what came back since is told in a later one.
                var returned = tier.Count(d => d.Return is not null) - later;
                var open = tier.Count(d => d.Return is null && d.FinalAt is null);
                var billable = tier.Count() - returned - open;
                var cpl = supplier.Cpl(order, at, tier.Key ? Supplier.TierFrom : 1);
                yield return new(
                    campaign.Key,
                    "",
                    tier.Key && cpl is not null ? $"from {Supplier.TierFrom}" : "",
                    tier.Count(),
                    returned,
                    open,
                    billable,
                    Money(cpl),
                    Money(cpl is { } price ? decimal.Round(billable * price, 2, MidpointRounding.AwayFromZero) : null)
                );
            }
        }
    }

    private static string? FaultOfTotal(IReadOnlyList<StatementCells> cells)
    {
        var (lines, total) = (cells.SkipLast(1).ToList(), cells[^1]);
        var amount = lines.Exists(l => !l.IsCorrection && l.Amount == Missing)
            ? $"no total: {Missing}"
            : Money(lines.Sum(l => Number(l.Amount)));
        return
            total.LeadCode == "total"
            && total.Amount == amount
            && total.Delivered == lines.Sum(l => l.Delivered)
            && total.Returned == lines.Sum(l => l.Returned)
            && total.Billable == lines.Sum(l => l.Billable)
            ? null
            : $"the total is {total}, expected {amount}";
    }

    private async Task<IReadOnlyList<StatementCells>?> ReadAsync(Supplier supplier, string month)
    {
        var path = StatementPaths.StatementOf(AffiliateName.Parse(supplier.Name), month);
        if (await stage.ReadAsync(Containers.Reports, path) is not { } text)
            return null;
        using var csv = new CsvReader(new StringReader(text), CultureInfo.InvariantCulture);
        var cells = new List<StatementCells>();
        await csv.ReadAsync();
        while (await csv.ReadAsync())
            cells.Add(
                new(
                    csv[0]!,
                    csv[1]!,
                    csv[2]!,
                    Count(csv[3]!),
                    Count(csv[4]!),
                    Count(csv[5]!),
                    Count(csv[6]!),
                    csv[7]!,
                    csv[8]!
                )
            );
        return cells;
    }

    private static string MonthOf(Delivery place) => $"{place.SentAt!.Value.UtcDateTime:yyyy-MM}";

    private static int Count(string cell) => int.Parse(cell.TrimStart('\''), CultureInfo.InvariantCulture);

    private static decimal Number(string cell) => decimal.Parse(cell.TrimStart('\''), CultureInfo.InvariantCulture);

    private static string Money(decimal? amount) => amount?.ToString("0.00##", CultureInfo.InvariantCulture) ?? Missing;
}
