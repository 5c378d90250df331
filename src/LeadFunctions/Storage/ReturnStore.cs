using Azure.Data.Tables;
using LeadFunctions.Leads;

namespace LeadFunctions.Storage;

/// <summary>Returns of deliveries. A return and the campaign's counters change in one transaction, so room is given back
/// exactly once. The delivery stays, uncounted: its person is not sent to the campaign again.</summary>
internal sealed class ReturnStore(LeadStorage storage, Turns turns, DeliveryStore deliveries)
{
    private TableClient Table => storage.Table(Tables.Deliveries);

    /// <summary>Returns a person's delivery if the decision says so.</summary>
    /// <param name="decide">Told the delivery (null where there is none) and how many of the campaign's were returned so
    /// far; null for no return. Asked again where somebody else wrote meanwhile.</param>
    /// <returns>The delivery as it is then.</returns>
    public Task<Delivery?> ReturnAsync(
        LeadCode leadCode, PersonId person, Func<Delivery?, int, DeliveryReturn?> decide, CancellationToken ct) =>
        turns.TakeAsync(leadCode.Value, () => ReturnInTurnAsync(leadCode, person, decide, ct), ct);

    /// <summary>Closes the windows of deliveries that were not returned. Safe to repeat: what is closed keeps its time.</summary>
    /// <param name="isOver">Whether a delivery can no longer be returned.</param>
    /// <returns>Those that are closed then.</returns>
    public async Task<IReadOnlyList<Delivery>> CloseAsync(
        LeadCode leadCode, IReadOnlySet<PersonId> people, Func<Delivery, bool> isOver, DateTimeOffset at, CancellationToken ct)
    {
        while (true)
        {
            var places = await deliveries.OfAsync(leadCode)
                .Where(d => people.Contains(d.Person) && d.Return is null && isOver(d)).ToListAsync(ct);
            var overtaken = false;
            var open = places.Where(d => d.FinalAt is null).Select(d => ReturnEntity.MergeFinal(d, at));
            await EntityGroups.ForEachAsync(EntityGroups.Split(open), async group =>
            {
                if (await Table.TrySubmitAsync(group, ct) is not null)
                    overtaken = true;
            }, ct);
            if (!overtaken)
                return [.. places.Select(d => d with { FinalAt = d.FinalAt ?? at })];
        }
    }

    private async Task<Delivery?> ReturnInTurnAsync(
        LeadCode leadCode, PersonId person, Func<Delivery?, int, DeliveryReturn?> decide, CancellationToken ct)
    {
        while (true)
        {
            var room = await deliveries.RoomAsync(leadCode, ct);
            var place = await deliveries.FindAsync(leadCode, person, ct);
            if (decide(place, room.Returned) is not { } returned || place is null || place.Return is not null)
                return place;
            var counted = room.WithReturned(place, returned.Policy);
            if (await Table.TrySubmitAsync([counted.Write(), ReturnEntity.Merge(place, returned)], ct) is null)
                return place with { Return = returned };
        }
    }
}
