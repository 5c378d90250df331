using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.ErasingPeople;

/// <summary>Who asked for an erasure, when and why.</summary>
internal sealed record AskedErasure(DateTimeOffset At, string By, string Why);

/// <summary>What is kept of an erasure for good. It does not name the person.</summary>
/// <param name="Asked">In the order of asking; the same wish again is one.</param>
internal sealed record ErasureRecord(PersonId Person, IReadOnlyList<AskedErasure> Asked)
{
    /// <summary>Null while it is open.</summary>
    public DateTimeOffset? ThroughAt { get; init; }

    public IReadOnlyList<string> WaitsFor { get; init; } = [];

    /// <summary>By table, container or queue.</summary>
    public IReadOnlyDictionary<string, int> Removed { get; init; } = new Dictionary<string, int>();

    public ErasureRecord With(AskedErasure asked) => ThroughAt is null && Asked.Any(a => a.By == asked.By && a.Why == asked.Why)
        ? this
        : this with { Asked = [.. Asked, asked], ThroughAt = null };

    /// <param name="clean">Takes the person out of what people wrote.</param>
    public ErasureRecord Through(DateTimeOffset at, IReadOnlyDictionary<string, int> removed, Func<string, string> clean) => this with
    {
        Asked = [.. Asked.Select(a => a with { By = clean(a.By), Why = clean(a.Why) })],
        ThroughAt = ThroughAt ?? at,
        WaitsFor = [],
        Removed = removed,
    };
}

/// <summary>Keeps the records of erasures, in <c>runs/erasure-log/</c>.</summary>
internal sealed class ErasureRecords(OutputFiles files, PersonFiles changing)
{
    public async Task AskAsync(PersonId person, AskedErasure asked, CancellationToken ct)
    {
        await files.DecideOnceAsync(PathOf(person), BinaryData.FromString(Json.Write(new ErasureRecord(person, []))), ct);
        await ChangeAsync(person, record => record.With(asked), ct);
    }

    public Task ChangeAsync(PersonId person, Func<ErasureRecord, ErasureRecord> change, CancellationToken ct) =>
        changing.ChangeAsync(Containers.Runs, PathOf(person), text => Json.Write(change(Json.Read<ErasureRecord>(text))), ct);

    /// <summary>Null where nobody asked to erase the person.</summary>
    public async Task<ErasureRecord?> FindAsync(PersonId person, CancellationToken ct)
    {
        await using var found = await files.OpenAsync(Containers.Runs, PathOf(person), ct);
        return found is null ? null : Json.Read<ErasureRecord>((await BinaryData.FromStreamAsync(found, ct)).ToString());
    }

    private static string PathOf(PersonId person) => $"erasure-log/{person}.json";
}
