using Azure.Data.Tables;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Pipeline.RoutingLeads;

/// <summary>Whose turn it is of a person's leads to be recycled: what each was sent is read before it is decided, so
/// two that are decided at the same moment would both find that nothing was.</summary>
internal sealed class RecyclingTurnStore(LeadStorage storage)
{
    private TableClient Table => storage.Table(Tables.People);

    /// <summary>Takes the turn for as long as a lead is decided on. Safe to repeat: a lead finds its own.</summary>
    /// <returns>Since when another lead of the person has it; null where it is this one's. One that a cut run left is
    /// over when what it may have sent no longer counts.</returns>
    public async Task<DateTimeOffset?> TakeAsync(PersonId person, LeadId lead, DateTimeOffset now, CancellationToken ct)
    {
        while (true)
        {
            var found = await Table.FindAsync(Keys.Bucket(person), Keys.RecyclingTurn(person), ct);
            if (found?.GetString("Lead") == lead.ToString())
                return null;
            if (found?.GetDateTimeOffset("At") is { } since && now < since.AddDays(RecyclingLimits.DaysBetween))
                return since;
            var turn = new TableEntity(Keys.Bucket(person), Keys.RecyclingTurn(person))
            {
                ["Lead"] = lead.ToString(),
                ["At"] = now,
            };
            var take = found is null
                ? Transactions.Add(turn)
                : new TableTransactionAction(TableTransactionActionType.UpdateReplace, turn, found.ETag);
            if (await Table.TrySubmitAsync([take], ct) is null)
                return null;
        }
    }

    /// <summary>Ends the turn: what was sent is in the rows now. Safe to repeat.</summary>
    public async Task EndAsync(PersonId person, LeadId lead, CancellationToken ct)
    {
        if (
            await Table.FindAsync(Keys.Bucket(person), Keys.RecyclingTurn(person), ct) is { } turn
            && turn.GetString("Lead") == lead.ToString()
        )
            await Table.TrySubmitAsync([new(TableTransactionActionType.Delete, turn, turn.ETag)], ct);
    }
}
