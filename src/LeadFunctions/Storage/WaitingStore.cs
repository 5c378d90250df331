using Azure.Data.Tables;
using LeadFunctions.Leads;

namespace LeadFunctions.Storage;

/// <summary>Leads that no campaign took, under what they wait for: their lead code, or their category.</summary>
internal sealed class WaitingStore(LeadStorage storage)
{
    private TableClient Table => storage.Table(Tables.Waiting);

    /// <summary>Lists leads as waiting. Safe to repeat.</summary>
    public async Task AddAsync(AffiliateName affiliate, IEnumerable<Lead> leads, CancellationToken ct)
    {
        foreach (var queue in leads.GroupBy(KeyOf))
            await EntityGroups.SubmitAllAsync(Table, queue.Select(lead => Transactions.Put(
                new TableEntity(queue.Key, lead.Id.ToString()) { ["Affiliate"] = affiliate.Value })), ct);
    }

    /// <summary>Takes leads off the list. Safe to repeat.</summary>
    public async Task RemoveAsync(IEnumerable<Lead> leads, CancellationToken ct)
    {
        foreach (var lead in leads)
            await Table.DeleteEntityAsync(KeyOf(lead), lead.Id.ToString(), cancellationToken: ct);
    }

    private static string KeyOf(Lead lead) => lead.Data switch
    {
        { LeadCode: { } leadCode } => Keys.WaitingFor(leadCode),
        { Category: { } category } => Keys.WaitingFor(category),
        _ => throw new InvalidOperationException($"Lead {lead.Id} has neither a lead code nor a category to wait for."),
    };
}
