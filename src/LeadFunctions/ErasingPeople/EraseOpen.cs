using LeadFunctions.Leads;
using LeadFunctions.Storage;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.ErasingPeople;

/// <summary>Goes on with the erasures that are not through. Safe to run twice and to be cut at any point: the dossier says
/// whom to look for until all else is done, and each step finds what is left.</summary>
internal sealed partial class EraseOpen(
    PersonFiles files, OutputFiles contents, PersonHash people, PersonIndex index, LeadLookup lookup, BatchStore batches,
    StopPerson stopping, EraseFiles erasing, ErasureStore tables, ErasedPeopleStore erased, BatchProgress progress, TimeProvider clock, ILogger<EraseOpen> log)
{
    public async Task HandleAsync(CancellationToken ct)
    {
        await foreach (var path in files.NamesAsync(Containers.Runs, Dossier.Folder, ct))
        {
            var dossier = Json.Read<Dossier>((await contents.ReadAsync(Containers.Runs, path, ct)).ToString());
            var person = people.Of(EmailAddress.TryParse(dossier.Email, out var address) ? address : throw new FormatException("The address of an erasure does not parse."));
            // Also here: the request may have been cut between the two.
            await erased.AddAsync(person, clock.GetUtcNow(), ct);
            if (!await TryEraseAsync(person, dossier, ct))
            {
                LogWaits(person);
                continue;
            }
            await files.RemoveAsync(Containers.Runs, path, ct);
            LogErased(person);
        }
    }

    private async Task<bool> TryEraseAsync(PersonId person, Dossier dossier, CancellationToken ct)
    {
        var rows = await lookup.FindAllAsync(await index.LeadsOfAsync(person).ToListAsync(ct), ct);
        var (known, ofPerson) = await CompleteAsync(person, dossier, rows, ct);
        var text = new ErasedText(known);
        var settled = true;
        foreach (var row in rows)
            settled &= await stopping.StopAsync(row, ct);
        if (!settled || !await erasing.UploadsAsync(ofPerson, ct) || !await erasing.ReturnsAsync(text, ct))
            return false;

        var leadCodes = rows.SelectMany(r => r.Lead.Matches).Select(m => m.LeadCode).ToHashSet();
        var mine = rows.Select(r => r.Lead.Id).ToHashSet();
        foreach (var chunk in mine.GroupBy(id => (id.Batch, id.Chunk)))
            await tables.ReplaceRowsAsync(
                chunk.Key.Batch, chunk.Key.Chunk, lead => mine.Contains(lead.Id) ? ErasedRow.Of(lead, text.Words) : lead, ct,
                chunk.Min(id => id.Row), chunk.Max(id => id.Row));
        foreach (var leadCode in leadCodes)
            await tables.CleanDeliveryAsync(leadCode, person, text.Words, ct);
        await tables.CleanClaimsAsync(person, ct);
        await tables.CleanMailsAsync(text.Plain, ct);
        await erasing.SuppressionAsync(known.Email, ct);
        await erasing.OursAsync(text, leadCodes, ofPerson.Select(b => b.Id).ToHashSet(), ct);
        foreach (var batch in ofPerson)
            await progress.SummariseAsync(batch.Affiliate, batch.Id, ct);
        return true;
    }

    // Written down before anything is erased, so that a run that is cut off knows later what it looks for.
    private async Task<(Dossier Dossier, IReadOnlyList<Batch> Batches)> CompleteAsync(
        PersonId person, Dossier dossier, IReadOnlyList<FoundLead> rows, CancellationToken ct)
    {
        var known = new Dictionary<BatchId, Batch>();
        foreach (var row in rows)
            if (!known.ContainsKey(row.Lead.Id.Batch) && await batches.FindAsync(row.Affiliate, row.Lead.Id.Batch, ct) is { } batch)
                known[batch.Id] = batch;
        var complete = dossier.With(
            rows.SelectMany(r => ErasedRow.Cells(r.Lead)),
            rows.SelectMany(r => ErasedRow.Names(r.Lead, known.GetValueOrDefault(r.Lead.Id.Batch)?.Columns ?? [])));
        await files.ChangeAsync(Containers.Runs, Dossier.PathOf(person), _ => Json.Write(complete), ct);
        return (complete, [.. known.Values]);
    }

    [LoggerMessage(800, LogLevel.Information, "The person {Person} is erased")]
    private partial void LogErased(PersonId person);

    [LoggerMessage(801, LogLevel.Information, "The person {Person} is not erased yet: something of it is on its way")]
    private partial void LogWaits(PersonId person);
}
