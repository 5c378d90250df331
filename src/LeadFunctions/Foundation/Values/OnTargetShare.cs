using MathNet.Numerics.Distributions;

namespace LeadFunctions.Foundation.Values;

/// <summary>Share of leads on target where few are rated: the posterior of a Beta distribution, with the mean of what
/// they are part of as the prior of so many pseudo-leads.</summary>
/// <param name="Share">Its mean.</param>
/// <param name="From">Nineteen times in twenty the true share is not below.</param>
/// <param name="To">And not above.</param>
internal readonly record struct OnTargetShare(double Share, double From, double To)
{
    public const int PseudoLeads = 20;

    private const double Tail = 0.025;

    /// <summary>The mean that all parts, such as those of a campaign, are drawn to. Half a lead more of each kind
    /// keeps it off 0 and 1, where no rating could move it any more.</summary>
    public static double Mean(int onTarget, int rated) => (onTarget + 0.5) / (rated + 1);

    /// <param name="mean">Of what they are part of, over 0 and under 1.</param>
    public static OnTargetShare Of(int onTarget, int rated, double mean)
    {
        var (good, bad) = ((PseudoLeads * mean) + onTarget, (PseudoLeads * (1 - mean)) + rated - onTarget);
        return new OnTargetShare(good / (good + bad), Beta.InvCDF(good, bad, Tail), Beta.InvCDF(good, bad, 1 - Tail));
    }
}
