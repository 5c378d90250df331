using System.ComponentModel;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;

namespace LeadFunctions.Ops.ConfiguringCampaigns;

/// <summary>The body of <c>POST api/campaigns/{leadCode}/title-list/confirm</c>.</summary>
internal sealed record TitlesConfirmed
{
    [Description(Signature.By)]
    public required string By { get; init; }

    [Description(Signature.Why)]
    public required string Why { get; init; }

    [Description("The titles that were confirmed, all of them: the campaign takes these and no others.")]
    public required IReadOnlyList<string> Titles { get; init; }

    [Description("Who confirmed: customer or cs.")]
    public required TitleConfirmer Confirmer { get; init; }

    [Description("The name of the person who confirmed: 1 to 100 characters, in one line.")]
    public required string Name { get; init; }

    [Description("The day of the confirmation.")]
    public required DateOnly Day { get; init; }

    [Description("The version of the campaign that it was confirmed for: where another is in force, nothing is done.")]
    public required string Replaces { get; init; }
}
