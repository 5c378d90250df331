using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Pipeline.ValidatingLeads;

namespace LeadFunctions.Foundation.Storage;

/// <summary>All rows of a person. <see cref="PersonStore"/> lists what is validated.</summary>
internal sealed class PersonIndex(LeadStorage storage)
{
    /// <summary>All rows that a person ever was, oldest upload first. Only keys are read, 1,000 at a time.</summary>
    public async IAsyncEnumerable<LeadId> LeadsOfAsync(PersonId person)
    {
        var (from, before) = Keys.PersonLeads(person);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {Keys.Bucket(person)} and RowKey ge {from} and RowKey lt {before}"
        );
        await foreach (var entity in storage.Table(Tables.People).QueryAsync<TableEntity>(filter, select: ["RowKey"]))
            yield return LeadId.Parse(entity.RowKey[from.Length..]);
    }

    /// <summary>Lists a row that validation did not. Safe to repeat.</summary>
    public Task AddAsync(PersonId person, LeadId lead, CancellationToken ct) =>
        storage
            .Table(Tables.People)
            .UpsertEntityAsync(
                new TableEntity(Keys.Bucket(person), Keys.PersonLead(person, lead)),
                TableUpdateMode.Merge,
                ct
            );
}
