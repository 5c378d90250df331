using Azure;
using Azure.Data.Tables;

namespace LeadFunctions.Foundation.Storage;

/// <summary>Entity-group transactions: the cheapest and fastest way to write many entities of one partition.</summary>
internal static class EntityGroups
{
    /// <summary>The most operations that the service takes in one transaction.</summary>
    public const int MaxOperations = 100;

    // The service takes 4 MiB of request a transaction.
    private const int MaxBytes = 4_000_000;

    private const int AtOnce = 8;

    /// <summary>Splits in order, the same way every time, so that a repeated write meets its own earlier
    /// transactions.</summary>
    /// <param name="most">The most operations in one, where others go with them.</param>
    public static IEnumerable<List<TableTransactionAction>> Split(
        IEnumerable<TableTransactionAction> actions,
        int most = MaxOperations
    )
    {
        var group = new List<TableTransactionAction>(MaxOperations);
        var bytes = 0;
        foreach (var action in actions)
        {
            EntitySize.Of(action.Entity);
            var size = WireSize.Of(action.Entity);
            if (group.Count == most || (group.Count > 0 && bytes + size > MaxBytes))
            {
                yield return group;
                (group, bytes) = (new(MaxOperations), 0);
            }
            group.Add(action);
            bytes += size;
        }
        if (group.Count > 0)
            yield return group;
    }

    /// <summary>Writes all, several transactions at once. Throws at the first that fails.</summary>
    public static Task SubmitAllAsync(
        TableClient table,
        IEnumerable<TableTransactionAction> actions,
        CancellationToken ct
    ) => ForEachAsync(Split(actions), group => SubmitAsync(table, group, ct), ct);

    /// <summary>Writes actions that need not be written together: where the service finds them too large, in
    /// halves.</summary>
    /// <returns>Null when written; conflicts are outcomes, and of two halves each has its own.</returns>
    public static async Task<Refusal?> TrySubmitAsync(
        TableClient table,
        IReadOnlyList<TableTransactionAction> actions,
        CancellationToken ct
    )
    {
        try
        {
            return await table.TrySubmitAsync(actions, ct);
        }
        catch (RequestFailedException e) when (e.Status == 413 && actions.Count > 1)
        {
            var half = actions.Count / 2;
            var first = await TrySubmitAsync(table, [.. actions.Take(half)], ct);
            return await TrySubmitAsync(table, [.. actions.Skip(half)], ct) ?? first;
        }
    }

    private static async Task SubmitAsync(TableClient table, List<TableTransactionAction> actions, CancellationToken ct)
    {
        try
        {
            await table.SubmitTransactionAsync(actions, ct);
        }
        catch (RequestFailedException e) when (e.Status == 413 && actions.Count > 1)
        {
            var half = actions.Count / 2;
            await SubmitAsync(table, [.. actions.Take(half)], ct);
            await SubmitAsync(table, [.. actions.Skip(half)], ct);
        }
    }

    public static Task ForEachAsync<T>(IEnumerable<T> items, Func<T, Task> act, CancellationToken ct) =>
        Parallel.ForEachAsync(
            items,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
            async (item, _) => await act(item)
        );
}
