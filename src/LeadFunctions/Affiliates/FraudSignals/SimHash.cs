using System.Numerics;

namespace LeadFunctions.Affiliates.FraudSignals;

/// <summary>Texts as 64 bits, of which few differ where few words do.</summary>
internal static class SimHash
{
    private const int Bits = 64;

    public static ulong Of(IEnumerable<string> words)
    {
        Span<int> sums = stackalloc int[Bits];
        foreach (var word in words)
        {
            var hash = Hash(word);
            for (var bit = 0; bit < Bits; bit++)
                sums[bit] += (hash >> bit & 1) == 1 ? 1 : -1;
        }
        var found = 0UL;
        for (var bit = 0; bit < Bits; bit++)
            if (sums[bit] > 0)
                found |= 1UL << bit;
        return found;
    }

    public static int Distance(ulong one, ulong other) => BitOperations.PopCount(one ^ other);

    // FNV-1a, and the last steps of MurmurHash3, after which every bit depends on every letter.
    private static ulong Hash(string word)
    {
        var hash = word.Aggregate(14695981039346656037UL, (h, c) => unchecked((h ^ c) * 1099511628211UL));
        hash = unchecked((hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL);
        hash = unchecked((hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53UL);
        return hash ^ (hash >> 33);
    }
}
