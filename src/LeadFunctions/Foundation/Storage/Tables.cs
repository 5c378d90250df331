namespace LeadFunctions.Foundation.Storage;

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
    public const string Standings = "Standings";
    public const string Flags = "Flags";
    public const string Nurture = "Nurture";
    public const string Recycling = "Recycling";

    public static IReadOnlyList<string> All { get; } =
    [
        Batches,
        Leads,
        People,
        Deliveries,
        Waiting,
        ReturnWindows,
        Runs,
        Mails,
        Configuration,
        CampaignCounts,
        Webhooks,
        Access,
        Standings,
        Flags,
        Nurture,
        Recycling,
    ];
}
