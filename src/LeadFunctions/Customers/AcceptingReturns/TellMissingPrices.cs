using System.Globalization;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>Tells ops which affiliates were sent leads for that have no cost per lead, from the last days of a
/// month until its statement is closed: a lead of its last evening has no later day in it. Looked at once a day, and
/// told once for the same ones. Safe to run twice and to be cut at any point.</summary>
internal sealed class TellMissingPrices(
    RunStore runs,
    SentDeliveries deliveries,
    CurrentConfiguration configuration,
    Mailbox mails,
    TimeProvider clock
)
{
    private const int LastDays = 5;

    // An outage of three months is caught up.
    private const int MaxDaysBack = 92;

    public async Task HandleAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = now.UtcDay;
        var last = await runs.LastDoneAsync(Jobs.MissingPrices, PeriodNames.Day(today.AddDays(-MaxDaysBack)), ct);
        var lookedOn = last is null ? today : DateOnly.ParseExact(last, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (last is not null && lookedOn >= today)
            return;
        var run = await runs.StartAsync(Jobs.MissingPrices, PeriodNames.Day(today), now, ct);
        foreach (var month in MonthOfStatements.Ending(lookedOn, today, LastDays))
            if (await MissingAsync(month, ct) is { Count: > 0 } missing)
                await mails.AskAsync(MissingPricesMail.Compose(month, missing), ct);
        await runs.FinishAsync(run, ct);
    }

    private async Task<IReadOnlyList<MissingPrice>> MissingAsync(DateOnly month, CancellationToken ct)
    {
        var settings = await configuration.GetAsync(ct);
        var missing = new SortedDictionary<(string Affiliate, string LeadCode), int>();
        foreach (var leadCode in settings.Campaigns.Keys)
            if (settings.Affiliates.Values.Any(a => !a.Cpl.ContainsKey(leadCode)))
                await foreach (
                    var delivery in deliveries.OfAsync(leadCode, SendDays.OfMonth(month)).WithCancellation(ct)
                )
                    if (settings.Affiliates.GetValueOrDefault(delivery.Affiliate)?.Cpl.ContainsKey(leadCode) != true)
                        missing[(delivery.Affiliate.Value, leadCode.Value)] =
                            missing.GetValueOrDefault((delivery.Affiliate.Value, leadCode.Value)) + 1;
        return [.. missing.Select(m => new MissingPrice(m.Key.Affiliate, m.Key.LeadCode, m.Value))];
    }
}

/// <param name="Sent">Leads that were sent in the month.</param>
internal sealed record MissingPrice(string Affiliate, string LeadCode, int Sent);
