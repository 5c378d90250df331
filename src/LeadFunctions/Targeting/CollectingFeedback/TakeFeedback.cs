using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.CollectingFeedback;

/// <summary>Takes what a customer says of leads of one campaign into their rows. Safe to run twice, to be cut at any
/// point, and for two at once: of any two words one is later, so rows end the same whatever was written
/// first.</summary>
internal sealed class TakeFeedback(
    NamedPeople people,
    DeliveryStore deliveries,
    LeadStore leads,
    FactMarkStore facts,
    WhyNoDelivery why,
    CurrentConfiguration configuration
)
{
    /// <param name="at">When it came in: the same for a repeated run.</param>
    /// <param name="by">Who says it, as the history shows it.</param>
    /// <param name="first">When the very same rows came in first; null where they did not before.</param>
    /// <returns>What came of each row, in order.</returns>
    public async Task<IReadOnlyList<FeedbackOutcome>> HandleAsync(
        LeadCode leadCode,
        IReadOnlyList<FeedbackRow> rows,
        DateTimeOffset at,
        string by,
        CancellationToken ct,
        DateTimeOffset? first = null
    )
    {
        var erased = (await configuration.GetAsync(ct)).Erased;
        var named = rows.Select(row => (row.Email, Lead: LeadId.TryParse(row.Lead, null, out var id) ? id : null))
            .ToList();
        var found = await people.FindAllAsync(named, ct);
        var places = await deliveries.FindAllAsync(
            leadCode,
            found.Select(f => f.Person).OfType<PersonId>().ToHashSet(),
            ct
        );
        var read = rows.Select(row => ReadRow.Of(row, at, first)).ToList();
        var outcomes = new FeedbackOutcome?[rows.Count];
        var taken = new List<TakenRow>();
        var without = new List<(int Row, PersonId? Person, LeadId? Lead)>();
        for (var i = 0; i < rows.Count; i++)
        {
            var person = found[i].Person;
            var place = person is null ? null : places.GetValueOrDefault(person);
            outcomes[i] = Refused(rows[i], read[i], found[i].Differs, person is not null && erased.Contains(person));
            if (outcomes[i] is not null)
                continue;
            if (place is null || (named[i].Lead is { } lead && lead != place.Lead))
                without.Add((i, person, named[i].Lead));
            else if (place.SentAt is null)
                outcomes[i] = FeedbackOutcome.Of(FeedbackStatus.NotDeliveredYet, place.Lead);
            else
                taken.Add(new TakenRow(i, place, read[i].Said!, first is not null));
        }
        foreach (var (row, outcome) in await TakeAsync(leadCode, taken, at, by, ct))
            outcomes[row] = outcome;
        await EntityGroups.ForEachAsync(
            without,
            async row => outcomes[row.Row] = await why.FindAsync(leadCode, row.Person, row.Lead, ct),
            ct
        );
        return [.. outcomes.Select(o => o!)];
    }

    private static FeedbackOutcome? Refused(FeedbackRow row, ReadRow read, bool differs, bool isErased) =>
        row.Fault is not null ? FeedbackOutcome.Of(FeedbackStatus.RowNotRead)
        : differs ? FeedbackOutcome.Of(FeedbackStatus.LeadAndAddressDiffer)
        : isErased ? FeedbackOutcome.Of(FeedbackStatus.Erased)
        : read.Faults.Count > 0 ? new FeedbackOutcome(FeedbackStatus.NotRecognised, string.Join("; ", read.Faults))
        : read.IsEmpty ? FeedbackOutcome.Of(FeedbackStatus.NothingSaid)
        : null;

    private async Task<IReadOnlyList<(int Row, FeedbackOutcome Outcome)>> TakeAsync(
        LeadCode leadCode,
        IReadOnlyList<TakenRow> taken,
        DateTimeOffset at,
        string by,
        CancellationToken ct
    )
    {
        // Before the rows, so that no cut leaves a defect that nobody finds.
        await deliveries.NoteDefectsAsync(
            leadCode,
            taken.Where(t => t.Said.Reason?.Value.IsDefect() == true).Select(t => t.Place.Person).Distinct(),
            ct
        );
        // Before the rows for a cut between; behind them for facts that were written meanwhile.
        await MarkFactsAsync(taken, ct);
        var outcomes = new List<(int, FeedbackOutcome)>();
        foreach (var chunk in taken.GroupBy(t => (t.Place.Lead.Batch, t.Place.Lead.Chunk)))
            outcomes.AddRange(await TakeAsync(leadCode, chunk.Key, [.. chunk], at, by, ct));
        await MarkFactsAsync(taken, ct);
        return outcomes;
    }

    private async Task<IEnumerable<(int, FeedbackOutcome)>> TakeAsync(
        LeadCode leadCode,
        (BatchId Batch, int Chunk) chunk,
        IReadOnlyList<TakenRow> taken,
        DateTimeOffset at,
        string by,
        CancellationToken ct
    )
    {
        var ofLead = taken.ToLookup(t => t.Place.Lead);
        var before = new Dictionary<LeadId, Feedback?>();
        var after = (
            await leads.UpdateAsync(
                chunk.Batch,
                chunk.Chunk,
                lead =>
                {
                    if (ofLead.Contains(lead.Id))
                        before[lead.Id] = FeedbackOf(lead, leadCode);
                    return ofLead[lead.Id].Aggregate(lead, (said, row) => Rated(said, leadCode, row.Said, at, by));
                },
                ct
            )
        ).ToDictionary(lead => lead.Id, lead => FeedbackOf(lead, leadCode));
        return taken.Select(t =>
            (
                t.Row,
                after.GetValueOrDefault(t.Place.Lead) is { } now
                    ? FeedbackOutcome.Of(t.Place.Lead, t.Said, before[t.Place.Lead], now, t.IsAgain)
                    // Its row does not say yet that it was sent.
                    : FeedbackOutcome.Of(FeedbackStatus.NotDeliveredYet, t.Place.Lead)
            )
        );
    }

    private static Lead Rated(Lead lead, LeadCode leadCode, Feedback said, DateTimeOffset at, string by) =>
        LeadLifecycle.Rated(
            lead,
            leadCode,
            said,
            new HistoryEntry(
                at,
                by,
                $"{leadCode} says of it ({PeriodNames.Day(DayOf(said))}): {FeedbackWords.Of(said)}"
            )
        );

    // All that a row says is of one day.
    private static DateOnly DayOf(Feedback said) => said.OnTarget?.On ?? said.Stage?.On ?? said.Reason?.On ?? default;

    private static Feedback? FeedbackOf(Lead lead, LeadCode leadCode) =>
        lead.Matches.FirstOrDefault(m => m.LeadCode == leadCode)?.Feedback;

    private async Task MarkFactsAsync(IEnumerable<TakenRow> taken, CancellationToken ct)
    {
        foreach (var (affiliate, batch) in taken.Select(t => (t.Place.Affiliate, t.Place.Lead.Batch)).Distinct())
            await facts.AddAsync(affiliate, batch, ct);
    }

    private sealed record TakenRow(int Row, Delivery Place, Feedback Said, bool IsAgain);
}
