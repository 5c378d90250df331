using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Privacy.FindingPeople;

namespace LeadFunctions.Privacy.ErasingPeople;

/// <summary>Everybody who was ever erased, by keyed hash, and whom the erasures that are not through look for. It is
/// kept in files, so it outlives tables.</summary>
internal sealed class ErasureLedger(PersonFiles names, OutputFiles files)
{
    public async Task<IReadOnlyList<ErasureRecord>> AllAsync(CancellationToken ct) =>
        await ReadAsync<ErasureRecord>(ErasureRecords.Folder, ct);

    public async Task<IReadOnlyList<Dossier>> OpenAsync(CancellationToken ct) =>
        await ReadAsync<Dossier>(Dossier.Folder, ct);

    private async Task<IReadOnlyList<T>> ReadAsync<T>(string folder, CancellationToken ct)
    {
        var all = new List<T>();
        await foreach (var path in names.NamesAsync(Containers.Runs, folder, ct))
            if (await files.ReadIfSmallAsync(Containers.Runs, path, int.MaxValue, ct) is { } content)
                all.Add(Json.Read<T>(content.ToString()));
        return all;
    }
}
