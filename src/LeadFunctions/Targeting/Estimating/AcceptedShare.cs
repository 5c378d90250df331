using System.ComponentModel;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.Estimating;

/// <summary>Of so many leads, the part that a campaign would take.</summary>
internal sealed record AcceptedShare(
    [property: Description("0 to 1.")] double Share,
    [property: Description("Nineteen times in twenty the true share is not below (Wilson).")] double From,
    [property: Description("And not above.")] double To
)
{
    /// <summary>Null of no leads.</summary>
    public static AcceptedShare? Of(int hits, int all) =>
        all == 0 ? null
        : Wilson.Of(hits, all) is var (low, high) ? new AcceptedShare((double)hits / all, low, high)
        : null;
}
