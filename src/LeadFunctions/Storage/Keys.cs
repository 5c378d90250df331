using System.Globalization;
using LeadFunctions.Leads;

namespace LeadFunctions.Storage;

/// <summary>Every key of every table. Stored data depends on them: the tests pin each.</summary>
internal static class Keys
{
    /// <summary>The row of a chunk that says which steps are done. Sorts after all rows.</summary>
    public const string Marker = "~step";

    /// <summary>The row of a campaign that counts what its caps have taken.</summary>
    public const string Room = "$room";

    public const string Configuration = "configuration";
    public const string ConfigurationVersion = "$version";

    /// <summary>Into how many partitions the deliveries of one closing date are spread.</summary>
    public const int WindowShards = 4;

    public static string Chunk(BatchId batch, int chunk) => string.Create(CultureInfo.InvariantCulture, $"{batch}-{chunk:D5}");

    public static string Row(int row) => row.ToString("D7", CultureInfo.InvariantCulture);

    public static string Bucket(PersonId person) => person.Bucket.ToString("D2", CultureInfo.InvariantCulture);

    public static string PersonLead(PersonId person, LeadId lead) => $"{person}|i|{lead}";

    /// <summary>Where the index of a person's rows begins, and what follows its last row.</summary>
    public static (string From, string Before) PersonLeads(PersonId person) => ($"{person}|i|", $"{person}|i~");

    /// <summary>The claim that decides duplicates; a row has a category, a lead code, or both.</summary>
    public static string PersonClaim(PersonId person, CategoryId? category, LeadCode? leadCode) =>
        $"{person}|c|{category?.Value ?? ""}|{leadCode?.Value ?? ""}";

    public static string Delivery(PersonId person) => $"d|{person}";

    public static string WaitingFor(LeadCode leadCode) => leadCode.Value;

    public static string WaitingFor(CategoryId category) => $"category|{category}";

    public static string WindowDay(DateOnly closes, PersonId person) =>
        string.Create(CultureInfo.InvariantCulture, $"{closes:yyyy-MM-dd}-{person.Bucket % WindowShards}");

    public static string Window(LeadCode leadCode, PersonId person) => $"{leadCode}|{person}";

    /// <summary>Before all windows that close on a day, in UTC.</summary>
    public static string WindowsFrom(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>After all windows that close on a day, in UTC.</summary>
    public static string WindowsUntil(DateOnly day) => WindowsFrom(day) + "~";

    /// <summary>Lists the campaigns that a batch is counted under. No lead code has a bar.</summary>
    public static string CountedBatch(BatchId batch) => $"batch|{batch}";

    /// <summary>Before all batches of a day, in UTC.</summary>
    public static string BatchesFrom(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>After all batches of a day, in UTC.</summary>
    public static string BatchesUntil(DateOnly day) => BatchesFrom(day) + "~";

    /// <summary>The partition of the runs whose webhooks are not wound up. No lead code begins so.</summary>
    public const string OpenWebhooks = "$open";

    public static string OpenWebhook(LeadCode leadCode, string run) => $"{leadCode}|{run}";

    public static string WebhookBatch(string run, int number) => string.Create(CultureInfo.InvariantCulture, $"{run}|{number:D4}");

    /// <summary>Where the webhook batches of a run begin, and what follows the last one.</summary>
    public static (string From, string Before) WebhookBatches(string run) => ($"{run}|", $"{run}}}");

    public static string WeeklySendJob(LeadCode leadCode) => $"weekly-send|{leadCode}";

    public static string RouteAsTimeGoesJob(LeadCode leadCode) => $"route-as-time-goes|{leadCode}";

    /// <summary>Its periods are days in UTC, such as <c>2026-12-18</c>: see <see cref="WindowsFrom"/>.</summary>
    public const string ReturnsWindowJob = "returns-window";

    /// <summary>Its periods are versions of files, named as batches are.</summary>
    public const string ReturnFilesJob = "return-files";

    /// <summary>Its periods are the days on which windows close: see <see cref="Day"/>.</summary>
    public const string ReturnsClosingJob = "returns-closing";

    /// <summary>Tells of deliveries without a price; periods are days of UTC.</summary>
    public const string MissingPricesJob = "cpl-missing";

    /// <summary>Its periods are days in UTC: see <see cref="Day"/>.</summary>
    public const string RetentionJob = "retention";

    /// <summary>Its periods are made by <see cref="RetentionTrial"/>.</summary>
    public const string RetentionTrialJob = "retention-trial";

    /// <summary>A trial of a retention period, asked for in a minute of UTC, such as <c>20261122T1015-60</c>.</summary>
    public static string RetentionTrial(DateTimeOffset at, int days) =>
        string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyyMMdd'T'HHmm}-{days}");

    public const string UnsentLeadsJob = "leads-not-sent";

    /// <summary>Its periods are the days of its checks: see <see cref="Day"/>.</summary>
    public const string DeliveryFormsJob = "delivery-forms";
    public static string PacingJob(LeadCode leadCode) => $"campaign-pacing|{leadCode}";

    /// <summary>A time for which a campaign is in a state; behind it <see cref="SpellOver"/> where that time is over.</summary>
    public static string PacingSpell(string state, int number) => string.Create(CultureInfo.InvariantCulture, $"{state}-{number:D6}");

    public const string SpellOver = "-over";

    public static string StuckBatchJob(BatchId batch) => $"stuck-batch|{batch}";

    /// <summary>Its periods are hours: see <see cref="Hour"/>.</summary>
    public static string RepairDeliveriesJob(BatchId batch) => $"repair-deliveries|{batch}";

    public static string UnsentInBatchJob(BatchId batch) => $"unsent-in-batch|{batch}";

    public static string Hour(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-ddTHH", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>ISO week of a date, such as <c>2026-W47</c>.</summary>
    public static string Week(DateTime localDate) => string.Create(
        CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(localDate)}-W{ISOWeek.GetWeekOfYear(localDate):D2}");

    public static string Month(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
