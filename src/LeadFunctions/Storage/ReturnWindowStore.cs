using Azure.Data.Tables;
using LeadFunctions.Leads;

namespace LeadFunctions.Storage;

/// <summary>Deliveries by the day on which their return window closes, so that the daily run reads only those.</summary>
internal sealed class ReturnWindowStore(LeadStorage storage)
{
    /// <summary>Days from delivery in which a lead can be returned.</summary>
    public const int Days = 30;

    /// <summary>Opens the windows of what was just sent. Safe to repeat with the same time.</summary>
    public async Task OpenAsync(LeadCode leadCode, IEnumerable<Candidate> sent, DateTimeOffset sentAt, CancellationToken ct)
    {
        var closes = sentAt.AddDays(Days);
        var day = DateOnly.FromDateTime(closes.UtcDateTime);
        foreach (var shard in sent.GroupBy(s => Keys.WindowDay(day, s.Person)))
            await EntityGroups.SubmitAllAsync(storage.Table(Tables.ReturnWindows), shard.Select(s => Transactions.Put(
                new TableEntity(shard.Key, Keys.Window(leadCode, s.Person)) { ["Lead"] = s.Lead.ToString(), ["Closes"] = closes })), ct);
    }
}
