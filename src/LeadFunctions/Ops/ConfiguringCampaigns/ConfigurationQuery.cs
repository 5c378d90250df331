using System.ComponentModel;

namespace LeadFunctions.Ops.ConfiguringCampaigns;

/// <summary>The query of <c>GET api/configuration/{kind}/{name}</c>.</summary>
internal sealed record ConfigurationQuery
{
    [Description("A version of its history. Without it: the one in force.")]
    public string? Version { get; init; }
}
