namespace LeadFunctions.Foundation.Values;

/// <summary>How long to wait between tries.</summary>
internal static class Backoff
{
    // A double holds far more; a TimeSpan does not.
    private const int MostDoublings = 20;

    /// <summary>The first pause, doubled with each further try up to the longest.</summary>
    /// <param name="tries">How often it was tried, 1 or more.</param>
    public static TimeSpan Doubled(TimeSpan first, TimeSpan longest, int tries)
    {
        var doubled = first * Math.Pow(2, Math.Clamp(tries - 1, 0, MostDoublings));
        return doubled < longest ? doubled : longest;
    }
}
