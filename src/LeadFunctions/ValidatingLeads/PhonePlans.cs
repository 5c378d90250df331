using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace LeadFunctions.ValidatingLeads;

/// <summary>How a country numbers its phones, by the data of Google's libphonenumber in <c>Data/phone-plans.tsv.gz</c>.</summary>
/// <param name="CallingCode">Such as <c>49</c>.</param>
/// <param name="Abroad">What begins a call abroad, such as <c>00</c>.</param>
/// <param name="Prefix">What stands before a national number within the country; null where nothing does.</param>
/// <param name="PrefixBecomes">What replaces the prefix, as in a regular expression.</param>
/// <param name="Lengths">Of national numbers, in digits.</param>
internal sealed record PhonePlan(
    string CallingCode, Regex Abroad, Regex? Prefix, string PrefixBecomes, FrozenSet<int> Lengths, Regex Numbers)
{
    /// <summary>Within the country a number without it is cut, or means something else.</summary>
    public bool NeedsPrefix { get; init; }

    public bool Has(string national) => Lengths.Contains(national.Length) && Numbers.IsMatch(national);
}

/// <summary>The plans of all countries, read once at first use.</summary>
internal static class PhonePlans
{
    private static readonly FrozenDictionary<string, PhonePlan> ByCountry = ReferenceLists.Lines("phone-plans.tsv.gz")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(row => row[0], Plan);

    private static readonly FrozenDictionary<string, PhonePlan[]> ByCallingCode = ByCountry.Values
        .GroupBy(plan => plan.CallingCode)
        .ToFrozenDictionary(plans => plans.Key, plans => plans.ToArray());

    public static PhonePlan? Of(string country) => ByCountry.GetValueOrDefault(country);

    /// <summary>The plans of the calling code with which the digits begin; no calling code begins another.</summary>
    public static IReadOnlyList<PhonePlan> Calling(string digits)
    {
        for (var length = 1; length <= Math.Min(3, digits.Length); length++)
            if (ByCallingCode.TryGetValue(digits[..length], out var plans))
                return plans;
        return [];
    }

    private static PhonePlan Plan(string[] row) => new(
        row[1], Start(row[2]), row[3].Length == 0 ? null : Start(row[3]), row[4].Length == 0 ? "" : row[4],
        row[5].Split(',').Select(int.Parse).ToFrozenSet(), new Regex($@"\A(?:{row[6]})\z", RegexOptions.CultureInvariant))
    {
        NeedsPrefix = row[3] is ['0'] or ['0', not '?', ..],
    };

    private static Regex Start(string pattern) => new($@"\A(?:{pattern})", RegexOptions.CultureInvariant);
}
