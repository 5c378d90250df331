using System.Text.Json.Nodes;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.AzuriteTests.Proof;

/// <summary>What holds after every run, whatever went wrong in it. Each says in a sentence what breaks it.</summary>
internal static class Invariants
{
    public static IReadOnlyDictionary<string, Func<Evidence, IEnumerable<string>>> All { get; } =
        new Dictionary<string, Func<Evidence, IEnumerable<string>>>
        {
            [nameof(EveryRowHasOneOutcome)] = EveryRowHasOneOutcome,
            [nameof(NobodyGetsAPersonTwice)] = NobodyGetsAPersonTwice,
            [nameof(NobodyIsPostedTwice)] = NobodyIsPostedTwice,
            [nameof(CapsHold)] = CapsHold,
            [nameof(CapsHeldAtEveryMoment)] = CapsHeldAtEveryMoment,
            [nameof(RoomIsWhatIsTaken)] = RoomIsWhatIsTaken,
            [nameof(AcceptedIsDeliveredOrOnItsWay)] = AcceptedIsDeliveredOrOnItsWay,
            [nameof(NothingIsLeftBehind)] = NothingIsLeftBehind,
            [nameof(RowsAndDeliveriesAgree)] = RowsAndDeliveriesAgree,
            [nameof(EveryMailCameOnce)] = EveryMailCameOnce,
            [nameof(PoisonIsTold)] = PoisonIsTold,
            [nameof(CountersAreRecounted)] = CountersAreRecounted,
        };

    public static IEnumerable<string> BrokenBy(Evidence evidence) =>
        All.SelectMany(i => i.Value(evidence).Select(what => $"{i.Key}: {what}"));

    public static IEnumerable<string> EveryRowHasOneOutcome(Evidence e)
    {
        if (e.PhysicalRows.Sum() != e.Leads.Count)
            yield return $"{e.PhysicalRows.Sum()} rows were uploaded, {e.Leads.Count} are stored.";
        foreach (var row in e.Leads.GroupBy(l => l.Id).Where(g => g.Count() > 1))
            yield return $"{row.Key} is stored {row.Count()} times.";
        foreach (var row in e.Leads.Where(l => l.Status is null))
            yield return $"{row.Id} has no outcome.";
        foreach (var batch in e.Batches)
            if (
                batch.Counts.Values.Sum() != batch.Rows
                || Counted(e, batch) is var counted
                    && counted.Any(c => batch.Counts.GetValueOrDefault(c.Key) != c.Value)
            )
                yield return $"Batch {batch.Id} counts its rows wrong.";
    }

    public static IEnumerable<string> NobodyGetsAPersonTwice(Evidence e) =>
        e
            .Delivered.GroupBy(d => (d.LeadCode, d.Email))
            .Where(g => g.Count() > 1)
            .Select(g =>
                $"{g.Key.LeadCode} got a person {g.Count()} times, in {string.Join(", ", g.Select(d => d.File))}."
            );

    /// <summary>A request may come again, and is then the same by key and body.</summary>
    public static IEnumerable<string> NobodyIsPostedTwice(Evidence e)
    {
        foreach (var request in e.Posted.GroupBy(p => p.Key).Where(g => g.DistinctBy(p => p.Body).Count() > 1))
            yield return $"The request {request.Key} came with different bodies.";
        foreach (var campaign in e.Posted.DistinctBy(p => p.Key).GroupBy(p => LeadCode.Parse(p.Key.Split('|')[0])))
        {
            var people = campaign
                .SelectMany(p => JsonNode.Parse(p.Body)!["leads"]!.AsArray().Select(lead => (string)lead!["email"]!))
                .ToList();
            foreach (var person in people.GroupBy(p => p).Where(g => g.Count() > 1))
                yield return $"{campaign.Key} was posted a person {person.Count()} times.";
            foreach (var row in e.Delivered.Where(d => d.LeadCode == campaign.Key && !people.Contains(d.Email)))
                yield return $"{row.File} has a lead that was never posted.";
        }
    }

    public static IEnumerable<string> CapsHold(Evidence e) =>
        e
            .Rooms.Where(r => r.Total > e.Caps[r.LeadCode])
            .Select(r => $"{r.LeadCode} has {r.Total} leads, its cap is {e.Caps[r.LeadCode]}.");

    public static IEnumerable<string> CapsHeldAtEveryMoment(Evidence e) =>
        e
            .Most.Where(m => m.Value > e.Caps[m.Key])
            .Select(m => $"{m.Key} had {m.Value} leads at a moment, its cap is {e.Caps[m.Key]}.");

