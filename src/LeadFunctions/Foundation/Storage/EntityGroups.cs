using Azure.Data.Tables;

namespace LeadFunctions.Foundation.Storage;

/// <summary>Entity-group transactions: the cheapest and fastest way to write many entities of one partition.</summary>
internal static class EntityGroups
{
    /// <summary>The most operations that the service takes in one transaction.</summary>
    public const int MaxOperations = 100;

    // The service takes 4 MiB a transaction; the request around the entities needs some of it.
    private const int MaxBytes = 3 * 1024 * 1024;

    private const int AtOnce = 8;

    /// <summary>Splits in order, the same way every time, so that a repeated write meets its own earlier transactions.</summary>
    public static IEnumerable<List<TableTransactionAction>> Split(IEnumerable<TableTransactionAction> actions)
    {
        var group = new List<TableTransactionAction>(MaxOperations);
        var bytes = 0;
        foreach (var action in actions)
        {
            var size = EntitySize.Of(action.Entity);
            if (group.Count == MaxOperations || (group.Count > 0 && bytes + size > MaxBytes))
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
    public static Task SubmitAllAsync(TableClient table, IEnumerable<TableTransactionAction> actions, CancellationToken ct) =>
        ForEachAsync(Split(actions), group => table.SubmitTransactionAsync(group, ct), ct);

    public static Task ForEachAsync<T>(IEnumerable<T> items, Func<T, Task> act, CancellationToken ct) =>
        Parallel.ForEachAsync(
            items, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (item, _) => await act(item));
}
