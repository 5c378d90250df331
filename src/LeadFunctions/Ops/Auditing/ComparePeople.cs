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
    PersonIndex index,
    MessageQueues queues,
    AuditOptions options
)
{
    public async Task<IReadOnlyList<Finding>> HandleAsync(Books books, CancellationToken ct)
    {
        var findings = await WaitingAsync(books, ct);
        var dead = books.Chunks.SelectMany(c => c.Only(c.Owning, c.Living)).ToHashSet();
        if (dead.Count > 0)
            await foreach (var line in tables.PeopleAsync(ct))
                if (line.IsClaim && dead.Contains(line.Lead))
                    findings.AddRange(await GiveUpAsync(books, line, ct));
        var unlisted = books.Chunks.Select(c => c.Only(c.Named, c.Indexed).ToList()).Where(c => c.Count > 0);
        foreach (var id in unlisted.Take(options.ChunksInDetail).SelectMany(c => c))
            findings.AddRange(await IndexAsync(books, id, ct));
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
        return await tables.DropClaimAsync(line, row?.Value.Lead.Person == line.Person, books.IsOld, ct)
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

    private async Task<IEnumerable<Finding>> IndexAsync(Books books, LeadId lead, CancellationToken ct)
    {
        if (
            await tables.RowAsync(lead, ct) is not { Value.Lead.Person: { } person } row
            || !books.IsOld(row.At)
            || await index.LeadsOfAsync(person).ContainsAsync(lead, cancellationToken: ct)
        )
            return [];
        await index.AddAsync(person, lead, ct);
        return [new(Discrepancy.RowNotIndexed, $"{lead}", "its person's index did not list it", "it was listed")];
    }
}
