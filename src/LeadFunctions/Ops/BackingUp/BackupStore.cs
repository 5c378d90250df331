using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Ops.BackingUp;

/// <summary>Reads whole tables, and keeps their backups in <c>backups</c>.</summary>
internal sealed class BackupStore(LeadStorage storage)
{
    private const int Page = 1_000;

    private BlobContainerClient Container => storage.Container(Containers.Backups);

    /// <summary>All entities of a table in the order of their keys.</summary>
    /// <param name="after">Those behind it; null for all.</param>
    public async IAsyncEnumerable<SavedEntity> EntitiesAsync(
        string table,
        EntityKey? after,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        foreach (var filter in FiltersBehind(after))
        await foreach (var entity in storage.Table(table).QueryAsync<TableEntity>(filter, Page, cancellationToken: ct))
            yield return new(new(entity.PartitionKey, entity.RowKey), EntityLine.Write(entity));
    }

    /// <summary>Writes a file once. The same content has the same name, so one that is there is this one.</summary>
    public async Task AddAsync(string path, BinaryData content, CancellationToken ct)
    {
        try
        {
            await Container
                .GetBlobClient(path)
                .UploadAsync(
                    content,
                    new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } },
                    ct
                );
        }
        catch (RequestFailedException e) when (IsThere(e))
        {
            // It is there.
        }
    }

    /// <summary>Notes how far a backup is; where another run noted more, that stays.</summary>
    public async Task NoteAsync(string path, Backup backup, ETag? read, CancellationToken ct)
    {
        try
        {
            await Container
                .GetBlobClient(path)
                .UploadAsync(
                    BinaryData.FromString(Json.Write(backup)),
                    new BlobUploadOptions
                    {
                        Conditions = read is null
                            ? new BlobRequestConditions { IfNoneMatch = ETag.All }
                            : new BlobRequestConditions { IfMatch = read },
                    },
                    ct
                );
        }
        catch (RequestFailedException e) when (IsThere(e))
        {
            // The next run goes on from theirs.
        }
    }

    /// <returns>What is noted there and its version; null where there is nothing.</returns>
    public async Task<(Backup Backup, ETag Version)?> FindAsync(string path, CancellationToken ct)
    {
        try
        {
            var found = (await Container.GetBlobClient(path).DownloadContentAsync(ct)).Value;
            return (Json.Read<Backup>(found.Content.ToString()), found.Details.ETag);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <summary>A file of a backup; null where it is gone.</summary>
    public async Task<BinaryData?> ReadAsync(string path, CancellationToken ct)
    {
        try
        {
            return (await Container.GetBlobClient(path).DownloadContentAsync(ct)).Value.Content;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <summary>The days of which there is anything, whole or not, in order.</summary>
    public async Task<IReadOnlyList<string>> DaysAsync(CancellationToken ct) =>
        await Container
            .GetBlobsByHierarchyAsync(BlobTraits.None, BlobStates.None, "/", null, ct)
            .Where(item => item.IsPrefix)
            .Select(item => item.Prefix.TrimEnd('/'))
            .Where(name => DateOnly.TryParseExact(name, "yyyy-MM-dd", out _))
            .ToListAsync(ct);

    /// <summary>Removes a backup. Its manifest goes first: what is left of it is not taken for a whole one. Safe to
    /// repeat.</summary>
    public async Task RemoveAsync(string day, CancellationToken ct)
    {
        await Container.GetBlobClient(Backup.ManifestPath(day)).DeleteIfExistsAsync(cancellationToken: ct);
        await foreach (var blob in Container.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{day}/", ct))
            await Container.GetBlobClient(blob.Name).DeleteIfExistsAsync(cancellationToken: ct);
    }

    // A container that is being deleted is a conflict as well, and no success.
    private static bool IsThere(RequestFailedException e) =>
        e.Status == 412 || e.ErrorCode == BlobErrorCode.BlobAlreadyExists;

    // Two ranges: with an "or" the service would look through the whole table.
    private static IEnumerable<string?> FiltersBehind(EntityKey? after) =>
        after is null
            ? [null]
            :
            [
                TableClient.CreateQueryFilter($"PartitionKey eq {after.PartitionKey} and RowKey gt {after.RowKey}"),
                TableClient.CreateQueryFilter($"PartitionKey gt {after.PartitionKey}"),
            ];
}
