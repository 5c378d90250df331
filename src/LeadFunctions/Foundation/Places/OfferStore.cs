using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Foundation.Places;

/// <summary>Offers of leads at cost price. An offer and the campaign's counters change in one transaction, so an
/// accepted one gives room exactly once.</summary>
internal sealed class OfferStore(LeadStorage storage, TakeTurns turns, DeliveryStore deliveries)
{
    // The campaign's counters take one of the operations.
    private const int OffersATransaction = EntityGroups.MaxOperations - 1;

    private TableClient Table => storage.Table(Tables.Deliveries);

    /// <summary>Offers one more lead for each delivery that has no offer yet. Safe to repeat.</summary>
    public Task MakeAsync(LeadCode leadCode, IReadOnlySet<PersonId> people, DateTimeOffset at, CancellationToken ct) =>
        ChangeAsync(
            leadCode,
            [.. people],
            place => place is { SentAt: not null, Offer: null } ? new DeliveryOffer(at, OfferState.Open) : null,
            ct
        );

    /// <summary>Decides on offers that are open.</summary>
    /// <returns>Those that were decided by this.</returns>
    public Task<IReadOnlyList<Delivery>> DecideAsync(
        LeadCode leadCode,
        IReadOnlyList<PersonId> people,
        bool isAccepted,
        DateTimeOffset at,
        string by,
        string why,
        CancellationToken ct
    ) =>
        ChangeAsync(
            leadCode,
            people,
            place => place.Offer is { State: OfferState.Open } open ? open.Decided(isAccepted, at, by, why) : null,
            ct
        );

    /// <summary>Deliveries of a campaign that were ever offered for.</summary>
    public IAsyncEnumerable<Delivery> OfAsync(LeadCode leadCode) => QueryAsync(leadCode, " and Offer ge 'A'");

    /// <summary>Deliveries of a campaign at cost price.</summary>
    public IAsyncEnumerable<Delivery> AtCostAsync(LeadCode leadCode) => QueryAsync(leadCode, " and AtCost eq true");

    /// <summary>Deliveries of a campaign that were taken for returned ones.</summary>
    public IAsyncEnumerable<Delivery> ReplacementsAsync(LeadCode leadCode) =>
        QueryAsync(leadCode, " and Replaces ge '0'");

    private async Task<IReadOnlyList<Delivery>> ChangeAsync(
        LeadCode leadCode,
        IReadOnlyList<PersonId> people,
        Func<Delivery, DeliveryOffer?> change,
        CancellationToken ct
    )
    {
        var changed = new List<Delivery>();
        foreach (var group in people.Chunk(OffersATransaction))
            changed.AddRange(
                await turns.TakeAsync(leadCode.Value, () => ChangeInTurnAsync(leadCode, group, change, ct), ct)
            );
        return changed;
    }

    private async Task<IReadOnlyList<Delivery>> ChangeInTurnAsync(
        LeadCode leadCode,
        IReadOnlyList<PersonId> group,
        Func<Delivery, DeliveryOffer?> change,
        CancellationToken ct
    )
    {
        while (true)
        {
            var room = await deliveries.RoomAsync(leadCode, ct);
            var changes = (await deliveries.FindAllAsync(leadCode, group.ToHashSet(), ct))
                .Values.Select(place => (Place: place, Offer: change(place)))
                .Where(c => c.Offer is not null)
                .ToList();
            if (changes.Count == 0)
                return [];
            var counted = room with
            {
                Offers = changes.Aggregate(room.Offers, (count, c) => count.With(c.Place, c.Offer!)),
            };
            var writes = changes.Select(c => OfferEntity.Merge(c.Place, c.Offer!));
            if (await Table.TrySubmitAsync([counted.Write(), .. writes], ct) is null)
                return [.. changes.Select(c => c.Place with { Offer = c.Offer })];
        }
    }

    private IAsyncEnumerable<Delivery> QueryAsync(LeadCode leadCode, string more) =>
        Table.QueryAsync<TableEntity>(Keys.DeliveriesOf(leadCode) + more).Select(DeliveryEntity.Read);
}
