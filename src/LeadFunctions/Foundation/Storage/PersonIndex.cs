using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Pipeline.ValidatingLeads;

namespace LeadFunctions.Foundation.Storage;

/// <summary>All rows of a person: those that own its claims, and those that are listed because they own none.
/// <see cref="PersonStore"/> keeps both.</summary>
internal sealed class PersonIndex(LeadStorage storage)
{
    /// <summary>All rows that a person ever was, oldest upload first.</summary>
    public async IAsyncEnumerable<LeadId> LeadsOfAsync(PersonId person)
    {
        var found = new SortedSet<LeadId>();
        var (from, before) = Keys.PersonLeads(person);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {Keys.Bucket(person)} and RowKey ge {from} and RowKey lt {before}"
        );
        await foreach (
            var entity in storage.Table(Tables.People).QueryAsync<TableEntity>(filter, select: ["RowKey", "Owner"])
        )
            found.Add(LeadId.Parse(entity.GetString("Owner") ?? entity.RowKey[from.Length..]));
        foreach (var lead in found)
            yield return lead;
    }

    /// <summary>Lists a row that owns no claim. Safe to repeat.</summary>
    public Task AddAsync(PersonId person, LeadId lead, CancellationToken ct) =>
        storage
            .Table(Tables.People)
            .UpsertEntityAsync(
                new TableEntity(Keys.Bucket(person), Keys.PersonLead(person, lead)),
                TableUpdateMode.Merge,
                ct
            );
}
