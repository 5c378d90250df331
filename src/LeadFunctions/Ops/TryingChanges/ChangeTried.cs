using System.ComponentModel;

namespace LeadFunctions.Ops.TryingChanges;

/// <summary>What a configuration file would do if it were dropped. Nothing is done.</summary>
internal sealed record ChangeTried(
    [property: Description("The file in config that was tried.")] string File,
    [property: Description("What its set-up check would warn of.")] IReadOnlyList<string> Warnings,
    [property: Description("Those of the warnings that come with the change: what is in force has them not.")]
        IReadOnlyList<string> NewWarnings,
    [property: Description("Leads that wait for what the file says and were tried. At most 20,000.")] int Waiting,
    [property: Description("Whether more wait than were tried.")] bool More,
    IReadOnlyList<CampaignTried> Campaigns
);
