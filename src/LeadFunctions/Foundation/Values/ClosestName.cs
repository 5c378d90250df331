using FuzzySharp;

namespace LeadFunctions.Foundation.Values;

/// <summary>
/// Offers, for a text that is on no list, the name on the list that it most likely meant. An offer is for people to
/// accept: nothing is ever taken for its closest name.
/// </summary>
internal sealed class ClosestName
{
    /// <summary>Of 100, by <see cref="Fuzz.Ratio(string, string)"/>: two typing errors in ten letters.</summary>
    private const int Near = 80;

    /// <summary>For lists so long that some name is near whatever was meant: one typing error in ten letters.</summary>
    public const int Nearer = 90;

    private readonly (string Name, string Key)[] _names;
    private readonly int _near;

    public ClosestName(IEnumerable<string> names, int near = Near) =>
        (_names, _near) = (
            [.. names.Distinct().Order(StringComparer.Ordinal).Select(name => (name, SameName.Key(name)))],
            near
        );

    /// <summary>The nearest name as it was given, the first in ordinal order of equally near ones; null when none
    /// is.</summary>
    public string? To(string text)
    {
        var key = SameName.Key(text);
        var (closest, best) = ((string?)null, _near - 1);
        foreach (var (name, candidate) in _names)
        {
            if (!CanBeNear(key.Length, candidate.Length))
                continue;
            var ratio = Fuzz.Ratio(key, candidate);
            if (ratio > best)
                (closest, best) = (name, ratio);
        }
        return closest;
    }

    // The ratio is at most twice the shorter length over the sum of both.
    private bool CanBeNear(int a, int b) => Math.Min(a, b) > 0 && 200 * Math.Min(a, b) >= (_near - 1) * (a + b);
}
