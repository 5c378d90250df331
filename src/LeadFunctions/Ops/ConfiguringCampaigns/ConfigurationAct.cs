using System.ComponentModel;
using LeadFunctions.Foundation.Http;

namespace LeadFunctions.Ops.ConfiguringCampaigns;

/// <summary>The body of <c>POST api/configuration/{kind}/{name}</c>.</summary>
internal sealed record ConfigurationAct
{
    [Description(Signature.By)]
    public required string By { get; init; }

    [Description(Signature.Why)]
    public required string Why { get; init; }

    [Description("The file as it shall be: JSON as text. Or a version to roll back to, not both.")]
    public string? Content { get; init; }

    [Description("The version of its history that shall be in force again.")]
    public string? RollBackTo { get; init; }

    [Description("The version that it replaces: where another is in force, nothing is done. Missing for a new file.")]
    public string? Replaces { get; init; }
}
