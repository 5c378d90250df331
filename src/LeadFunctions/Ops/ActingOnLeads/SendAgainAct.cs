using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.ActingOnLeads;

/// <summary>The body of <c>POST api/campaigns/{leadCode}/deliveries/send-again</c>.</summary>
internal sealed record SendAgainAct
{
    [Description("Who acts, as the history shows it: 1 to 100 characters.")]
    public required string By { get; init; }

    [Description("Why, as the history shows it: 1 to 500 characters.")]
    public required string Why { get; init; }

    [Description("The run whose failed deliveries are sent again, as in the mail. Without it: all of the campaign.")]
    public RunName? Run { get; init; }
}
