using System.Text.Json.Serialization;
using Names = LeadFunctions.Foundation.Storage.Tables;

namespace LeadFunctions.Ops.BackingUp;

/// <summary>All tables as they were in one night: how far it is, and in the end its manifest. One without a manifest is
/// not whole.</summary>
/// <param name="Day">Names it: the day of UTC on which it was begun, such as <c>2026-11-27</c>.</param>
internal sealed record Backup(string Day, DateTimeOffset StartedAt)
{
    /// <summary>In this order: what others refer to is read after them, so that what is restored never lacks what it
    /// refers to. The ledger of runs comes first of all: a run that it calls open is repeated, which every run
    /// bears.</summary>
    public static IReadOnlyList<string> Order { get; } =
    [
        Names.Runs,
        Names.Batches,
        Names.CampaignCounts,
        Names.ReturnWindows,
        Names.Recycling,
        Names.Leads,
        Names.Waiting,
        Names.Webhooks,
        Names.Deliveries,
        Names.People,
        Names.Mails,
        Names.Nurture,
        Names.Flags,
        Names.Standings,
        Names.Access,
        Names.Configuration,
    ];

    /// <summary>Those that are begun; all but the last are through.</summary>
    public IReadOnlyList<BackupTable> Tables { get; init; } = [];

    /// <summary>Null until it is whole.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The table that is next, as far as it is saved; null once all are.</summary>
    [JsonIgnore]
    public BackupTable? Next =>
        Tables is [.., { After: not null } open] ? open
        : Tables.Count < Order.Count ? BackupTable.Begin(Order[Tables.Count])
        : null;

    [JsonIgnore]
    public IEnumerable<BackupPart> Parts => Tables.SelectMany(t => t.Parts);

    public string PartPath(BackupTable table, string sha256) =>
        $"{Day}/{table.Name}/{table.Parts.Count:D5}.{sha256[..16]}.jsonl.gz";

    /// <summary>With the table in the place of what there was of it.</summary>
    public Backup With(BackupTable table) => this with { Tables = [.. Tables.Where(t => t.Name != table.Name), table] };

    public static string ProgressPath(string day) => $"{day}/progress.json";

    public static string ManifestPath(string day) => $"{day}/manifest.json";
}
