using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>Writes <c>reports/{affiliate}/statement-{yyyy-MM}.csv</c> from the deliveries. Safe to repeat: a statement is
/// written anew, and stays as it is once nothing of its month is open any more.</summary>
internal sealed class WriteStatements(SentDeliveries deliveries, OutputFiles files, CurrentConfiguration configuration)
{
    /// <summary>Writes all months that these days lie in.</summary>
    public async Task WriteAsync(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var settings = await configuration.GetAsync(ct);
        var statements = new Dictionary<(AffiliateName Affiliate, string Month), List<StatementLine>>();
        var months = new SendDays(SendDays.OfMonth(from).From, SendDays.OfMonth(to).To);
        // Campaign by campaign: only its deliveries are in memory.
        foreach (var leadCode in settings.Campaigns.Keys.OrderBy(c => c.Value, StringComparer.Ordinal))
            foreach (var ((affiliate, month), sent) in await SentAsync(leadCode, months, ct))
            {
                if (!statements.TryGetValue((affiliate, month), out var lines))
                    statements[(affiliate, month)] = lines = [];
                lines.AddRange(Statement.Of(leadCode, sent, settings.Affiliates.GetValueOrDefault(affiliate)));
            }
        foreach (var ((affiliate, month), lines) in statements)
            await WriteAsync(affiliate, month, lines, ct);
    }

    private async Task<Dictionary<(AffiliateName, string), List<SentLead>>> SentAsync(LeadCode leadCode, SendDays days, CancellationToken ct)
    {
        var sent = new Dictionary<(AffiliateName, string), List<SentLead>>();
        await foreach (var delivery in deliveries.OfAsync(leadCode, days).WithCancellation(ct))
            if (SentLead.Of(delivery) is { } lead)
            {
                var of = (delivery.Affiliate, Statement.MonthOf(lead.SentAt));
                if (!sent.TryGetValue(of, out var all))
                    sent[of] = all = [];
                all.Add(lead);
            }
        return sent;
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
