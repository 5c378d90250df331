using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Ops.Auditing;

/// <summary>Asks of every row whether it can be found: by its person, and by what it waits for; and of every claim
/// whether its owner can be a lead. What is missing is listed, and a claim that blocks others for nobody is given
/// up.</summary>
internal sealed class ComparePeople(
    AuditStore tables,
    WaitingStore waiting,
    LeadStore leads,
    PersonIndex index,
    MessageQueues queues,
    AuditOptions options
)
{
    public async Task<IReadOnlyList<Finding>> HandleAsync(Books books, CancellationToken ct)
    {
        var findings = await WaitingAsync(books, ct);
        var dead = books.Chunks.SelectMany(c => c.Only(c.Owning, c.Living)).ToHashSet();
        var unlisted = books.Chunks.Where(c => c.Index.Differ).Take(options.ChunksInDetail).ToList();
        if (dead.Count + unlisted.Count == 0)
            return findings;
        var at = unlisted.Select(c => (c.Batch, c.Chunk)).ToHashSet();
        var listed = new HashSet<LeadId>();
        await foreach (var line in tables.PeopleAsync(ct))
            if (line.IsClaim && dead.Contains(line.Lead))
                findings.AddRange(await GiveUpAsync(books, line, ct));
            else if (!line.IsClaim && at.Contains((line.Lead.Batch, line.Lead.Chunk)))
                listed.Add(line.Lead);
        foreach (var chunk in unlisted)
            findings.AddRange(await IndexAsync(books, chunk, listed, ct));
        return findings;
    }

    private async Task<List<Finding>> WaitingAsync(Books books, CancellationToken ct)
    {
        var findings = new List<Finding>();
        foreach (var id in books.Chunks.SelectMany(c => c.Only(c.Waits, c.Listed)))
            if (
                await tables.RowAsync(id, ct) is { Value: { Lead.IsWaiting: true } row } stored
                && books.IsOld(stored.At)
            )
            {
                await waiting.AddAsync(row.Affiliate, [row.Lead], ct);
                await queues.SendAsync(
                    Queues.LeadsToRouteAgain,
                    LeadsToRouteAgain.Of(new ChunkId(row.Affiliate, id.Batch, id.Chunk)),
                    ct
                );
                findings.Add(
                    new(
                        Discrepancy.WaitsUnlisted,
                        $"{id}",
                        "it waits for a campaign, and no change would find it",
                        "it was listed and is tried again"
                    )
                );
            }
        return findings;
    }

    // Of a batch that is at work rows may be claimed that are not written yet.
    private async Task<IEnumerable<Finding>> GiveUpAsync(Books books, PersonLine line, CancellationToken ct)
    {
        var row = await tables.RowAsync(line.Lead, ct);
        if (
            row is null
                ? books.IsAtWork(line.Lead.Batch)
                : !books.IsOld(row.At) || row.Value.Lead.Intake is not (Intake.Unusable or Intake.Omitted)
        )
            return [];
        return await tables.DropClaimAsync(line, books.IsOld, ct)
            ?
            [
                new(
                    Discrepancy.ClaimOfNoLead,
                    $"{line.Lead}",
                    $"the owner is {row?.Value.Lead.Intake?.ToString() ?? "not there"}",
                    "the claim was given up"
                ),
            ]
            : [];
    }

    private async Task<IEnumerable<Finding>> IndexAsync(
        Books books,
        ChunkBook chunk,
        HashSet<LeadId> listed,
        CancellationToken ct
    )
    {
        var findings = new List<Finding>();
        foreach (var row in await leads.ReadAsync(chunk.Batch, chunk.Chunk, ct))
            if (
                row.Lead.Person is { } person
                && !listed.Contains(row.Lead.Id)
                && await tables.RowAsync(row.Lead.Id, ct) is { } stored
                && books.IsOld(stored.At)
                && !await tables.IsIndexedAsync(person, row.Lead.Id, ct)
            )
            {
                await index.AddAsync(person, row.Lead.Id, ct);
                findings.Add(
                    new(
                        Discrepancy.RowNotIndexed,
                        $"{row.Lead.Id}",
                        "its person's index did not list it",
                        "it was listed"
                    )
                );
            }
        return findings;
    }
}
