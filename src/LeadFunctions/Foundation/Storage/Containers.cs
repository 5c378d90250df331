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

    /// <summary>What ops and customers read about weeks and months.</summary>
    public const string Reports = "reports";

    /// <summary>What each run of a job set out to do, written once.</summary>
    public const string Runs = "runs";

    public static IReadOnlyList<string> All { get; } =
    [Uploads, Config, Receipts, Deliveries, Returns, DeliveryForms, Reports, Outbox, Runs];
}
