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
        var atCost = await offers.AtCostAsync(leadCode).Where(d => d.SentAt is not null).ToListAsync(ct);
        var first = MonthOfStatements.First(now.UtcDay).AddMonths(-MonthsBack);
        for (var month = first; month <= now.UtcDay; month = month.AddMonths(1))
            await WriteAsync(
                leadCode,
                month,
                [.. offered.Where(d => IsIn(month, d.Offer!.At))],
                [.. atCost.Where(d => IsIn(month, d.SentAt!.Value))],
                ct
            );
    }

    private async Task WriteAsync(
        LeadCode leadCode,
        DateOnly month,
        IReadOnlyList<Delivery> offered,
        IReadOnlyList<Delivery> sent,
        CancellationToken ct
    )
    {
        if (offered.Count + sent.Count == 0)
            return;
        var priced = await PricedAsync(leadCode, month, sent, ct);
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
        DateOnly month,
        IReadOnlyList<Delivery> sent,
        CancellationToken ct
    )
    {
        var priced = new List<LeadAtCost>();
        var affiliates = (await configuration.GetAsync(ct)).Affiliates;
        foreach (var own in sent.GroupBy(d => d.Affiliate))
        {
            var prices = Statement
                .Priced(
                    leadCode,
                    await deliveries
                        .OfAsync(leadCode, SendDays.OfMonth(month), own.Key)
                        .Select(d => SentLead.Of(d)!)
                        .ToListAsync(ct),
                    await statements.FindAsync(own.Key, MonthOfStatements.Name(month), ct),
                    affiliates.GetValueOrDefault(own.Key)
                )
                .ToDictionary(p => p.Lead.Person, p => p.Price);
            priced.AddRange(own.Select(d => new LeadAtCost(d, prices.GetValueOrDefault(d.Person))));
        }
        return priced;
    }

    private static bool IsIn(DateOnly month, DateTimeOffset at) => MonthOfStatements.First(at.UtcDay) == month;
}
