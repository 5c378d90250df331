using System.Globalization;
using LeadFunctions.ConfiguringCampaigns;
using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.AcceptingReturns;

/// <summary>Writes <c>reports/{affiliate}/statement-{yyyy-MM}.csv</c> from the deliveries. Safe to repeat: a statement is
/// written anew, and stays as it is once nothing of its month is open any more.</summary>
internal sealed class WriteStatements(DeliveryStore deliveries, OutputFiles files, CurrentConfiguration configuration)
{
    /// <summary>Writes all months that these days lie in.</summary>
    public async Task WriteAsync(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var settings = await configuration.GetAsync(ct);
        var months = Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(i => from.AddDays(i).ToString("yyyy-MM", CultureInfo.InvariantCulture)).ToHashSet();
        var sent = new Dictionary<(AffiliateName Affiliate, string Month), List<(LeadCode, CommercialState)>>();
        foreach (var leadCode in settings.Campaigns.Keys)
            await foreach (var delivery in deliveries.OfAsync(leadCode))
                if (Statement.MonthOf(delivery) is { } month && months.Contains(month))
                    Add((delivery.Affiliate, month), (leadCode, delivery.Commercial));
        foreach (var ((affiliate, month), states) in sent)
            await WriteAsync(affiliate, month, Statement.Of(states, settings.Affiliates.GetValueOrDefault(affiliate)?.Cpl ?? new Dictionary<LeadCode, decimal>()), ct);

        void Add((AffiliateName, string) of, (LeadCode, CommercialState) one)
        {
            if (!sent.TryGetValue(of, out var all))
                sent[of] = all = [];
            all.Add(one);
        }
    }

    private Task<bool> WriteAsync(AffiliateName affiliate, string month, IReadOnlyList<StatementLine> lines, CancellationToken ct) =>
        files.WriteAsync(Containers.Reports, $"{affiliate}/statement-{month}.csv", async stream =>
        {
            await using var csv = new Csv(stream);
            await csv.WriteAsync(Statement.Columns);
            foreach (var row in Statement.Rows(lines))
                await csv.WriteAsync(row);
        }, ct);
}
