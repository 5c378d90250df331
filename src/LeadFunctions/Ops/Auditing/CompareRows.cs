using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Ops.Auditing;

/// <summary>Compares rows and places one by one where their sums differ. Each pair that disagrees is read again before
/// anything is done: what changed meanwhile is at work.</summary>
internal sealed class CompareRows(AuditStore tables, LeadStore leads, RepairPlaces repair, AuditOptions options)
{
    public async Task<IReadOnlyList<Finding>> HandleAsync(Books books, CancellationToken ct)
    {
        var chunks = books.Chunks.Where(c => c.Places.Differ).Take(options.ChunksInDetail).ToList();
        if (chunks.Count == 0)
            return [];
        var places = await PlacesAsync(books, chunks.Select(c => (c.Batch, c.Chunk)).ToHashSet(), ct);
        var findings = new List<Finding>();
        foreach (var chunk in chunks)
        {
            var rows = (await leads.ReadAsync(chunk.Batch, chunk.Chunk, ct)).ToDictionary(r => r.Lead.Id, r => r.Lead);
            var pairs = rows
                .Values.SelectMany(row => row.Matches.Where(Books.HasPlace).Select(m => (Lead: row.Id, m.LeadCode)))
                .Union(places[(chunk.Batch, chunk.Chunk)].Select(p => (p.Lead, p.LeadCode)))
                .Where(pair =>
                    Agreement.Between(
                        rows.GetValueOrDefault(pair.Lead)
                            ?.Matches.FirstOrDefault(m => m.LeadCode == pair.LeadCode && Books.HasPlace(m)),
                        places[(chunk.Batch, chunk.Chunk)].FirstOrDefault(p => (p.Lead, p.LeadCode) == pair)
                    )
                        is not null
                );
            foreach (
                var (lead, leadCode) in pairs.Order(
                    Comparer<(LeadId Lead, LeadCode LeadCode)>.Create((a, b) => a.Lead.CompareTo(b.Lead))
                )
            )
                if (await LookAgainAsync(books, lead, leadCode, places, ct) is { } finding)
                    findings.Add(finding);
        }
        return findings;
    }

    private async Task<ILookup<(BatchId, int), Delivery>> PlacesAsync(
        Books books,
        HashSet<(BatchId, int)> chunks,
        CancellationToken ct
    )
    {
        var found = new List<Delivery>();
        foreach (var leadCode in books.Campaigns)
        await foreach (var (_, place) in tables.PlacesAsync(leadCode, ct))
            if (place is not null && chunks.Contains((place.Value.Lead.Batch, place.Value.Lead.Chunk)))
                found.Add(place.Value);
        return found.ToLookup(p => (p.Lead.Batch, p.Lead.Chunk));
    }

    private async Task<Finding?> LookAgainAsync(
        Books books,
        LeadId lead,
        LeadCode leadCode,
        ILookup<(BatchId, int), Delivery> places,
        CancellationToken ct
    )
    {
        var row = await tables.RowAsync(lead, ct);
        var person =
            row?.Value.Lead.Person ?? places[(lead.Batch, lead.Chunk)].FirstOrDefault(p => p.Lead == lead)?.Person;
        var place = person is null ? null : await tables.PlaceAsync(leadCode, person, ct);
        if (place?.Value.Lead != lead)
            place = null;
        if ((row is not null && !books.IsOld(row.At)) || (place is not null && !books.IsOld(place.At)))
            return null;
        var match = row?.Value.Lead.Matches.FirstOrDefault(m => m.LeadCode == leadCode && Books.HasPlace(m));
        return Agreement.Between(match, place?.Value) is { } what
            ? new Finding(
                what,
                $"{lead} {leadCode}",
                Agreement.Told(match, place?.Value),
                await repair.HandleAsync(what, row?.Value, leadCode, match, place?.Value, ct)
            )
            : null;
    }
}
