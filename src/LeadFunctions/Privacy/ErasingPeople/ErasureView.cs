using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Privacy.ErasingPeople;

/// <summary>What an erasure answers.</summary>
internal sealed record ErasureView(
    [property: Description("The keyed hash of the address: all that stays of the person. It names the erasure.")]
        PersonId Person,
    [property: Description("What happens now.")] string Next
);

internal enum ErasureState
{
    Open,
    Through,
}
