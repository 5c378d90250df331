using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Storage;

/// <summary>Every key of every table. Stored data depends on them: the tests pin each.</summary>
internal static class Keys
{
    /// <summary>The row of a chunk that says which steps are done. Sorts after all rows.</summary>
    public const string Marker = "~step";

    /// <summary>The row of a campaign that counts what its caps have taken.</summary>
    public const string Room = "$room";

    public const string Configuration = "configuration";
    public const string ConfigurationVersion = "$version";

    /// <summary>Changes with every person that is erased: those are part of the configuration, and no version of
    /// it.</summary>
    public const string ErasedVersion = "$erased";

    /// <summary>Into how many partitions the deliveries of one closing date are spread.</summary>
    public const int WindowShards = 4;

    public static string Chunk(BatchId batch, int chunk) =>
        string.Create(CultureInfo.InvariantCulture, $"{batch}-{chunk:D5}");

    public static string Row(int row) => row.ToString("D7", CultureInfo.InvariantCulture);

    public static string Bucket(PersonId person) => person.Bucket.ToString("D2", CultureInfo.InvariantCulture);

    /// <summary>A person's entry on the nurture list, in the person's bucket.</summary>
    public static string Nurtured(PersonId person) => person.Value;

    public static string PersonLead(PersonId person, LeadId lead) => $"{person}|i|{lead}";

    /// <summary>Where a person's claims and the list of its other rows begin, and what follows them.</summary>
    public static (string From, string Before) PersonLeads(PersonId person) => ($"{person}|c|", $"{person}|i~");

    /// <summary>The claim that decides duplicates; a row has a category, a lead code, or both.</summary>
    public static string PersonClaim(PersonId person, CategoryId? category, LeadCode? leadCode) =>
        $"{person}|c|{category?.Value ?? ""}|{leadCode?.Value ?? ""}";

    /// <summary>Which of a person's leads is being recycled.</summary>
    public static string RecyclingTurn(PersonId person) => $"{person}|r";

    public static string Delivery(PersonId person) => $"d|{person}";

    /// <summary>A filter for the deliveries of a campaign, without its room.</summary>
    public static string DeliveriesOf(LeadCode leadCode) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {leadCode.Value} and RowKey ge 'd|' and RowKey lt 'd~'");

    public static string WaitingFor(LeadCode leadCode) => leadCode.Value;

    public static string WaitingFor(CategoryId category) => $"category|{category}";

    /// <summary>The category that leads wait for; null where it is a campaign.</summary>
    public static CategoryId? CategoryOf(string waitingFor) =>
        waitingFor.Split('|') is [_, var id] ? CategoryId.Parse(id) : null;

    public static string WindowDay(DateOnly closes, PersonId person) =>
        string.Create(CultureInfo.InvariantCulture, $"{closes:yyyy-MM-dd}-{person.Bucket % WindowShards}");

    public static string Window(LeadCode leadCode, PersonId person) => $"{leadCode}|{person}";

    /// <summary>Before all windows that close on a day, in UTC.</summary>
    public static string WindowsFrom(DateOnly day) => PeriodNames.Day(day);

    /// <summary>After all windows that close on a day, in UTC.</summary>
    public static string WindowsUntil(DateOnly day) => WindowsFrom(day) + "~";

    /// <summary>Lists the campaigns that a batch is counted under. No lead code has a bar.</summary>
    public static string CountedBatch(BatchId batch) => $"batch|{batch}";

    /// <summary>Before all batches of a day, in UTC.</summary>
    public static string BatchesFrom(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>After all batches of a day, in UTC.</summary>
    public static string BatchesUntil(DateOnly day) => BatchesFrom(day) + "~";

    /// <summary>The partition of <c>Runs</c> that counts mails by whose files cause them.</summary>
    public const string MailBudgets = "mail-budgets";

    /// <summary>Where the batches of an upload begin, whose time they share, and what follows the last.</summary>
    public static (string From, string Before) BatchesOf(BatchId upload) =>
        upload.Value[..(upload.Value.IndexOf('-') + 1)] is var second ? (second, second + "~") : default;

    /// <summary>The partition of <c>Runs</c> that lists passes over chunks whose leads are not through.</summary>
    public const string PassesToDeliver = "passes-to-deliver";

    public static string PassToDeliver(LeadsToDeliver pass) =>
        string.Create(CultureInfo.InvariantCulture, $"{pass.Batch}|{pass.Chunk:D5}|{pass.Pass:D6}");

    /// <summary>The partition of <c>Runs</c> that lists batches whose rows are newer than their facts.</summary>
    public const string FactsToWrite = "facts-to-write";

    public static string FactsOf(AffiliateName affiliate, BatchId batch) => $"{affiliate}|{batch}";

    /// <summary>A rule by the key of its name; a sub-source, which may hold any sign, by its hash.</summary>
    public static string Standing(string rule, string? subSource) =>
        subSource is null
            ? $"{Folded.Key(rule)}|"
            : $"{Folded.Key(rule)}|{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(subSource)).AsSpan(0, 12))}";

    /// <summary>The partition of the runs whose webhooks are not wound up. No lead code begins so.</summary>
    public const string OpenWebhooks = "$open";

    public static string OpenWebhook(LeadCode leadCode, RunName run) => $"{leadCode}|{run}";

    public static string WebhookBatch(RunName run, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{run}|{number:D4}");

    /// <summary>Where the webhook batches of a run begin, and what follows the last one.</summary>
    public static (string From, string Before) WebhookBatches(RunName run) => ($"{run}|", $"{run}}}");
}
