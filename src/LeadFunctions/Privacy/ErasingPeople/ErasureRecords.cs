using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Privacy.FindingPeople;

namespace LeadFunctions.Privacy.ErasingPeople;

/// <summary>Who asked for an erasure, when and why.</summary>
internal sealed record AskedErasure(DateTimeOffset At, string By, string Why);

/// <summary>Keeps the records of erasures, in <c>runs/erasure-log/</c>.</summary>
internal sealed class ErasureRecords(OutputFiles files, PersonFiles changing)
{
    public const string Folder = "erasure-log/";

    public async Task AskAsync(PersonId person, AskedErasure asked, CancellationToken ct)
    {
        await files.DecideOnceAsync(
            PathOf(person),
            BinaryData.FromString(Json.Write(new ErasureRecord(person, []))),
            ct
        );
        await ChangeAsync(person, record => record.With(asked), ct);
    }

    public Task ChangeAsync(PersonId person, Func<ErasureRecord, ErasureRecord> change, CancellationToken ct) =>
        changing.ChangeAsync(
            Containers.Runs,
            PathOf(person),
            text => Json.Write(change(Json.Read<ErasureRecord>(text))),
            ct
        );

    /// <summary>Null where nobody asked to erase the person.</summary>
    public async Task<ErasureRecord?> FindAsync(PersonId person, CancellationToken ct)
    {
        await using var found = await files.OpenAsync(Containers.Runs, PathOf(person), ct);
        return found is null
            ? null
            : Json.Read<ErasureRecord>((await BinaryData.FromStreamAsync(found, ct)).ToString());
    }

    private static string PathOf(PersonId person) => $"{Folder}{person}.json";
}
