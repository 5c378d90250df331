using Azure.Data.Tables;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.LocalHost.Mails;
using LeadFunctions.LocalHost.Webhooks;
using LeadFunctions.Pipeline.SummarisingBatches;

namespace LeadFunctions.AzuriteTests.Proof;

/// <summary>A row of a delivery file, as the customer reads it.</summary>
internal sealed record DeliveredRow(LeadCode LeadCode, string Email, string File);

/// <summary>A mail of the ledger.</summary>
/// <param name="MayComeTwice">A try ended without an answer: the mail may have gone out then.</param>
internal sealed record LedgerMail(string Subject, MailState State, int Tries, bool MayComeTwice);

/// <summary>All that a run left behind: what is stored, and what the receivers saw.</summary>
internal sealed record Evidence
{
    /// <summary>Rows of each version of an upload, counted by a reader that knows nothing of the pipeline.</summary>
    public required IReadOnlyList<int> PhysicalRows { get; init; }

    public required IReadOnlyList<Batch> Batches { get; init; }

    public required IReadOnlyList<Lead> Leads { get; init; }

    public required IReadOnlyList<Delivery> Deliveries { get; init; }

    public required IReadOnlyList<CampaignRoom> Rooms { get; init; }

    public required IReadOnlyDictionary<LeadCode, int> Caps { get; init; }

    /// <summary>The most that campaigns had at any moment, where somebody looked.</summary>
    public IReadOnlyDictionary<LeadCode, int> Most { get; init; } = new Dictionary<LeadCode, int>();

    public required IReadOnlyList<DeliveredRow> Delivered { get; init; }

    /// <summary>What the receiver of webhooks took.</summary>
    public required IReadOnlyList<Posted> Posted { get; init; }

    public required IReadOnlyList<ReceivedMail> Mails { get; init; }

    public required IReadOnlyList<LedgerMail> Ledger { get; init; }

    public required IReadOnlyList<string> PoisonQueues { get; init; }

    public required IReadOnlyList<CampaignCount> Stored { get; init; }

    public static async Task<Evidence> GatherAsync(ProofStage stage, IEnumerable<string> uploads)
    {
        var configuration = await stage.Get<CurrentConfiguration>().GetAsync(default);
        var batches = await Many(configuration.Affiliates.Keys, a => stage.Get<BatchStore>().OfAsync(a));
        var leads = new List<Lead>();
        foreach (var batch in batches)
            for (var chunk = 0; chunk < Chunks.Of(batch.Rows); chunk++)
                leads.AddRange((await stage.Get<LeadStore>().ReadAsync(batch.Id, chunk, default)).Select(r => r.Lead));
        var rooms = new List<CampaignRoom>();
        foreach (var leadCode in configuration.Campaigns.Keys)
            rooms.Add(await stage.Get<DeliveryStore>().RoomAsync(leadCode, default));
        return new Evidence
        {
            PhysicalRows = [.. uploads.Select(PhysicalRowsOf)],
            Batches = batches,
            Leads = leads,
            Deliveries = await Many(configuration.Campaigns.Keys, c => stage.Get<DeliveryStore>().OfAsync(c)),
            Rooms = rooms,
            Caps = configuration.Campaigns.ToDictionary(c => c.Key, c => c.Value.Caps.Total),
            Delivered = await stage.DeliveredAsync(),
            Posted = [.. stage.Posted],
            Mails = [.. stage.Mails.Mails],
            Ledger = await stage.Storage.Table(Tables.Mails).QueryAsync<TableEntity>().Select(Mail).ToListAsync(),
            PoisonQueues = await PoisonAsync(stage),
            Stored = await Many(
                configuration.Campaigns.Keys,
                c => stage.Get<CampaignCountStore>().OfAsync(c, new UploadRange())
            ),
        };
    }

    /// <summary>The counters of campaigns as the rows themselves tell them.</summary>
    public IEnumerable<CampaignCount> Recounted() =>
        Batches.SelectMany(batch =>
        {
            var tally = new CampaignTally(batch.Columns);
            foreach (var lead in Leads.Where(l => l.Id.Batch == batch.Id))
                tally.Add(lead);
            return tally.Of(batch);
        });

    // Lines that hold anything, the header left out; a line feed in quotes ends no row.
    private static int PhysicalRowsOf(string upload)
    {
        var (rows, quoted, any) = (0, false, false);
        foreach (var c in upload + "\n")
        {
            quoted ^= c == '"';
            any |= c is not ('\r' or '\n');
            if (c != '\n' || quoted)
                continue;
            rows += any ? 1 : 0;
            any = false;
        }
        return rows - 1;
    }

    private static async Task<IReadOnlyList<string>> PoisonAsync(ProofStage stage)
    {
        var found = new List<string>();
        foreach (var name in Queues.All.Select(q => q + Queues.PoisonSuffix))
            if (
                await stage.Storage.Queue(name).ExistsAsync()
                && (await stage.Storage.Queue(name).GetPropertiesAsync()).Value.ApproximateMessagesCount > 0
            )
                found.Add(name);
        return found;
    }

    private static LedgerMail Mail(TableEntity entity) =>
        new(
            entity.GetString("Subject"),
            Enum.Parse<MailState>(entity.GetString("State")),
            entity.GetInt32("Tries") ?? 0,
            entity.ContainsKey("UnknownSince") || entity.GetInt32("Tries") > 1
        );

    private static async Task<IReadOnlyList<T>> Many<TKey, T>(
        IEnumerable<TKey> keys,
        Func<TKey, IAsyncEnumerable<T>> of
    )
    {
        var all = new List<T>();
        foreach (var key in keys)
            all.AddRange(await of(key).ToListAsync());
        return all;
    }
}
