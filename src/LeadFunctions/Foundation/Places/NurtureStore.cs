using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Places;

/// <summary>Where the nurture list is kept: an entry a person, under the keyed hash of the address, so that whoever
/// erases the person finds it.</summary>
internal sealed class NurtureStore(LeadStorage storage)
{
    // Of the 64 KiB that a property holds.
    private const int LongestText = 30_000;

    private TableClient Table => storage.Table(Tables.Nurture);

    public async Task<NurtureEntry?> FindAsync(PersonId person, CancellationToken ct) =>
        await Table.FindAsync(Keys.Bucket(person), Keys.Nurtured(person), ct) is { } entity ? Read(entity) : null;

    public IAsyncEnumerable<NurtureEntry> AllAsync(CancellationToken ct) =>
        Table.QueryAsync<TableEntity>(cancellationToken: ct).Select(Read);

    /// <summary>Applies a change, again on the newer entry where somebody else wrote meanwhile. An entry that has
    /// nothing left is removed.</summary>
    /// <param name="change">Returns the very same entry where there is nothing to change.</param>
    /// <param name="read">The entry, where it was read before.</param>
    /// <returns>The entry as it is then.</returns>
    public async Task<NurtureEntry> ChangeAsync(
        PersonId person,
        Func<NurtureEntry, NurtureEntry> change,
        CancellationToken ct,
        NurtureEntry? read = null
    )
    {
        while (true)
        {
            read ??= await FindAsync(person, ct) ?? new NurtureEntry(person);
            var changed = change(read);
            if (ReferenceEquals(read, changed) || await TryWriteAsync(changed with { Version = read.Version }, ct))
                return changed;
            read = null;
        }
    }

    /// <summary>Forgets a person. Safe to repeat.</summary>
    public Task RemoveAsync(PersonId person, CancellationToken ct) =>
        Table.DeleteEntityAsync(Keys.Bucket(person), Keys.Nurtured(person), cancellationToken: ct);

    private async Task<bool> TryWriteAsync(NurtureEntry entry, CancellationToken ct) =>
        (entry.Version, entry.IsEmpty) switch
        {
            (null, true) => true,
            ({ } read, true) => await Table.TrySubmitAsync(
                [new(TableTransactionActionType.Delete, Entity(entry), read)],
                ct
            )
                is null,
            (null, _) => await Table.TryAddAsync(Entity(entry), ct),
            ({ } read, _) => await Table.TryUpdateAsync(Entity(entry), read, TableUpdateMode.Replace, ct) is not null,
        };

    private static TableEntity Entity(NurtureEntry entry)
    {
        var entity = new TableEntity(Keys.Bucket(entry.Person), Keys.Nurtured(entry.Person));
        if (entry.Engagements.Count > 0)
            entity["Engagements"] = Json.Write(entry.Engagements);
        if (entry.Stay is { } stay)
            entity["Stay"] = Json.Write(Within(stay));
        return entity;
    }

    // Affiliates' words may be any length.
    private static NurtureStay Within(NurtureStay stay)
    {
        while (Json.Write(stay).Length > LongestText && stay.Assets.Count > 0)
            stay = stay with { Assets = [.. stay.Assets.SkipLast(1)] };
        return stay;
    }

    private static NurtureEntry Read(TableEntity entity) =>
        new(PersonId.Parse(entity.RowKey))
        {
            Engagements = entity.GetString("Engagements") is { } said ? Json.Read<List<Engagement>>(said) : [],
            Stay = entity.GetString("Stay") is { } stay ? Json.Read<NurtureStay>(stay) : null,
            Version = entity.ETag,
        };
}
