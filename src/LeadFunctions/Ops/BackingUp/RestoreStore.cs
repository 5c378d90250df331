using System.Text;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Ops.BackingUp;

/// <summary>Writes tables from a backup. Everything may be repeated.</summary>
internal sealed class RestoreStore(LeadStorage storage)
{
    private BlobContainerClient Container => storage.Container(Containers.Backups);

    /// <summary>Makes the tables that were deleted to be emptied.</summary>
    public Task CreateTablesAsync(CancellationToken ct) =>
        Task.WhenAll(Backup.Order.Select(table => storage.Table(table).CreateIfNotExistsAsync(ct)));

    /// <summary>The tables that hold anything.</summary>
    public async Task<IReadOnlyList<string>> FilledAsync(CancellationToken ct)
    {
        var filled = new List<string>();
        foreach (var table in Backup.Order)
            if (
                await storage
                    .Table(table)
                    .QueryAsync<TableEntity>(maxPerPage: 1, select: ["PartitionKey"], cancellationToken: ct)
                    .AnyAsync(ct)
            )
                filled.Add(table);
        return filled;
    }

    /// <summary>Puts entities in the place of whatever has their keys.</summary>
    /// <param name="lines">See <see cref="EntityLine"/>.</param>
    public Task PutAsync(string table, IEnumerable<string> lines, CancellationToken ct) =>
        EntityGroups.ForEachAsync(
            lines
                .Select(line => EntityLine.Read(Encoding.UTF8.GetBytes(line)))
                .GroupBy(e => e.PartitionKey, StringComparer.Ordinal)
                .SelectMany(partition => EntityGroups.Split(partition.Select(Transactions.Put))),
            async group =>
            {
                if (await EntityGroups.TrySubmitAsync(storage.Table(table), group, ct) is { } refused)
                    throw new InvalidOperationException(
                        $"The table {table} refused rows with {refused.Status} while they were restored."
                    );
            },
            ct
        );

    public async Task<Restored?> FindAsync(string day, CancellationToken ct)
    {
        try
        {
            return Json.Read<Restored>(
                (await Container.GetBlobClient(Restored.PathOf(day)).DownloadContentAsync(ct)).Value.Content.ToString()
            );
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    public Task NoteAsync(Restored restored, CancellationToken ct) =>
        Container
            .GetBlobClient(Restored.PathOf(restored.Day))
            .UploadAsync(BinaryData.FromString(Json.Write(restored)), overwrite: true, ct);
}
