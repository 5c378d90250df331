using System.Text.Json.Nodes;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Privacy.FindingPeople;

namespace LeadFunctions.Privacy.ErasingPeople;

/// <summary>Takes a person out of rows, deliveries, claims, the nurture list, facts and the verdicts of campaigns. Safe
/// to repeat.</summary>
internal sealed class EraseRows(
    ErasureStore tables,
    PersonFiles files,
    BatchProgress progress,
    FactFiles facts,
    OrganicFiles organic,
    ScoringFiles scoring,
    NurtureStore nurture
)
{
    public async Task HandleAsync(KnownPerson known, ErasedText text, CancellationToken ct)
    {
        foreach (
            var chunk in known.Rows.GroupBy(
                r => new ChunkId(r.Affiliate, r.Lead.Id.Batch, r.Lead.Id.Chunk),
                r => r.Lead.Id
            )
        )
        {
            var mine = chunk.ToHashSet();
            await tables.ReplaceRowsAsync(
                chunk.Key.Batch,
                chunk.Key.Chunk,
                lead => mine.Contains(lead.Id) ? ErasedRow.Of(lead, text.Words) : lead,
                ct,
                mine.Min(id => id.Row),
                mine.Max(id => id.Row)
            );
            await foreach (var path in files.NamesAsync(Containers.Runs, $"routing/{chunk.Key}", ct))
                await files.ChangeAsync(Containers.Runs, path, decision => WithoutFound(decision, mine), ct);
        }
        foreach (var leadCode in known.LeadCodes)
            await tables.CleanDeliveryAsync(leadCode, known.Person, text.Words, ct);
        await tables.CleanClaimsAsync(known.Person, ct);
        await nurture.RemoveAsync(known.Person, ct);
        await foreach (var path in organic.PathsAsync().WithCancellation(ct))
            await organic.ChangeAsync(path, fact => fact.Person == known.Person.Value ? null : fact, ct);
    }

    /// <summary>Has counts and receipts written anew, and writes the facts: nobody is told that a person is erased who
    /// still stands there.</summary>
    public async Task SummariseAsync(KnownPerson known, CancellationToken ct)
    {
        foreach (var batch in known.Batches)
        {
            await progress.SummariseAsync(batch.Affiliate, batch.Id, ct);
            // Who wrote them meanwhile may have read the rows before.
            while (!await facts.WriteAsync(batch.Affiliate, batch.Id, ct))
                continue;
        }
        // Last: it is counted of the facts.
        await scoring.EraseAsync(known.Person, ct);
    }

    // The verdicts stay, and what they found in the row goes.
    private static string WithoutFound(string decision, HashSet<LeadId> leads)
    {
        var changed = JsonNode.Parse(decision)!;
        var mine = changed["leads"]!
            .AsArray()
            .Where(lead => LeadId.TryParse((string?)lead!["lead"], null, out var id) && leads.Contains(id));
        var removed = mine.SelectMany(Objects).Count(thing => thing.Remove("found"));
        return removed > 0 ? changed.ToJsonString(Json.Options) : decision;
    }

    private static List<JsonObject> Objects(JsonNode? node) =>
        node switch
        {
            JsonObject thing => [thing, .. thing.SelectMany(p => Objects(p.Value))],
            JsonArray array => [.. array.SelectMany(Objects)],
            _ => [],
        };
}