    public static IEnumerable<string> RoomIsWhatIsTaken(Evidence e) =>
        e
            .Rooms.Select(r => (Room: r, Places: e.Deliveries.Where(d => d.LeadCode == r.LeadCode).ToList()))
            .Where(c =>
                c.Room.Total != c.Places.Count(d => d.Return is null)
                || c.Room.Returned != c.Places.Count(d => d.Return is not null)
            )
            .Select(c =>
                $"{c.Room.LeadCode} counts {c.Room.Total} places and {c.Room.Returned} returned, but has {c.Places.Count(d => d.Return is null)} and {c.Places.Count(d => d.Return is not null)}."
            );

    public static IEnumerable<string> AcceptedIsDeliveredOrOnItsWay(Evidence e) =>
        e
            .Deliveries.Where(d =>
                d.SentAt is not null
                != e.Delivered.Any(row =>
                    row.LeadCode == d.LeadCode && row.File.EndsWith($"/{d.Run}.csv", StringComparison.Ordinal)
                )
            )
            .Select(d =>
                $"{d.Lead} was sent to {d.LeadCode} in {d.Run}, says its delivery, and there is no such file, or the other way round."
            )
            .Concat(
                e.Delivered.GroupBy(r => r.LeadCode)
                    .Where(g => g.Count() != e.Deliveries.Count(d => d.LeadCode == g.Key && d.SentAt is not null))
                    .Select(g =>
                        $"{g.Key} was sent {g.Count()} leads, {e.Deliveries.Count(d => d.LeadCode == g.Key && d.SentAt is not null)} are noted."
                    )
            );

    /// <summary>A send that has a lead and nothing under way any more has lost it.</summary>
    public static IEnumerable<string> NothingIsLeftBehind(Evidence e) =>
        e
            .Deliveries.Where(d => d is { Run: not null, SentAt: null })
            .Select(d => $"{d.Lead} belongs to {d.Run} of {d.LeadCode}, and never went out.");

    public static IEnumerable<string> RowsAndDeliveriesAgree(Evidence e)
    {
        var accepted = e
            .Leads.SelectMany(l =>
                l.Matches.Where(m => m.Accepted)
                    .Select(m => (m.LeadCode, Lead: l.Id, m.SentAt, State: m.Commercial ?? CommercialState.Open))
            )
            .ToHashSet();
        var places = e.Deliveries.Select(d => (d.LeadCode, Lead: d.Lead, d.SentAt, State: d.Commercial)).ToHashSet();
        return accepted
            .Except(places)
            .Select(a => $"{a.Lead} says {a.LeadCode} took it ({a.State}, sent {a.SentAt:O}), and no delivery does.")
            .Concat(
                places
                    .Except(accepted)
                    .Select(p =>
                        $"{p.Lead} has a place in {p.LeadCode} ({p.State}, sent {p.SentAt:O}) that its row does not know."
                    )
            );
    }

    public static IEnumerable<string> EveryMailCameOnce(Evidence e)
    {
        foreach (var open in e.Ledger.Where(m => m.State is MailState.Planned or MailState.Claimed))
            yield return $"'{open.Subject}' is {open.State} still.";
        foreach (var subject in e.Ledger.GroupBy(m => m.Subject))
        {
            var came = e.Mails.Count(m => m.Subject == subject.Key);
            if (came < subject.Count(m => m.State == MailState.Sent))
                yield return $"'{subject.Key}' was sent {subject.Count()} times by the ledger and came {came} times.";
            if (came > subject.Sum(m => m.MayComeTwice ? m.Tries : 1))
                yield return $"'{subject.Key}' came {came} times, the ledger knows of {subject.Count()}.";
        }
    }

    public static IEnumerable<string> PoisonIsTold(Evidence e) =>
        e
            .PoisonQueues.Where(queue =>
                !e.Mails.Any(m => m.Subject.StartsWith("[Admin] Processing failed", StringComparison.Ordinal))
            )
            .Select(queue => $"{queue} holds messages that no mail tells of.");

    public static IEnumerable<string> CountersAreRecounted(Evidence e)
    {
        var (stored, recounted) = (
            e.Stored.Select(Json.Write).ToHashSet(),
            e.Recounted().Select(Json.Write).ToHashSet()
        );
        return stored
            .Except(recounted)
            .Select(s => $"Stored and not true: {s}")
            .Concat(recounted.Except(stored).Select(r => $"True and not stored: {r}"));
    }

    private static Dictionary<LeadStatus, int> Counted(Evidence e, Batch batch) =>
        e.Leads.Where(l => l.Id.Batch == batch.Id && l.Status is not null).CountBy(l => l.Status!.Value).ToDictionary();
}
