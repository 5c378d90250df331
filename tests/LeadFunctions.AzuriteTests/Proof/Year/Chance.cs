namespace LeadFunctions.AzuriteTests.Proof.Year;

/// <summary>Chance that is the same for the same numbers, in whatever order it is asked: a year that is resumed goes on
/// as if it had never stopped.</summary>
internal static class Chance
{
    public static double Share(params ReadOnlySpan<int> of) => (Of(of) >> 11) * (1.0 / (1UL << 53));

    public static int Below(int most, params ReadOnlySpan<int> of) => (int)(Of(of) % (ulong)most);

    /// <summary>The same for the same text, on whatever machine.</summary>
    public static int Number(string text) => text.Aggregate(17, (sum, c) => unchecked(sum * 31 + c));

    // The finisher of SplitMix64 over each number.
    private static ulong Of(ReadOnlySpan<int> of)
    {
        var mixed = 0x9E3779B97F4A7C15UL;
        foreach (var number in of)
        {
            mixed = unchecked(mixed + (uint)number + 0x9E3779B97F4A7C15UL);
            mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL);
            mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL);
            mixed ^= mixed >> 31;
        }
        return mixed;
    }
}
