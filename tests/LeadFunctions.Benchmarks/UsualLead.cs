using Azure;
using Azure.Data.Tables;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Pipeline.ValidatingLeads;

namespace LeadFunctions.Benchmarks;

/// <summary>One row of the usual way, as it travels in a message of its own.</summary>
internal sealed record UsualMessage(int Row, IReadOnlyList<string> Cells);

/// <summary>What a function does with one lead in the usual way: the same validation and decision as the pipeline, and
/// one request for each entity. What it leaves in storage is what the pipeline leaves: otherwise it would do
/// less.</summary>
internal sealed class UsualLead(
    TableServiceClient tables,
    Configuration configuration,
    RowValidator validator,
    PersonHash people
)
{
    public const string Leads = "UsualLeads";
    public const string People = "UsualPeople";
    public const string Deliveries = "UsualDeliveries";
    public const string Counters = "UsualCounters";
    public const string Windows = "UsualWindows";

    public static IReadOnlyList<string> Tables { get; } = [Leads, People, Deliveries, Counters, Windows];

    public async Task HandleAsync(string batch, UsualMessage message, DateTimeOffset now)
    {
        var (data, email, reasons) = validator.Validate(message.Cells);
        var person = email is null ? null : people.Of(email);
        var isNew =
            data is not null && await Table(People).TryAddAsync(Claim(person!, data, batch, message.Row), default);
        if (person is not null)
            await Table(People)
                .UpsertEntityAsync(
                    new TableEntity(person.Value, $"{batch}|{Keys.Row(message.Row)}"),
                    TableUpdateMode.Replace
                );
        var verdicts = isNew ? Routing.Of(configuration).Decide(new RoutableLead(Affiliate, data!), now) : [];
        foreach (var campaign in verdicts.Where(v => v.Reasons.Count == 0).Select(v => v.Campaign.LeadCode.Value))
            if (await Table(Deliveries).TryAddAsync(Delivery(campaign, person!, data!, batch, message.Row), default))
                await CountAsync(campaign);
        await Table(Leads).TryAddAsync(Row(batch, message, data, reasons, verdicts), default);
    }

    /// <summary>Notes where the pipeline notes it that a delivered lead was sent: its delivery, its return window, its
    /// row.</summary>
    public async Task SentAsync(TableEntity delivery, DateTimeOffset at)
    {
        delivery["SentAt"] = at;
        await Table(Deliveries).UpdateEntityAsync(delivery, delivery.ETag, TableUpdateMode.Merge);
        await Table(Windows)
            .TryAddAsync(
                new TableEntity($"{at.AddDays(30):yyyy-MM-dd}", $"{delivery.PartitionKey}|{delivery.RowKey}"),
                default
            );
        var row = new TableEntity(delivery.GetString("Batch"), delivery.GetString("Row"))
        {
            ["Status"] = "Sent",
            ["SentAt"] = at,
        };
        await Table(Leads).UpdateEntityAsync(row, ETag.All, TableUpdateMode.Merge);
    }

    private AffiliateName Affiliate { get; } = configuration.Affiliates.Keys.First();

    private TableClient Table(string name) => tables.GetTableClient(name);

    private static TableEntity Claim(PersonId person, LeadData data, string batch, int row) =>
        new(person.Value, $"{data.Category}|{data.LeadCode}")
        {
            ["Batch"] = batch,
            ["Row"] = row,
            ["Content"] = data.ContentHash(),
        };

    private static TableEntity Delivery(string campaign, PersonId person, LeadData data, string batch, int row) =>
        new(campaign, person.Value)
        {
            ["Data"] = Json.Write(data),
            ["Batch"] = batch,
            ["Row"] = Keys.Row(row),
        };

    private static TableEntity Row(
        string batch,
        UsualMessage m,
        LeadData? data,
        IReadOnlyList<Reason> reasons,
        IReadOnlyList<Verdict> verdicts
    ) =>
        new(batch, Keys.Row(m.Row))
        {
            ["Cells"] = Json.Write(m.Cells),
            ["Data"] = Json.Write(data),
            ["Reasons"] = Json.Write(reasons),
            ["Matches"] = Json.Write(verdicts.Select(v => new { v.Campaign.LeadCode, v.Reasons })),
        };

    // Read, add one, replace if nobody else did meanwhile.
    private async Task CountAsync(string campaign)
    {
        for (var done = false; !done; )
        {
            TableEntity counter = await Table(Counters).GetEntityAsync<TableEntity>(campaign, "sent");
            counter["Count"] = counter.GetInt32("Count") + 1;
            try
            {
                await Table(Counters).UpdateEntityAsync(counter, counter.ETag, TableUpdateMode.Replace);
                done = true;
            }
            catch (RequestFailedException e) when (e.Status == 412) { }
        }
    }
}
