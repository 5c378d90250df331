using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>Tells ops in the last days of a month which affiliates were sent leads for that have no cost per lead, once
/// a day and once for the same ones. Safe to run twice and to be cut at any point.</summary>
internal sealed class TellMissingPrices(
    RunStore runs,
    SentDeliveries deliveries,
    CurrentConfiguration configuration,
    Mailbox mails,
    TimeProvider clock
)
{
    private const int LastDays = 5;

    public async Task HandleAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = now.UtcDay;
        if (today.Day <= DateTime.DaysInMonth(today.Year, today.Month) - LastDays)
            return;
        if (
            string.CompareOrdinal(
                await runs.LastDoneAsync(Jobs.MissingPrices, PeriodNames.Day(today), ct),
                PeriodNames.Day(today)
            ) >= 0
        )
            return;
        var run = await runs.StartAsync(Jobs.MissingPrices, PeriodNames.Day(today), now, ct);
        if (await MissingAsync(today, ct) is { Count: > 0 } missing)
            await mails.AskAsync(MissingPricesMail.Compose(today, missing), ct);
        await runs.FinishAsync(run, ct);
    }

    private async Task<IReadOnlyList<MissingPrice>> MissingAsync(DateOnly today, CancellationToken ct)
    {
        var settings = await configuration.GetAsync(ct);
        var missing = new SortedDictionary<(string Affiliate, string LeadCode), int>();
        foreach (var leadCode in settings.Campaigns.Keys)
            if (settings.Affiliates.Values.Any(a => !a.Cpl.ContainsKey(leadCode)))
                await foreach (
                    var delivery in deliveries.OfAsync(leadCode, SendDays.OfMonth(today)).WithCancellation(ct)
                )
                    if (settings.Affiliates.GetValueOrDefault(delivery.Affiliate)?.Cpl.ContainsKey(leadCode) != true)
                        missing[(delivery.Affiliate.Value, leadCode.Value)] =
                            missing.GetValueOrDefault((delivery.Affiliate.Value, leadCode.Value)) + 1;
        return [.. missing.Select(m => new MissingPrice(m.Key.Affiliate, m.Key.LeadCode, m.Value))];
    }
}

/// <param name="Sent">Leads that were sent this month.</param>
internal sealed record MissingPrice(string Affiliate, string LeadCode, int Sent);
