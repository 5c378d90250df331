using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Foundation.Places;

/// <summary>A return that is asked for.</summary>
/// <param name="Decide">Told the delivery (null where there is none) and how many of the campaign's were returned so
/// far; null for no return. Asked again where somebody else wrote meanwhile.</param>
internal sealed record DecidedReturn(PersonId Person, Func<Delivery?, int, DeliveryReturn?> Decide);

/// <summary>Returns of deliveries. A return and the campaign's counters change in one transaction, so room is given
/// back exactly once. The delivery stays, uncounted: its person is not sent to the campaign again.</summary>
internal sealed class ReturnStore(LeadStorage storage, TakeTurns turns, DeliveryStore deliveries)
{
    // The campaign's counters take one of the operations.
    private const int ReturnsATransaction = EntityGroups.MaxOperations - 1;

    private TableClient Table => storage.Table(Tables.Deliveries);

    /// <summary>Returns deliveries of a campaign as the decisions say, as many in one transaction as it
    /// holds.</summary>
    /// <returns>The delivery of each as it is then, in order; null where there is none.</returns>
    public async Task<IReadOnlyList<Delivery?>> ReturnAsync(
        LeadCode leadCode,
        IReadOnlyList<DecidedReturn> asked,
        CancellationToken ct
    )
    {
        // The room first: as long as its version stays, no place was returned since.
        var version = (await deliveries.RoomAsync(leadCode, ct)).Version;
        var people = asked.Select(a => a.Person).ToHashSet();
        var places = new SeenPlaces(people, await deliveries.FindAllAsync(leadCode, people, ct), version);
        var found = new List<Delivery?>(asked.Count);
        foreach (var group in asked.Chunk(ReturnsATransaction))
            found.AddRange(
                await turns.TakeAsync(leadCode.Value, () => ReturnInTurnAsync(leadCode, group, places, ct), ct)
            );
        return found;
    }

    /// <summary>Closes the windows of deliveries that were not returned. Safe to repeat: what is closed keeps its
    /// time.</summary>
    /// <param name="isOver">Whether a delivery can no longer be returned.</param>
    /// <returns>Those that are closed then.</returns>
    public async Task<IReadOnlyList<Delivery>> CloseAsync(
        LeadCode leadCode,
        IReadOnlySet<PersonId> people,
        Func<Delivery, bool> isOver,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        while (true)
        {
            var places = await deliveries
                .OfAsync(leadCode)
                .Where(d => people.Contains(d.Person) && d.Return is null && isOver(d))
                .ToListAsync(ct);
            var overtaken = false;
            var open = places.Where(d => d.FinalAt is null).Select(d => ReturnEntity.MergeFinal(d, at));
            await EntityGroups.ForEachAsync(
                EntityGroups.Split(open),
                async group =>
                {
                    if (await Table.TrySubmitAsync(group, ct) is not null)
                        overtaken = true;
                },
                ct
            );
            if (!overtaken)
                return [.. places.Select(d => d with { FinalAt = d.FinalAt ?? at })];
        }
    }

    private async Task<IReadOnlyList<Delivery?>> ReturnInTurnAsync(
        LeadCode leadCode,
        IReadOnlyList<DecidedReturn> group,
        SeenPlaces seen,
        CancellationToken ct
    )
    {
        while (true)
        {
            var room = await deliveries.RoomAsync(leadCode, ct);
            // A decision that writes nothing meets no ETag, so places and counts must be of one moment before it is
            // made.
            if (room.Version != seen.Version)
            {
                seen.Take(await deliveries.FindAllAsync(leadCode, seen.People, ct), room.Version);
                continue;
            }
            var (found, returned) = Decide(group, seen.Places, ref room);
            var writes = returned.Values.Select(r => ReturnEntity.Merge(r.Before, r.Return)).ToList();
            if (writes.Count == 0)
                return found;
            if (await Table.TrySubmitAsync([room.Write(), .. writes], ct) is null)
            {
                seen.Take(
                    returned.ToDictionary(r => r.Key, r => r.Value.Before with { Return = r.Value.Return }),
                    room.Version + 1
                );
                return found;
            }
            // Also where a place alone changed, such as one that became final.
            seen.Take(
                await deliveries.FindAllAsync(leadCode, group.Select(a => a.Person).ToHashSet(), ct),
                seen.Version
            );
        }
    }

    private static (
        List<Delivery?> Found,
        Dictionary<PersonId, (Delivery Before, DeliveryReturn Return)> Returned
    ) Decide(IReadOnlyList<DecidedReturn> group, Dictionary<PersonId, Delivery> places, ref CampaignRoom room)
    {
        var found = new List<Delivery?>(group.Count);
        var all = new Dictionary<PersonId, (Delivery Before, DeliveryReturn Return)>();
        foreach (var one in group)
        {
            // Somebody may be in a file twice.
            var place = all.TryGetValue(one.Person, out var own)
                ? own.Before with
                {
                    Return = own.Return,
                }
                : places.GetValueOrDefault(one.Person);
            if (one.Decide(place, room.Returned) is { } returned && place is { Return: null })
            {
                all[one.Person] = (place, returned);
                room = room.WithReturned(place, returned.Policy);
                place = place with { Return = returned };
            }
            found.Add(place);
        }
        return (found, all);
    }

    /// <summary>Places as they were read, and the version of the room before that.</summary>
    private sealed class SeenPlaces(IReadOnlySet<PersonId> people, Dictionary<PersonId, Delivery> places, int version)
    {
        public IReadOnlySet<PersonId> People => people;

        public Dictionary<PersonId, Delivery> Places => places;

        public int Version { get; private set; } = version;

        public void Take(Dictionary<PersonId, Delivery> newer, int ofVersion)
        {
            foreach (var (person, place) in newer)
                places[person] = place;
            Version = ofVersion;
        }
    }
}
