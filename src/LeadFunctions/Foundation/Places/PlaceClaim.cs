using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Foundation.Places;

/// <summary>One claiming of places in one campaign: as many at once as a transaction holds, again where another process
/// was quicker, until every candidate has a place or is known to have none.</summary>
internal sealed class PlaceClaim(
    TableClient table,
    DomainCounts domains,
    LeadCode leadCode,
    RoomLimits limits,
    AffiliateName affiliate,
    RunName holder,
    bool isCollected,
    DateTimeOffset now
)
{
    private const int ClaimsATransaction = EntityGroups.MaxOperations - 1;

    private readonly Dictionary<PersonId, Delivery> _places = [];
    private readonly HashSet<LeadId> _own = [];
    private int _conflicts;

    // As this claiming wrote it last.
    private CampaignRoom? _written;

    public async Task<Claims> ClaimAsync(IReadOnlyList<Candidate> candidates, CancellationToken ct)
    {
        _own.UnionWith(candidates.Select(c => c.Lead));
        while (Open(candidates) is { Count: > 0 } open)
        {
            var isOwn = _written is not null;
            var room = _written ?? await RoomAsync(table, leadCode, ct);
            _written = null;
            var tally = new RoomTally(
                room,
                limits,
                limits.CompanyDomain is null ? null : await domains.OfAsync(room, ct)
            );
            var full = new Dictionary<LeadId, IReadOnlyList<RoomKind>>();
            var group = Take(open, tally, full);
            if (group.Count > 0)
            {
                await SubmitAsync(room, tally, group, ct);
                continue;
            }
            // Somebody may have given a place back since.
            if (isOwn)
                continue;
            await FindAsync(room.Total, open, ct);
            return new Claims(_places, full, limits.With(room.Offers));
        }
        return new Claims(_places, new Dictionary<LeadId, IReadOnlyList<RoomKind>>(), limits);
    }

    public static async Task<CampaignRoom> RoomAsync(TableClient table, LeadCode leadCode, CancellationToken ct) =>
        CampaignRoom.Read(leadCode, await table.FindAsync(leadCode.Value, Keys.Room, ct));

    private List<Candidate> Open(IReadOnlyList<Candidate> candidates) =>
        [.. candidates.Where(c => !_places.ContainsKey(c.Person))];

    private List<Candidate> Take(
        List<Candidate> open,
        RoomTally tally,
        Dictionary<LeadId, IReadOnlyList<RoomKind>> full
    )
    {
        var group = new List<Candidate>();
        var taken = new HashSet<PersonId>();
        foreach (var candidate in open.Where(c => !taken.Contains(c.Person)))
        {
            if (group.Count == ClaimsATransaction)
                break;
            if (tally.Take(affiliate, candidate) is { Count: > 0 } caps)
                full[candidate.Lead] = caps;
            else if (taken.Add(candidate.Person))
                group.Add(candidate);
        }
        return group;
    }

    private async Task SubmitAsync(CampaignRoom room, RoomTally tally, List<Candidate> group, CancellationToken ct)
    {
        var claims = group
            .Select(
                (c, i) =>
                    new Delivery(
                        leadCode,
                        c.Person,
                        c.Lead,
                        affiliate,
                        c.Category,
                        c.Domain,
                        now,
                        tally.Periods,
                        Run,
                        null,
                        default
                    )
                    {
                        By = By,
                        Country = c.Country,
                        CompanySize = c.CompanySize,
                        Replaces = room.Owed.ElementAtOrDefault(i),
                        // A replacement for a returned lead comes first.
                        AtCost = i >= room.Owed.Count && i - room.Owed.Count < room.Offers.Due,
                    }
            )
            .ToList();
        var counted = tally.Room with
        {
            Owed = [.. room.Owed.Skip(claims.Count)],
            Offers = room.Offers with { Filled = room.Offers.Filled + claims.Count(c => c.AtCost) },
        };
        var (refusal, version) = await table.SubmitAsync([counted.Write(), .. claims.Select(DeliveryEntity.Add)], ct);
        if (refusal is { Index: not 0 })
            await FindAsync(room.Total, Suspects(group, refusal), ct);
        if (refusal is not null)
            return;
        claims.ForEach(c => _places[c.Person] = c);
        _written = version is null ? null : counted with { ETag = version, Version = counted.Version + 1 };
        if (limits.CompanyDomain is not null)
            domains.Remember(room, tally.Domains);
    }

    // The first operation is the counters', so claim i is operation i + 1.
    private List<Candidate> Suspects(List<Candidate> group, Refusal refusal) =>
        _conflicts++ == 0 && refusal.Index is > 0 and var index ? [group[index - 1]] : group;

    private async Task FindAsync(int taken, List<Candidate> people, CancellationToken ct)
    {
        if (people.Count <= 1 + (taken / Chunks.Rows))
            foreach (var person in people)
                await FindOneAsync(person.Person, ct);
        else
            await FindAmongAllAsync(people, ct);
    }

    private async Task FindOneAsync(PersonId person, CancellationToken ct)
    {
        if (await table.FindAsync(leadCode.Value, Keys.Delivery(person), ct) is { } found)
            await NoteAsync(DeliveryEntity.Read(found), ct);
    }

    private RunName? Run => isCollected ? null : holder;

    private RunName? By => isCollected ? holder : null;

    // What an earlier pass claimed and its row never came to know is this one's now: nobody else may give it back.
    private async Task NoteAsync(Delivery place, CancellationToken ct)
    {
        if (!_own.Contains(place.Lead) || !place.IsHeld || place.Holder == holder)
        {
            _places[place.Person] = place;
            return;
        }
        var taken = place with { Run = Run, By = By };
        if (await table.TryUpdateAsync(DeliveryEntity.Held(taken), place.ETag, TableUpdateMode.Merge, ct) is { } etag)
            _places[place.Person] = taken with { ETag = etag };
        else
            await FindOneAsync(place.Person, ct);
    }

    // A page of all deliveries costs no more than a read of one.
    private async Task FindAmongAllAsync(List<Candidate> people, CancellationToken ct)
    {
        var wanted = people.Select(p => p.Person).ToHashSet();
        var filter = Keys.DeliveriesOf(leadCode);
        await foreach (var entity in table.QueryAsync<TableEntity>(filter, cancellationToken: ct))
            if (DeliveryEntity.Read(entity) is var delivery && wanted.Contains(delivery.Person))
                await NoteAsync(delivery, ct);
    }
}
