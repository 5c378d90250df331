namespace LeadFunctions.Foundation.Storage;

/// <summary>Blob containers of the lead storage account.</summary>
internal static class Containers
{
    public const string Uploads = "uploads";
    public const string Config = "config";
    public const string Receipts = "receipts";
    public const string Deliveries = "deliveries";
    public const string Outbox = "outbox";
    public const string Returns = "returns";
    public const string DeliveryForms = "delivery-forms";

    /// <summary>What customers say of leads.</summary>
    public const string Feedback = "feedback";

    /// <summary>Leads that converted on the site by themselves.</summary>
    public const string Organic = "organic";

    /// <summary>What marketing tools say that came back from people on the nurture list.</summary>
    public const string Engagement = "engagement";

    /// <summary>The nurture list, a file a week.</summary>
    public const string Nurture = "nurture";

    /// <summary>What happened to leads, for those who count.</summary>
    public const string Facts = "facts";

    /// <summary>What ops and customers read about weeks and months.</summary>
    public const string Reports = "reports";

    /// <summary>What each run of a job set out to do, written once.</summary>
    public const string Runs = "runs";

    /// <summary>All tables, a night each.</summary>
    public const string Backups = "backups";

    public static IReadOnlyList<string> All { get; } =
    [
        Uploads,
        Config,
        Receipts,
        Deliveries,
        Returns,
        Feedback,
        DeliveryForms,
        Organic,
        Engagement,
        Nurture,
        Facts,
        Reports,
        Outbox,
        Runs,
        Backups,
    ];
}
