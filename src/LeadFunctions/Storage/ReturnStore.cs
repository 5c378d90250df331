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
