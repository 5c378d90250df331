using System.Collections.Concurrent;
using Azure.Data.Tables;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Foundation.Places;

/// <summary>What came of claiming places.</summary>
/// <param name="Places">The delivery of each person that has one in this campaign now; whose lead it names shows
/// whether it is the candidate's.</param>
/// <param name="Full">The caps that had no room, for each candidate whose person has no place.</param>
/// <param name="Limits">What those caps were then: with the room that accepted offers gave.</param>
internal sealed record Claims(
    IReadOnlyDictionary<PersonId, Delivery> Places,
    IReadOnlyDictionary<LeadId, IReadOnlyList<RoomKind>> Full,
    RoomLimits Limits
);

/// <summary>Deliveries by campaign. A claim and the campaign's counters change in one transaction: a person is never in
/// a campaign twice, caps are exact under any concurrency, and a retry finds its own claim.</summary>
internal sealed class DeliveryStore(LeadStorage storage, TakeTurns turns, DomainCounts domains)
{
    private TableClient Table => storage.Table(Tables.Deliveries);

    /// <summary>Claims places for as many candidates as there is room for, the first ones first.</summary>
    /// <param name="holder">Who claims: it alone gives them back, and finds them when it claims again.</param>
    /// <param name="isCollected">Whether they wait for a send that collects; otherwise the holder's own send takes them
    /// at once.</param>
    public Task<Claims> ClaimAsync(
        LeadCode leadCode,
        RoomLimits limits,
        AffiliateName affiliate,
        IReadOnlyList<Candidate> candidates,
        RunName holder,
        bool isCollected,
        DateTimeOffset now,
        CancellationToken ct
    ) =>
        turns.TakeAsync(
            leadCode.Value,
            () =>
                new PlaceClaim(Table, domains, leadCode, limits, affiliate, holder, isCollected, now).ClaimAsync(
                    candidates,
                    ct
                ),
            ct
        );

    /// <summary>Gives the place of a lead back, unless a send has it already.</summary>
    /// <param name="own">A send that may have it all the same, since it takes only what its rows say.</param>
    /// <returns>Whether the lead has no place any more.</returns>
    public Task<bool> ReleaseAsync(
        LeadCode leadCode,
        PersonId person,
        LeadId lead,
        CancellationToken ct,
        RunName? own = null
    ) => turns.TakeAsync(leadCode.Value, () => ReleaseInTurnAsync(leadCode, person, lead, own, ct), ct);

    /// <summary>Gives back a place that its lead's row does not accept. Nobody else's is touched: whoever claimed it
    /// since holds it.</summary>
    /// <returns>Whether it was there.</returns>
    public Task<bool> GiveBackAsync(
        LeadCode leadCode,
        PersonId person,
        LeadId lead,
        RunName? holder,
        CancellationToken ct
    ) =>
        turns.TakeAsync(
            leadCode.Value,
            () =>
                DeleteInTurnAsync(
                    leadCode,
                    person,
                    place => place.Lead == lead && place.IsHeld && place.Holder == holder,
                    ct
                ),
            ct
        );

    /// <summary>A person's place in a campaign; null where there is none.</summary>
    public async Task<Delivery?> FindAsync(LeadCode leadCode, PersonId person, CancellationToken ct) =>
        await Table.FindAsync(leadCode.Value, Keys.Delivery(person), ct) is { } entity
            ? DeliveryEntity.Read(entity)
            : null;

    /// <summary>The places of several people, those that there are.</summary>
    public async Task<Dictionary<PersonId, Delivery>> FindAllAsync(
        LeadCode leadCode,
        IReadOnlySet<PersonId> people,
        CancellationToken ct
    )
    {
        // A page of all deliveries costs no more than a read of one.
        if (people.Count > 1 && people.Count > (await RoomAsync(leadCode, ct)).Total / Chunks.Rows)
            return await OfAsync(leadCode)
                .Where(d => people.Contains(d.Person))
                .ToDictionaryAsync(d => d.Person, cancellationToken: ct);
        var found = new ConcurrentDictionary<PersonId, Delivery>();
        await EntityGroups.ForEachAsync(
            people,
            async person =>
            {
                if (await FindAsync(leadCode, person, ct) is { } place)
                    found[person] = place;
            },
            ct
        );
        return new(found);
    }

    /// <summary>All deliveries of a campaign.</summary>
    public IAsyncEnumerable<Delivery> OfAsync(LeadCode leadCode) => QueryAsync(leadCode, "");

    /// <summary>Deliveries of a campaign that wait for a send.</summary>
    public IAsyncEnumerable<Delivery> WaitingAsync(LeadCode leadCode) => QueryAsync(leadCode, " and Run eq ''");

    /// <summary>Deliveries that a run has, sent or not.</summary>
    public IAsyncEnumerable<Delivery> OfRunAsync(LeadCode leadCode, RunName run) =>
        QueryAsync(leadCode, TableClient.CreateQueryFilter($" and Run eq {run.Value}"));

    /// <summary>Gives deliveries to a run, so that nobody takes them back any more. Safe to repeat.</summary>
    /// <param name="mayGo">Whether a lead that the run does not have yet may still go with it.</param>
    /// <returns>Those that the run has; the others were given back meanwhile, or may not go.</returns>
    public async Task<IReadOnlyList<Delivery>> LockAsync(
        LeadCode leadCode,
        IReadOnlySet<LeadId> wanted,
        Func<LeadId, bool> mayGo,
        RunName run,
        CancellationToken ct
    )
    {
        while (true)
        {
            var places = await QueryAsync(
                    leadCode,
                    TableClient.CreateQueryFilter($" and (Run eq '' or Run eq {run.Value})")
                )
                .Where(d => wanted.Contains(d.Lead) && (d.Run is not null || mayGo(d.Lead)))
                .ToListAsync(ct);
            var overtaken = false;
            await EntityGroups.ForEachAsync(
                EntityGroups.Split(places.Where(d => d.Run is null).Select(d => DeliveryEntity.Lock(d, run))),
                async group =>
                {
                    if (await Table.TrySubmitAsync(group, ct) is not null)
                        overtaken = true;
                },
                ct
            );
            if (!overtaken)
                return places;
        }
    }

