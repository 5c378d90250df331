namespace LeadFunctions.Tests.Architecture;

/// <summary>The folders of <c>src/LeadFunctions</c> and what each may use.</summary>
internal static class Layout
{
    private const string App = "LeadFunctions.";

    /// <summary>What all activities build on. Each uses what stands above it.</summary>
    public static IReadOnlyList<string> Foundation { get; } =
    [
        "Foundation.Values",
        "Foundation.Leads",
        "Foundation.Telemetry",
        "Foundation.Storage",
        "Foundation.Campaigns",
        "Foundation.Deciding",
        "Foundation.Places",
        "Foundation.Mailing",
        "Foundation.Http",
        "Foundation.ReadingTables",
    ];

    /// <summary>The activities by group. Each uses Foundation and nothing of another.</summary>
    public static IReadOnlyList<string> Groups { get; } = ["Pipeline", "Customers", "Affiliates", "Ops", "Privacy"];

    /// <summary>What crosses all the same. Each line has its reason.</summary>
    public static IReadOnlySet<(string User, string Used)> Exceptions { get; } = new HashSet<(string, string)>
    {
        // A rejected file gets its receipt at once: nobody will summarise it.
        ("Pipeline.ReceivingUploads", "Pipeline.SummarisingBatches"),
        // Ops ask for a run to be sent again, and the run itself keeps that.
        ("Ops.ActingOnLeads", "Pipeline.SendingLeads"),
        // What ops oversee is told as the mails tell it, and a filter means the same wherever it is used.
        ("Ops.Overseeing", "Ops.PacingCampaigns"),
        ("Ops.Overseeing", "Ops.WatchingBatches"),
        ("Ops.Overseeing", "Ops.Tracking"),
        ("Ops.Overseeing", "Pipeline.SendingLeads"),
        ("Ops.ReadingFiles", "Ops.Tracking"),
        ("Ops.ActingOnLeads", "Ops.Tracking"),
        // Both begin their Monday where ops do.
        ("Ops.CheckingDeliveryForms", "Ops.WatchingBatches"),
        // Whoever erases, exports or removes looks for traces in the same places.
        ("Privacy.ErasingPeople", "Privacy.FindingPeople"),
        ("Privacy.ExportingPeople", "Privacy.FindingPeople"),
        ("Privacy.RemovingOldData", "Privacy.FindingPeople"),
        // Of an erased row and of one that is too old the same stays.
        ("Privacy.RemovingOldData", "Privacy.ErasingPeople"),
    };

    /// <summary>Group and activity, such as <c>Pipeline.SendingLeads</c>; null for what composes the app, and for others' types.</summary>
    public static string? FolderOf(Type type) =>
        type.Namespace?.StartsWith(App, StringComparison.Ordinal) == true && type.Assembly == typeof(Capabilities).Assembly
            ? type.Namespace[App.Length..]
            : null;

    public static bool May(string user, string used) =>
        Exceptions.Contains((user, used))
        || (Place(used) is { } at && (Place(user) is not { } from || at < from));

    private static int? Place(string folder) => Foundation.Index().Where(f => f.Item == folder).Select(f => (int?)f.Index).FirstOrDefault();
}
