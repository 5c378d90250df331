using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Places;

/// <summary>Where standings are kept: a row for each affiliate, standard and sub-source.</summary>
internal sealed class StandingStore(LeadStorage storage)
{
    private TableClient Table => storage.Table(Tables.Standings);

    public async Task<IReadOnlyList<Standing>> OfAsync(AffiliateName affiliate, CancellationToken ct) =>
        await Table
            .QueryAsync<TableEntity>(
                TableClient.CreateQueryFilter($"PartitionKey eq {affiliate.Value}"),
                cancellationToken: ct
            )
            .Select(Read)
            .ToListAsync(ct);

    public async Task<IReadOnlyList<Standing>> AllAsync(CancellationToken ct) =>
        await Table.QueryAsync<TableEntity>(cancellationToken: ct).Select(Read).ToListAsync(ct);

    /// <summary>A standing as it is stored; healthy where nothing is.</summary>
    public async Task<Standing> GetAsync(
        AffiliateName affiliate,
        string rule,
        string? subSource,
        CancellationToken ct
    ) =>
        await Table.FindAsync(affiliate.Value, Keys.Standing(rule, subSource), ct) is { } entity
            ? Read(entity)
            : new Standing(affiliate, rule, subSource);

    /// <returns>False where somebody else wrote it meanwhile.</returns>
    public async Task<bool> TryWriteAsync(Standing standing, CancellationToken ct) =>
        standing.Version is { } read
            ? await Table.TryUpdateAsync(Entity(standing), read, TableUpdateMode.Replace, ct) is not null
            : await Table.TryAddAsync(Entity(standing), ct);

    /// <summary>Removes a standing as it was read. Safe to repeat.</summary>
    public async Task RemoveAsync(Standing standing, CancellationToken ct) =>
        await Table.TrySubmitAsync(
            [new(TableTransactionActionType.Delete, Entity(standing), standing.Version ?? default)],
            ct
        );

    private static TableEntity Entity(Standing standing)
    {
        var entity = new TableEntity(standing.Affiliate.Value, Keys.Standing(standing.Rule, standing.SubSource))
        {
            ["Rule"] = standing.Rule,
            ["State"] = standing.State.ToString(),
            ["IsTold"] = standing.IsTold,
            ["History"] = Json.Write(standing.History),
        };
        if (standing.SubSource is { } sub)
            entity["SubSource"] = sub;
        if (standing.Since is { } since)
            entity["Since"] = since;
        if (standing.CountsFrom is { } day)
            entity["CountsFrom"] = PeriodNames.Day(day);
        if (standing.Taken.Count > 0)
            entity["Taken"] = Json.Write(standing.Taken);
        if (standing.Override is { } held)
            entity["Override"] = Json.Write(held);
        if (standing.Numbers is { } numbers)
            entity["Numbers"] = Json.Write(numbers);
        return entity;
    }

    private static Standing Read(TableEntity entity) =>
        new(AffiliateName.Parse(entity.PartitionKey), entity.GetString("Rule"), entity.GetString("SubSource"))
        {
            State = Enum.Parse<StandingState>(entity.GetString("State")),
            Since = entity.GetDateTimeOffset("Since"),
            CountsFrom = Read<DateOnly?>(entity, "CountsFrom", text => Json.Read<DateOnly>($"\"{text}\"")),
            Taken = Read(entity, "Taken", Json.Read<Dictionary<string, int>>) ?? [],
            Override = Read(entity, "Override", Json.Read<StandingOverride>),
            Numbers = Read(entity, "Numbers", Json.Read<StandingNumbers>),
            History = Json.Read<List<StandingChange>>(entity.GetString("History")),
            IsTold = entity.GetBoolean("IsTold") ?? true,
            Version = entity.ETag,
        };

    private static T? Read<T>(TableEntity entity, string name, Func<string, T> read) =>
        entity.GetString(name) is { } text ? read(text) : default;
}
