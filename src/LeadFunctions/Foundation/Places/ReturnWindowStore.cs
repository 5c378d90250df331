using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Places;

/// <summary>Of a lead that a campaign was sent: the window is to be opened in which it can be returned.</summary>
internal sealed record WindowToOpen(LeadCode LeadCode, Candidate Lead, DateTimeOffset SentAt);

/// <summary>Deliveries by the day on which their return window closes, so that the daily run reads only
/// those.</summary>
internal sealed class ReturnWindowStore(LeadStorage storage)
{
    /// <summary>Days from delivery in which a lead can be returned.</summary>
    public const int Days = 30;

    /// <summary>The deliveries whose windows close on these days of UTC, both included.</summary>
    public async Task<IReadOnlyList<(LeadCode LeadCode, PersonId Person)>> ClosingAsync(
        DateOnly from,
        DateOnly to,
        CancellationToken ct
    )
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey ge {Keys.WindowsFrom(from)} and PartitionKey lt {Keys.WindowsUntil(to)}"
        );
        var closing = new List<(LeadCode, PersonId)>();
        await foreach (
            var entity in storage
                .Table(Tables.ReturnWindows)
                .QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: ct)
        )
            closing.Add(
                entity.RowKey.Split('|') is [var leadCode, var person]
                    ? (LeadCode.Parse(leadCode), PersonId.Parse(person))
                    : throw new FormatException($"'{entity.RowKey}' is no lead code and person.")
            );
        return closing;
    }

    /// <summary>The day of UTC under which the window of what was sent then is kept.</summary>
    public static DateOnly DayOf(DateTimeOffset sentAt) => sentAt.AddDays(Days).UtcDay;

    /// <summary>Opens the windows of what was just sent. Safe to repeat with the same time.</summary>
    /// <param name="day">Where it is kept; on the day on which it closes, unless that one is over.</param>
    public Task OpenAsync(
        LeadCode leadCode,
        IEnumerable<Candidate> sent,
        DateTimeOffset sentAt,
        CancellationToken ct,
        DateOnly? day = null
    ) => OpenAsync(sent.Select(lead => new WindowToOpen(leadCode, lead, sentAt)), ct, day);

    /// <summary>As the other, for several campaigns together.</summary>
    public Task OpenAsync(IEnumerable<WindowToOpen> sent, CancellationToken ct, DateOnly? day = null) =>
        EntityGroups.ForEachAsync(
            sent.GroupBy(s => Keys.WindowDay(day ?? DayOf(s.SentAt), s.Lead.Person)),
            shard =>
                EntityGroups.SubmitAllAsync(
                    storage.Table(Tables.ReturnWindows),
                    shard.Select(s =>
                        Transactions.Put(
                            new TableEntity(shard.Key, Keys.Window(s.LeadCode, s.Lead.Person))
                            {
                                ["Lead"] = s.Lead.Lead.ToString(),
                                ["Closes"] = s.SentAt.AddDays(Days),
                            }
                        )
                    ),
                    ct
                ),
            ct
        );
}
