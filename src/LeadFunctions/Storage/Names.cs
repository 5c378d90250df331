namespace LeadFunctions.Storage;

/// <summary>Tables of the lead storage account.</summary>
internal static class Tables
{
    public const string Batches = "Batches";
    public const string Leads = "Leads";
    public const string People = "People";
    public const string Deliveries = "Deliveries";
    public const string Waiting = "Waiting";
    public const string ReturnWindows = "ReturnWindows";
    public const string Runs = "Runs";
    public const string Mails = "Mails";
    public const string Configuration = "Configuration";
    public const string CampaignCounts = "CampaignCounts";
    public const string Webhooks = "Webhooks";
    public const string Access = "Access";

    public static IReadOnlyList<string> All { get; } =
        [Batches, Leads, People, Deliveries, Waiting, ReturnWindows, Runs, Mails, Configuration, CampaignCounts, Webhooks, Access];
}

/// <summary>Queues of the lead storage account.</summary>
internal static class Queues
{
    public const string UploadsToReceive = "uploads-to-receive";
    public const string LeadsToValidate = "leads-to-validate";
    public const string LeadsToRoute = "leads-to-route";
    public const string WaitingToRoute = "waiting-to-route";
    public const string LeadsToRouteAgain = "leads-to-route-again";
    public const string LeadsToDeliver = "leads-to-deliver";
    public const string BatchesToSummarise = "batches-to-summarise";
    public const string WeeklySends = "weekly-sends";
    public const string Webhooks = "webhooks";
    public const string Mails = "mails";
    public const string ConfigurationToCheck = "configuration-to-check";

    /// <summary>Where the Functions host leaves blobs that a trigger gave up on.</summary>
    public const string PoisonBlobs = "webjobs-blobtrigger-poison";

    public const string PoisonSuffix = "-poison";

    public static IReadOnlyList<string> All { get; } =
        [UploadsToReceive, LeadsToValidate, LeadsToRoute, WaitingToRoute, LeadsToRouteAgain, LeadsToDeliver, BatchesToSummarise,
            WeeklySends, Webhooks, Mails, ConfigurationToCheck];
}

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

    public static IReadOnlyList<string> All { get; } = [Uploads, Config, Receipts, Deliveries, Returns, DeliveryForms, Reports, Outbox, Runs];
}
