using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.Nurturing;

/// <summary>Takes what came back into the entries of people. Safe to run twice and to be cut at any point: who is not
/// to be contacted is noted first, and what was said of a day is kept with the file that said so first.</summary>
internal sealed class TakeEngagement(
    NurtureStore list,
    PersonIndex index,
    PersonHash hash,
    NoteOptOuts optOuts,
    CurrentConfiguration configuration,
    TimeProvider clock
)
{
    /// <param name="at">When it came in: the same for a repeated run.</param>
    /// <param name="undated">The day of rows that have none.</param>
    /// <param name="file">The version of the file.</param>
    /// <returns>What came of each row, in order.</returns>
    public async Task<IReadOnlyList<EngagementOutcome>> HandleAsync(
        IReadOnlyList<EngagementRow> rows,
        DateTimeOffset at,
        DateOnly undated,
        string file,
        CancellationToken ct
    )
    {
        var read = rows.Select(row => row.Read(at, undated, file)).ToList();
        var settings = await configuration.GetAsync(ct);
        var outcomes = new EngagementOutcome?[rows.Count];
        var taken = new List<(int Row, PersonId Person, EmailAddress Address, Engagement Said)>();
        for (var i = 0; i < rows.Count; i++)
            if (read[i] is not { Address: { } address, Said: { } said })
                outcomes[i] = new(EngagementStatus.NotRecognised, string.Join("; ", read[i].Faults));
            else if (settings.IsErased(address))
                outcomes[i] = EngagementOutcome.Of(EngagementStatus.Erased);
            else
                taken.Add((i, hash.Of(address), address, said));
        await optOuts.HandleAsync(
            [.. taken.Where(t => t.Said.Kind.Ends() is not null).Select(t => t.Address).Distinct()],
            ct
        );
        await EntityGroups.ForEachAsync(
            taken.GroupBy(t => t.Person),
            async person =>
            {
                var own = person.ToList();
                var came = await TakeAsync(person.Key, own.ConvertAll(t => t.Said), ct);
                foreach (var (row, outcome) in own.Zip(came))
                    outcomes[row.Row] = outcome;
            },
            ct
        );
        return [.. outcomes.Select(o => o!)];
    }

    private async Task<IReadOnlyList<EngagementOutcome>> TakeAsync(
        PersonId person,
        IReadOnlyList<Engagement> said,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        if (!await index.LeadsOfAsync(person).AnyAsync(ct))
            return [.. said.Select(s => EngagementOutcome.Of(s, isKnown: false, null, now))];
        var kept = said.Where(s => s.Kind.IsTouch() || s.Kind.Ends() is not null).ToList();
        var entry =
            kept.Count == 0
                ? null
                : await list.ChangeAsync(
                    person,
                    entry => kept.Aggregate(entry, (e, s) => Engaging.With(e, s, now)),
                    ct
                );
        return [.. said.Select(s => EngagementOutcome.Of(s, isKnown: true, entry, now))];
    }
}
