using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>Writes <c>reports/{affiliate}/statement-{yyyy-MM}.csv</c> from the deliveries, and beside it
/// <c>returns-{yyyy-MM}.csv</c> with those that came back. Safe to repeat: a statement
/// is written anew until the last window of its month is closed. Then it is closed with the prices of that moment,
/// written down once, and never changes; what comes later is a line of the next one that is open.</summary>
internal sealed class WriteStatements(
    SentDeliveries deliveries,
    ClosedStatements closedOnes,
    OutputFiles files,
    CurrentConfiguration configuration,
    TimeProvider clock
)
{
    // A return that waited for an outage to end is of the month before the one that is closing, or of the one before
    // that.
    private const int MonthsCorrected = 2;

    // A price that was missing may come this much later.
    private const int MonthsPriced = 12;

    /// <summary>Writes all months that these days lie in.</summary>
    /// <param name="to">All windows that closed up to this day and were not used are final.</param>
    public async Task WriteAsync(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var (settings, first) = (await configuration.GetAsync(ct), MonthOfStatements.First(from));
        var closed = new Dictionary<AffiliateName, ClosedMonths>();
        foreach (var affiliate in settings.Affiliates.Keys)
            await ClosedAsync(affiliate);
        var begin = settings
            .Affiliates.Select(a => closed[a.Key].PricedLate(a.Value))
            .OfType<DateOnly>()
            .Append(first.AddMonths(-MonthsCorrected))
            .Min();
        var months = new Dictionary<(AffiliateName Affiliate, string Month), AffiliateMonth>();
        // Campaign by campaign: only its deliveries are in memory.
        foreach (var leadCode in settings.Campaigns.Keys.OrderBy(c => c.Value, StringComparer.Ordinal))
        foreach (var (of, sent) in await SentAsync(leadCode, new SendDays(begin, SendDays.OfMonth(to).To), ct))
        {
            if (!months.TryGetValue(of, out var month))
                months[of] = month = new AffiliateMonth((await ClosedAsync(of.Affiliate)).Find(of.Month));
            month.Add(leadCode, sent, settings.Affiliates.GetValueOrDefault(of.Affiliate));
        }
        foreach (var ofOne in months.GroupBy(m => m.Key.Affiliate))
            await WriteAsync(
                ofOne.Key,
                settings.Affiliates.GetValueOrDefault(ofOne.Key),
                new Months(begin, first, to),
                closed[ofOne.Key],
                ofOne.ToDictionary(m => m.Key.Month, m => m.Value),
                ct
            );

        async Task<ClosedMonths> ClosedAsync(AffiliateName affiliate) =>
            closed.TryGetValue(affiliate, out var known)
                ? known
                : closed[affiliate] = await closedOnes.OfAsync(affiliate, first.AddMonths(-MonthsPriced), ct);
    }

    private async Task WriteAsync(
        AffiliateName name,
        Affiliate? affiliate,
        Months all,
        ClosedMonths statements,
        Dictionary<string, AffiliateMonth> months,
        CancellationToken ct
    )
    {
        List<StatementCorrection> due = [];
        for (var first = all.Begin; first <= all.To; first = first.AddMonths(1))
        {
            var month = MonthOfStatements.Name(first);
            var known = months.GetValueOrDefault(month);
            await WriteReturnsAsync(name, month, known?.Returns ?? [], ct);
            if (statements.Find(month) is { } closed)
            {
                due.AddRange(closed.Since(month, known?.Lines ?? [], statements.Corrections));
                await WriteAsync(name, month, closed.Lines, closed.Corrections, ct);
            }
            else if (first >= all.Open && (known is not null || due.Count > 0))
            {
                await WriteOpenAsync(
                    name,
                    affiliate,
                    month,
                    known?.Lines ?? [],
                    due,
                    MonthOfStatements.IsOver(first, all.To),
                    ct
                );
                due = [];
            }
        }
    }

    private async Task WriteOpenAsync(
        AffiliateName name,
        Affiliate? affiliate,
        string month,
        IReadOnlyList<StatementLine> lines,
        IReadOnlyList<StatementCorrection> corrections,
        bool isOver,
        CancellationToken ct
    )
    {
        if (isOver && lines.All(l => l.Open == 0))
        {
            var decided = ClosedStatement.Read(
                await files.DecideOnceAsync(
                    StatementPaths.ClosedOf(name, month),
                    ClosedStatement.Of(clock.GetUtcNow(), lines, corrections, affiliate).Write(),
                    ct
                )
            );
            (lines, corrections) = (decided.Lines, decided.Corrections);
        }
        await WriteAsync(name, month, lines, corrections, ct);
    }

    private async Task<Dictionary<(AffiliateName Affiliate, string Month), List<Delivery>>> SentAsync(
        LeadCode leadCode,
        SendDays days,
        CancellationToken ct
    )
    {
        var sent = new Dictionary<(AffiliateName Affiliate, string Month), List<Delivery>>();
        await foreach (var delivery in deliveries.OfAsync(leadCode, days).WithCancellation(ct))
            if (delivery.SentAt is { } sentAt)
            {
                var of = (delivery.Affiliate, Statement.MonthOf(sentAt));
                if (!sent.TryGetValue(of, out var all))
                    sent[of] = all = [];
                all.Add(delivery);
            }
        return sent;
    }

    private Task<bool> WriteAsync(
        AffiliateName affiliate,
        string month,
        IReadOnlyList<StatementLine> lines,
        IReadOnlyList<StatementCorrection> corrections,
        CancellationToken ct
    ) =>
        files.WriteAsync(
            Containers.Reports,
            StatementPaths.StatementOf(affiliate, month),
            stream => WriteAsync(stream, Statement.Columns, Statement.Rows(lines, corrections)),
            ct
        );

    // A return is never taken back, so there is nothing to remove.
    private async Task WriteReturnsAsync(
        AffiliateName affiliate,
        string month,
        IReadOnlyList<ReturnedLead> returned,
        CancellationToken ct
    )
    {
        if (returned.Count > 0)
            await files.WriteAsync(
                Containers.Reports,
                StatementPaths.ReturnsOf(affiliate, month),
                stream =>
                    WriteAsync(
                        stream,
                        ReturnedLead.Columns,
                        returned.OrderByDescending(r => r.ReturnedAt).ThenBy(r => r.Lead).Select(r => r.Cells)
                    ),
                ct
            );
    }

    private static async Task WriteAsync(
        Stream stream,
        IReadOnlyList<string> columns,
        IEnumerable<IReadOnlyList<string>> rows
    )
    {
        await using var csv = new Csv(stream);
        await csv.WriteAsync(columns);
        foreach (var row in rows)
            await csv.WriteAsync(row);
    }

    /// <param name="Begin">The first day of the first month that may be corrected.</param>
    /// <param name="Open">The first day of the first month that may be open.</param>
    private sealed record Months(DateOnly Begin, DateOnly Open, DateOnly To);
}
