using LeadFunctions.Customers.AcceptingReturns;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Customers.OfferingAtCost;

/// <summary>Writes <c>reports/{leadCode}/offers-{yyyy-MM}.csv</c> of the months that may still change. Safe to repeat:
/// the same deliveries make the same file.</summary>
internal sealed class WriteOffers(
    OfferStore offers,
    SentDeliveries deliveries,
    ClosedStatements statements,
    OutputFiles files,
    CurrentConfiguration configuration
)
{
    // An offer is open for 30 days, and a lead can be returned as long.
    private const int MonthsBack = 2;

    /// <summary>In <c>reports</c>.</summary>
    public static string PathOf(LeadCode leadCode, string month) => $"{leadCode}/offers-{month}.csv";

    public async Task WriteAsync(LeadCode leadCode, DateTimeOffset now, CancellationToken ct)
    {
        var offered = await offers.OfAsync(leadCode).ToListAsync(ct);
        var paid = await PaidAsync(leadCode, ct);
        var first = MonthOfStatements.First(now.UtcDay).AddMonths(-MonthsBack);
        for (var month = first; month <= now.UtcDay; month = month.AddMonths(1))
            await WriteAsync(
                leadCode,
                month,
                [.. offered.Where(d => IsIn(month, d.Offer!.At))],
                [.. paid.Where(p => IsIn(month, p.Place.SentAt!.Value))],
                ct
            );
    }

    private async Task<IReadOnlyList<PaidAtCost>> PaidAsync(LeadCode leadCode, CancellationToken ct)
    {
        var atCost = await offers.AtCostAsync(leadCode).Where(d => d.SentAt is not null).ToListAsync(ct);
        return atCost.Count == 0
            ? []
            :
            [
                .. PaidAtCost.Of(
                    atCost,
                    await offers.ReplacementsAsync(leadCode).Where(d => d.SentAt is not null).ToListAsync(ct)
                ),
            ];
    }

    private async Task WriteAsync(
        LeadCode leadCode,
        DateOnly month,
        IReadOnlyList<Delivery> offered,
        IReadOnlyList<PaidAtCost> sent,
        CancellationToken ct
    )
    {
        if (offered.Count + sent.Count == 0)
            return;
        var priced = await PricedAsync(leadCode, sent, ct);
        await files.WriteAsync(
            Containers.Reports,
            PathOf(leadCode, MonthOfStatements.Name(month)),
            async stream =>
            {
                await using var csv = new Csv(stream);
                await csv.WriteAsync(OfferReport.Columns);
                foreach (var row in OfferReport.Rows(offered, priced))
                    await csv.WriteAsync(row);
            },
            ct
        );
    }

    // What a lead costs depends on how many of the month came before it.
    private async Task<IReadOnlyList<LeadAtCost>> PricedAsync(
        LeadCode leadCode,
        IReadOnlyList<PaidAtCost> sent,
        CancellationToken ct
    )
    {
        var priced = new List<LeadAtCost>();
        var affiliates = (await configuration.GetAsync(ct)).Affiliates;
        foreach (var own in sent.GroupBy(p => (p.First.Affiliate, Month: MonthOf(p.First.SentAt!.Value))))
        {
            var (affiliate, month) = own.Key;
            var prices = Statement
                .Priced(
                    leadCode,
                    await deliveries
                        .OfAsync(leadCode, SendDays.OfMonth(month), affiliate)
                        .Select(d => SentLead.Of(d)!)
                        .ToListAsync(ct),
                    (await statements.OfAsync(affiliate, month, ct)).Find(MonthOfStatements.Name(month)),
                    affiliates.GetValueOrDefault(affiliate)
                )
                .ToDictionary(p => p.Lead.Person, p => p.Price);
            priced.AddRange(own.Select(p => new LeadAtCost(p.Place, prices.GetValueOrDefault(p.First.Person))));
        }
        return priced;
    }

    private static bool IsIn(DateOnly month, DateTimeOffset at) => MonthOf(at) == month;

    private static DateOnly MonthOf(DateTimeOffset at) => MonthOfStatements.First(at.UtcDay);
}
