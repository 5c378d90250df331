namespace LeadFunctions.Foundation.Values;

/// <summary>Wilson's interval of a share: right also for few, and for shares near 0 and 1.</summary>
internal static class Wilson
{
    /// <summary>Nineteen times in twenty the true share lies in it.</summary>
    public const double Usual = 1.96;

    /// <param name="all">May be less than was counted, where what was counted hangs together.</param>
    /// <param name="z">How many standard deviations wide on each side.</param>
    public static (double Low, double High) Of(double hits, double all, double z = Usual)
    {
        if (all == 0)
            return (0, 1);
        var share = hits / all;
        var spread = z * z / all;
        var middle = share + (spread / 2);
        var half = Math.Sqrt((spread * share * (1 - share)) + (spread * spread / 4));
        return (Math.Max(0, (middle - half) / (1 + spread)), Math.Min(1, (middle + half) / (1 + spread)));
    }
}
