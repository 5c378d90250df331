using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>Tells ops three days before return windows close, once for each campaign and day: from the ledger, with the
/// days that an outage swallowed and that are not over. Safe to run twice and to be cut at any point.</summary>
internal sealed class TellClosing(
    RunStore runs,
    ReturnWindowStore windows,
    DeliveryStore deliveries,
    Mailbox mails,
    TimeProvider clock
)
{
    /// <summary>Section 7 of the specification.</summary>
    private const int DaysBefore = 3;

    public async Task HandleAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = now.UtcDay;
        var told = await runs.LastDoneAsync(Jobs.ReturnsClosing, PeriodNames.Day(today), ct);
        for (var day = today; day <= today.AddDays(DaysBefore); day = day.AddDays(1))
            if (string.CompareOrdinal(PeriodNames.Day(day), told) > 0)
                await TellAsync(day, now, ct);
    }

    private async Task TellAsync(DateOnly day, DateTimeOffset now, CancellationToken ct)
    {
        var run = await runs.StartAsync(Jobs.ReturnsClosing, PeriodNames.Day(day), now, ct);
        foreach (var campaign in (await windows.ClosingAsync(day, day, ct)).GroupBy(w => w.LeadCode, w => w.Person))
            if (await CountAsync(campaign.Key, campaign.ToHashSet(), day, ct) is { Open: > 0 } closing)
                await mails.AskAsync(ReturnMails.Closing(closing), ct);
        await runs.FinishAsync(run, ct);
    }

    // One that was sent again has a later window as well, and counts there.
    private async Task<ClosingWindows> CountAsync(
        LeadCode leadCode,
        HashSet<PersonId> people,
        DateOnly day,
        CancellationToken ct
    )
    {
        var closing = new ClosingWindows(leadCode, day);
        await foreach (var delivery in deliveries.OfAsync(leadCode).WithCancellation(ct))
            if (
                people.Contains(delivery.Person)
                && delivery.SentAt is { } sentAt
                && ReturnWindow.ClosingDay(sentAt) == day
            )
                closing.Add(delivery);
        return closing;
    }
}
