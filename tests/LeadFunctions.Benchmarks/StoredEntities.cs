using Azure.Data.Tables;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Benchmarks;

/// <summary>What files left in the tables, in full transactions.</summary>
internal static class StoredEntities
{
    private static readonly string[] OfLeads =
    [
        Tables.Leads,
        Tables.People,
        Tables.Deliveries,
        Tables.ReturnWindows,
        Tables.Waiting,
    ];

    public static async Task<IReadOnlyList<EntityGroup>> TakeAsync(string connection)
    {
        var tables = new TableServiceClient(connection);
        var groups = new List<EntityGroup>();
        foreach (var table in OfLeads)
        {
            var stored = await tables.GetTableClient(table).QueryAsync<TableEntity>().ToListAsync();
            foreach (var partition in stored.GroupBy(e => e.PartitionKey))
                groups.AddRange(
                    EntityGroups
                        .Split(partition.Select(Transactions.Add))
                        .Select(group => new EntityGroup(table, group))
                );
        }
        return groups;
    }
}
