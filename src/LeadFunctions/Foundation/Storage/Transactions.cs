using Azure;
using Azure.Data.Tables;

namespace LeadFunctions.Foundation.Storage;

/// <summary>The operation that kept a transaction from being written.</summary>
/// <param name="Index">Its place in the transaction; null where the service did not say.</param>
/// <param name="Status">409: it was there already. 412: it changed since it was read. 404: it is gone.</param>
internal sealed record Refusal(int? Index, int Status);

internal static class Transactions
{
    /// <summary>Writes all of a transaction or nothing. Null when written; conflicts are outcomes, other faults are
    /// thrown.</summary>
    public static async Task<Refusal?> TrySubmitAsync(
        this TableClient table,
        IReadOnlyList<TableTransactionAction> actions,
        CancellationToken ct
    ) => (await table.SubmitAsync(actions, ct)).Refusal;

    /// <summary>As <see cref="TrySubmitAsync"/>.</summary>
    /// <returns>The version that the first operation wrote; null where the service does not say, or nothing was
    /// written.</returns>
    public static async Task<(Refusal? Refusal, ETag? First)> SubmitAsync(
        this TableClient table,
        IReadOnlyList<TableTransactionAction> actions,
        CancellationToken ct
    )
    {
        try
        {
            var answers = await table.SubmitTransactionAsync(actions, ct);
            return (null, answers.Value.Count > 0 ? answers.Value[0].Headers.ETag : null);
        }
        catch (TableTransactionFailedException e) when (e.Status is 404 or 409 or 412)
        {
            return (new Refusal(e.FailedTransactionActionIndex, e.Status), null);
        }
    }

    /// <summary>Inserts an entity; false where one of its key is there already.</summary>
    public static async Task<bool> TryAddAsync(this TableClient table, TableEntity entity, CancellationToken ct) =>
        await table.TryInsertAsync(entity, ct) is not null;

    /// <summary>As <see cref="TryAddAsync"/>.</summary>
    /// <returns>The version that was written; null where one of its key is there already.</returns>
    public static async Task<ETag?> TryInsertAsync(this TableClient table, TableEntity entity, CancellationToken ct)
    {
        try
        {
            var answer = await table.AddEntityAsync(entity, ct);
            return answer.Headers.ETag ?? default(ETag);
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return null;
        }
    }

    /// <summary>Changes an entity; null where it was changed or removed since it was read.</summary>
    /// <returns>The version that was written.</returns>
    public static async Task<ETag?> TryUpdateAsync(
        this TableClient table,
        TableEntity entity,
        ETag read,
        TableUpdateMode mode,
        CancellationToken ct
    )
    {
        try
        {
            var answer = await table.UpdateEntityAsync(entity, read, mode, ct);
            return answer.Headers.ETag ?? default(ETag);
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            return null;
        }
    }

    /// <summary>Reads one entity; null where there is none.</summary>
    public static async Task<TableEntity?> FindAsync(
        this TableClient table,
        string partitionKey,
        string rowKey,
        CancellationToken ct
    )
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partitionKey, rowKey, cancellationToken: ct);
        return found.HasValue ? found.Value : null;
    }

    public static TableTransactionAction Add(TableEntity entity) => new(TableTransactionActionType.Add, entity);

    public static TableTransactionAction Put(TableEntity entity) =>
        new(TableTransactionActionType.UpsertReplace, entity);
}
