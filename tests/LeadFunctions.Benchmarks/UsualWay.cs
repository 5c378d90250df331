using System.Diagnostics;
using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Pipeline.ValidatingLeads;

namespace LeadFunctions.Benchmarks;

/// <summary>The pipeline as common samples build it: a message for each lead and a request for each entity. It is
/// written fairly: all of it asynchronous, messages fetched 32 at once, as many handled at once as the queue trigger
/// would.</summary>
internal sealed class UsualWay(string connection, Configuration configuration)
{
    // Batch size and threshold of host.json.
    private const int AtOnce = 24;
    private const string QueueName = "usual-leads";
    private const string Header = "Email,First Name,Last Name,Company,Job Title,Country\r\n";

    private readonly TableServiceClient _tables = new(connection);
    private readonly QueueClient _queue = new(
        connection,
        QueueName,
        new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }
    );
    private readonly BlobContainerClient _files = new(connection, "usual-deliveries");

    /// <returns>Leads a second, from the file to the delivered files.</returns>
    public async Task<double> RateAsync(Stream file, int rows, string batch)
    {
        await PrepareAsync();
        var clock = Stopwatch.StartNew();
        var columns = await SendAsync(file);
        await DeliverAsync(batch, await ReceiveAsync(batch, columns, rows));
        return rows / clock.Elapsed.TotalSeconds;
    }

    private async Task PrepareAsync()
    {
        await Task.WhenAll(UsualLead.Tables.Select(t => _tables.CreateTableIfNotExistsAsync(t)));
        await _queue.CreateIfNotExistsAsync();
        await _files.CreateIfNotExistsAsync();
        foreach (var campaign in configuration.Campaigns.Keys)
            await _tables
                .GetTableClient(UsualLead.Counters)
                .UpsertEntityAsync(new TableEntity(campaign.Value, "sent") { ["Count"] = 0 });
    }

    private async Task<IReadOnlyList<Column>> SendAsync(Stream file)
    {
        var limits = ReadingLimits.Default;
        var (table, problem) = await UploadReader.OpenAsync(
            UploadFile.Of(file, file.Length, limits),
            TableKind.Leads(configuration.Affiliates.Values.First()),
            limits,
            default
        );
        await using var opened = table ?? throw new InvalidOperationException(problem);
        var row = 0;
        await Parallel.ForEachAsync(
            opened.RowsAsync(default),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (r, ct) =>
                await _queue.SendMessageAsync(Json.Write(new UsualMessage(Interlocked.Increment(ref row), r.Cells)), ct)
        );
        return opened.Columns;
    }

    private async Task<UsualLead> ReceiveAsync(string batch, IReadOnlyList<Column> columns, int rows)
    {
        var now = TimeProvider.System.GetUtcNow();
        var validator = new RowValidator(columns, configuration.Affiliates.Values.First(), configuration, now);
        var lead = new UsualLead(
            _tables,
            configuration,
            validator,
            new PersonHash(Encoding.UTF8.GetBytes("a key for benchmarks only"))
        );
        var done = 0;
        await Parallel.ForEachAsync(
            MessagesAsync(() => done < rows),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (message, ct) =>
            {
                await lead.HandleAsync(batch, Json.Read<UsualMessage>(message.Body.ToString()), now);
                await _queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, ct);
                Interlocked.Increment(ref done);
            }
        );
        return lead;
    }

    private async IAsyncEnumerable<QueueMessage> MessagesAsync(Func<bool> more)
    {
        while (more())
        {
            QueueMessage[] messages = await _queue.ReceiveMessagesAsync(32, TimeSpan.FromMinutes(10));
            foreach (var message in messages)
                yield return message;
        }
    }

    // A file a campaign at the end: cheaper than a line appended for each lead. Weekly campaigns wait, as in the
    // pipeline.
    private async Task DeliverAsync(string batch, UsualLead lead)
    {
        var immediate = configuration.Campaigns.Values.Where(c => c.Schedule.Kind == SendKind.Immediate);
        foreach (var campaign in immediate.Select(c => c.LeadCode))
        {
            var due = await _tables
                .GetTableClient(UsualLead.Deliveries)
                .QueryAsync<TableEntity>($"PartitionKey eq '{campaign}' and Batch eq '{batch}'")
                .ToListAsync();
            var file = string.Concat(due.Select(Line).Prepend(Header));
            await _files
                .GetBlobClient($"{campaign}/{batch}.csv")
                .UploadAsync(BinaryData.FromString(file), overwrite: true);
            var at = TimeProvider.System.GetUtcNow();
            await Parallel.ForEachAsync(
                due,
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
                async (d, _) => await lead.SentAsync(d, at)
            );
        }
    }

    private static string Line(TableEntity delivery)
    {
        var data = Json.Read<LeadData>(delivery.GetString("Data"));
        return string.Join(',', data.Email, data.FirstName, data.LastName, data.Company, data.JobTitle, data.Country)
            + "\r\n";
    }
}