    /// <summary>Marks deliveries as sent by a run. Safe to repeat with the same run and time.</summary>
    public Task MarkSentAsync(
        LeadCode leadCode,
        IEnumerable<PersonId> people,
        RunName run,
        DateTimeOffset sentAt,
        CancellationToken ct
    ) => EntityGroups.SubmitAllAsync(Table, people.Select(p => DeliveryEntity.MergeSent(leadCode, p, run, sentAt)), ct);

    /// <summary>Notes that customers called leads of people defective, so that those are found; what they say stands in
    /// the rows. Safe to repeat.</summary>
    public Task NoteDefectsAsync(LeadCode leadCode, IEnumerable<PersonId> people, CancellationToken ct) =>
        EntityGroups.SubmitAllAsync(Table, people.Select(p => DeliveryEntity.MergeDefect(leadCode, p)), ct);

    /// <summary>Sent deliveries of a campaign that were ever called defective.</summary>
    public IAsyncEnumerable<Delivery> WithDefectsAsync(LeadCode leadCode) =>
        QueryAsync(leadCode, " and Defect eq true").Where(d => d.SentAt is not null);

    /// <summary>What of a campaign is taken.</summary>
    public Task<CampaignRoom> RoomAsync(LeadCode leadCode, CancellationToken ct) =>
        PlaceClaim.RoomAsync(Table, leadCode, ct);

    /// <summary>How many places of a campaign are taken.</summary>
    public async Task<int> TakenAsync(LeadCode leadCode, CancellationToken ct) => (await RoomAsync(leadCode, ct)).Total;

    /// <summary>The places that an affiliate has in campaigns, by lead code; those where it has none are left
    /// out.</summary>
    public async Task<IReadOnlyDictionary<string, int>> TakenByAsync(
        AffiliateName affiliate,
        IEnumerable<Campaign> campaigns,
        CancellationToken ct
    )
    {
        return (await RoomsAsync(campaigns.Select(c => c.LeadCode), ct))
            .Select(room => (room.LeadCode.Value, Places: room.Affiliates.GetValueOrDefault(affiliate.Value)))
            .Where(t => t.Places > 0)
            .ToDictionary(t => t.Value, t => t.Places);
    }

    /// <summary>What is taken of several campaigns, asked for side by side.</summary>
    public async Task<IReadOnlyCollection<CampaignRoom>> RoomsAsync(
        IEnumerable<LeadCode> campaigns,
        CancellationToken ct
    )
    {
        var rooms = new ConcurrentBag<CampaignRoom>();
        await EntityGroups.ForEachAsync(
            campaigns.Distinct(),
            async leadCode => rooms.Add(await RoomAsync(leadCode, ct)),
            ct
        );
        return rooms;
    }

    /// <summary>Counts a campaign's places anew where its room says something else. Safe beside others: whoever claims
    /// or gives back meanwhile makes another version of the room, and then it is counted again.</summary>
    /// <returns>What was counted, where it was written; null where the room was right.</returns>
    public Task<RoomCount?> RecountAsync(LeadCode leadCode, CancellationToken ct) =>
        turns.TakeAsync(leadCode.Value, () => RecountInTurnAsync(leadCode, ct), ct);

    private async IAsyncEnumerable<Delivery> QueryAsync(LeadCode leadCode, string more)
    {
        var filter = Keys.DeliveriesOf(leadCode) + more;
        await foreach (var entity in Table.QueryAsync<TableEntity>(filter))
            yield return DeliveryEntity.Read(entity);
    }

    private async Task<RoomCount?> RecountInTurnAsync(LeadCode leadCode, CancellationToken ct)
    {
        while (true)
        {
            var count = new RoomCount(await RoomAsync(leadCode, ct));
            await foreach (var place in OfAsync(leadCode).WithCancellation(ct))
                count.Add(place);
            if (count.IsRight)
                return null;
            if (await Table.TrySubmitAsync([count.Room.Write()], ct) is null)
                return count;
        }
    }

    private async Task<bool> ReleaseInTurnAsync(
        LeadCode leadCode,
        PersonId person,
        LeadId lead,
        RunName? own,
        CancellationToken ct
    )
    {
        while (true)
        {
            var room = await RoomAsync(leadCode, ct);
            if (await FindAsync(leadCode, person, ct) is not { } place || place.Lead != lead)
                return true;
            if (place.SentAt is not null || (place.Run is { } run && run != own))
                return false;
            if (await Table.TrySubmitAsync([room.Without(place).Write(), DeliveryEntity.Delete(place)], ct) is null)
                return true;
        }
    }

    private async Task<bool> DeleteInTurnAsync(
        LeadCode leadCode,
        PersonId person,
        Func<Delivery, bool> isIt,
        CancellationToken ct
    )
    {
        while (true)
        {
            var room = await RoomAsync(leadCode, ct);
            if (await FindAsync(leadCode, person, ct) is not { } place || !isIt(place))
                return false;
            if (await Table.TrySubmitAsync([room.Without(place).Write(), DeliveryEntity.Delete(place)], ct) is null)
                return true;
        }
    }
}
