using Azure.Data.Tables;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Mailing;

/// <summary>Counts the mails that somebody's files cause, so that nobody floods others by dropping thousands of
/// them.</summary>
internal sealed class MailBudgetStore(LeadStorage storage, TakeTurns turns, TimeProvider clock)
{
    /// <summary>The most mails an hour that the files of one affiliate or one customer cause.</summary>
    public const int MailsAnHour = 60;

    private TableClient Table => storage.Table(Tables.Runs);

    /// <summary>Names the hour, in UTC.</summary>
    public string Hour => PeriodNames.Hour(clock.GetUtcNow());

    /// <summary>Takes one mail of this hour. One that is taken and not sent, because somebody was cut off, is
    /// lost.</summary>
    /// <returns>Whether there was one left.</returns>
    public Task<bool> TryTakeAsync(string of, CancellationToken ct) =>
        turns.TakeAsync($"{Keys.MailBudgets}|{of}", () => TakeInTurnAsync(of, Hour, ct), ct);

    private async Task<bool> TakeInTurnAsync(string of, string hour, CancellationToken ct)
    {
        while (true)
        {
            var known = await Table.FindAsync(Keys.MailBudgets, of, ct);
            var taken = known?.GetString("Hour") == hour ? known.GetInt32("Mails") ?? 0 : 0;
            if (taken >= MailsAnHour)
                return false;
            var entity = new TableEntity(Keys.MailBudgets, of) { ["Hour"] = hour, ["Mails"] = taken + 1 };
            if (
                known is null
                    ? await Table.TryAddAsync(entity, ct)
                    : await Table.TryUpdateAsync(entity, known.ETag, TableUpdateMode.Replace, ct) is not null
            )
                return true;
        }
    }
}
