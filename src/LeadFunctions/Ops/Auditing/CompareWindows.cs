using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Ops.Auditing;

/// <summary>Asks of all that was sent whether a window closes on it. A missing window is opened, and one that nobody
/// closed is put under today, so that the next run finds it.</summary>
internal sealed class CompareWindows(AuditStore tables, SentDeliveries deliveries, ReturnWindowStore windows)
{
    public async Task<IReadOnlyList<Finding>> HandleAsync(Books books, PlacesSeen seen, CancellationToken ct)
    {
        var findings = new List<Finding>();
        foreach (var (leadCode, day) in books.Windows.OrderBy(w => (w.LeadCode.Value, w.Day)))
            findings.AddRange(await OpenAsync(books, leadCode, day, ct));
        var today = books.Now.UtcDay;
        foreach (var place in seen.NotClosed)
        {
            await windows.OpenAsync(
                place.LeadCode,
                [new Candidate(place.Lead, place.Person)],
                place.SentAt!.Value,
                ct,
                today
            );
            findings.Add(
                new(
                    Discrepancy.WindowNotClosed,
                    $"{place.Lead} {place.LeadCode}",
                    $"sent at {place.SentAt:u} and not final",
                    "it is closed with the windows of today"
                )
            );
        }
        return findings;
    }

    private async Task<IReadOnlyList<Finding>> OpenAsync(
        Books books,
        LeadCode leadCode,
        DateOnly day,
        CancellationToken ct
    )
    {
        var there = (await windows.ClosingAsync(day, day, ct))
            .Where(w => w.LeadCode == leadCode)
            .Select(w => w.Person)
            .ToHashSet();
        var sentOn = day.AddDays(-ReturnWindowStore.Days);
        var findings = new List<Finding>();
        await foreach (var sent in deliveries.OfAsync(leadCode, new SendDays(sentOn, sentOn)).WithCancellation(ct))
            if (
                !there.Contains(sent.Person)
                && await tables.PlaceAsync(leadCode, sent.Person, ct) is { } place
                && books.IsOld(place.At)
            )
            {
                await windows.OpenAsync(leadCode, [new Candidate(sent.Lead, sent.Person)], sent.SentAt!.Value, ct);
                findings.Add(
                    new(
                        Discrepancy.WindowMissing,
                        $"{sent.Lead} {leadCode}",
                        $"sent at {sent.SentAt:u}",
                        "the window was opened"
                    )
                );
            }
        return findings;
    }
}
