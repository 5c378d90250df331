namespace LeadFunctions.Foundation.Storage;

/// <summary>Queues of the lead storage account.</summary>
internal static class Queues
{
    public const string FilesToRead = "files-to-read";
    public const string ChunksToRoute = "chunks-to-route";
    public const string WaitingToRoute = "waiting-to-route";
    public const string LeadsToRouteAgain = "leads-to-route-again";
    public const string LeadsToDeliver = "leads-to-deliver";
    public const string BatchesToSummarise = "batches-to-summarise";
    public const string WeeklySends = "weekly-sends";
    public const string Webhooks = "webhooks";
    public const string Mails = "mails";
    public const string ActsToFinish = "acts-to-finish";
    public const string ConfigurationToCheck = "configuration-to-check";

    /// <summary>Where the Functions host leaves blobs that a trigger gave up on.</summary>
    public const string PoisonBlobs = "webjobs-blobtrigger-poison";

    public const string PoisonSuffix = "-poison";

    public static IReadOnlyList<string> All { get; } =
    [
        FilesToRead,
        ChunksToRoute,
        WaitingToRoute,
        LeadsToRouteAgain,
        LeadsToDeliver,
        BatchesToSummarise,
        WeeklySends,
        Webhooks,
        Mails,
        ConfigurationToCheck,
        ActsToFinish,
    ];
}
