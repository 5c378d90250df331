using Azure;
using Azure.Data.Tables;
using LeadFunctions.Leads;

namespace LeadFunctions.Storage;

/// <summary>A lead that a campaign accepts and that wants one of its places.</summary>
internal sealed record Candidate(LeadId Lead, PersonId Person);

/// <summary>A lead's place in a campaign. The axes are apart: what it waits for, when it was sent.</summary>
/// <param name="Run">The send that takes it; null while it waits for one.</param>
internal sealed record Delivery(
    LeadCode LeadCode, PersonId Person, LeadId Lead, AffiliateName Affiliate, DateTimeOffset AcceptedAt,
    string? Run, DateTimeOffset? SentAt, ETag ETag);

/// <summary>Deliveries by campaign. A claim and the campaign's counters change in one transaction: a person is never in
/// a campaign twice, caps are exact under any concurrency, and a retry finds its own claim.</summary>
internal sealed class DeliveryStore(LeadStorage storage, Turns turns)
{
    private const int ClaimsATransaction = EntityGroups.MaxOperations - 1;

    private TableClient Table => storage.Table(Tables.Deliveries);

    /// <summary>Claims places for as many candidates as there is room for.</summary>
    /// <param name="cap">The most deliveries that the campaign takes.</param>
    /// <param name="run">The send that takes them at once; null where they wait for one.</param>
    /// <returns>The delivery of each person that has one in this campaign now; whose lead it names shows whether it is
    /// the candidate's. Candidates that are not in it found no room.</returns>
    public Task<IReadOnlyDictionary<PersonId, Delivery>> ClaimAsync(
        LeadCode leadCode, int cap, AffiliateName affiliate, IReadOnlyList<Candidate> candidates, string? run,
        DateTimeOffset now, CancellationToken ct) =>
        turns.TakeAsync(leadCode.Value, () => ClaimInTurnAsync(leadCode, cap, affiliate, candidates, run, now, ct), ct);

    /// <summary>Deliveries of a campaign that wait for a send.</summary>
    public async IAsyncEnumerable<Delivery> WaitingAsync(LeadCode leadCode)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {leadCode.Value} and RowKey ge 'd|' and RowKey lt 'd~' and Run eq ''");
        await foreach (var entity in Table.QueryAsync<TableEntity>(filter))
            yield return DeliveryEntity.Read(entity);
    }

    /// <summary>Marks deliveries as sent by a run. Safe to repeat with the same run and time.</summary>
    public Task MarkSentAsync(
        LeadCode leadCode, IEnumerable<PersonId> people, string run, DateTimeOffset sentAt, CancellationToken ct) =>
        EntityGroups.SubmitAllAsync(Table, people.Select(p => DeliveryEntity.MergeSent(leadCode, p, run, sentAt)), ct);

    /// <summary>How many places of a campaign are taken.</summary>
    public async Task<int> TakenAsync(LeadCode leadCode, CancellationToken ct) => (await RoomAsync(leadCode, ct)).Taken;

    private async Task<IReadOnlyDictionary<PersonId, Delivery>> ClaimInTurnAsync(
        LeadCode leadCode, int cap, AffiliateName affiliate, IReadOnlyList<Candidate> candidates, string? run,
        DateTimeOffset now, CancellationToken ct)
    {
        var places = new Dictionary<PersonId, Delivery>();
        var conflicts = 0;
        while (candidates.Where(c => !places.ContainsKey(c.Person)).DistinctBy(c => c.Person).ToList() is { Count: > 0 } open)
        {
            var room = await RoomAsync(leadCode, ct);
            var group = open.Take(Math.Min(ClaimsATransaction, cap - room.Taken)).ToList();
            if (group.Count <= 0)
            {
                await FindAsync(leadCode, room.Taken, open, places, ct);
                return places;
            }
            var claims = group.Select(c => new Delivery(leadCode, c.Person, c.Lead, affiliate, now, run, null, default)).ToList();
            var refusal = await Table.TrySubmitAsync([room.Taking(claims.Count), .. claims.Select(DeliveryEntity.Add)], ct);
            if (refusal is null)
                claims.ForEach(c => places[c.Person] = c);
            else if (refusal.Index != 0)
                await FindAsync(leadCode, room.Taken, Suspects(group, refusal, conflicts++), places, ct);
        }
        return places;
    }

    // The first operation is the counters', so claim i is operation i + 1.
    private static List<Candidate> Suspects(List<Candidate> group, Refusal refusal, int conflicts) =>
        conflicts == 0 && refusal.Index is > 0 and var index ? [group[index - 1]] : group;

    private async Task FindAsync(
        LeadCode leadCode, int taken, List<Candidate> people, Dictionary<PersonId, Delivery> places, CancellationToken ct)
    {
        if (people.Count <= 1 + (taken / Chunks.Rows))
            foreach (var person in people)
                await FindOneAsync(leadCode, person.Person, places, ct);
        else
            await FindAmongAllAsync(leadCode, people, places, ct);
    }

    private async Task FindOneAsync(LeadCode leadCode, PersonId person, Dictionary<PersonId, Delivery> places, CancellationToken ct)
    {
        var found = await Table.GetEntityIfExistsAsync<TableEntity>(leadCode.Value, Keys.Delivery(person), cancellationToken: ct);
        if (found.HasValue)
            places[person] = DeliveryEntity.Read(found.Value!);
    }

    // A page of all deliveries costs no more than a read of one.
    private async Task FindAmongAllAsync(
        LeadCode leadCode, List<Candidate> people, Dictionary<PersonId, Delivery> places, CancellationToken ct)
    {
        var wanted = people.Select(p => p.Person).ToHashSet();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {leadCode.Value} and RowKey ge 'd|' and RowKey lt 'd~'");
        await foreach (var entity in Table.QueryAsync<TableEntity>(filter, cancellationToken: ct))
            if (DeliveryEntity.Read(entity) is var delivery && wanted.Contains(delivery.Person))
                places[delivery.Person] = delivery;
    }

    private async Task<CampaignRoom> RoomAsync(LeadCode leadCode, CancellationToken ct)
    {
        var found = await Table.GetEntityIfExistsAsync<TableEntity>(leadCode.Value, Keys.Room, cancellationToken: ct);
        return found is { HasValue: true, Value: { } entity }
            ? new CampaignRoom(leadCode, entity.GetInt32("Total") ?? 0, entity.ETag)
            : new CampaignRoom(leadCode, 0, null);
    }
}
