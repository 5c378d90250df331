using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace LeadFunctions.ValidatingLeads;

/// <summary>How a country numbers its phones, by the data of Google's libphonenumber in <c>Data/phone-plans.tsv.gz</c>.</summary>
/// <param name="CallingCode">Such as <c>49</c>.</param>
/// <param name="Abroad">What begins a call abroad, such as <c>00</c>.</param>
/// <param name="Prefix">What stands before a national number within the country, such as <c>0</c>.</param>
/// <param name="NeedsPrefix">Within the country a number without it is cut, or means something else.</param>
/// <param name="Lengths">Of national numbers, in digits.</param>
/// <param name="Numbers">National numbers, as a regular expression.</param>
internal sealed record PhonePlan(string CallingCode, PhoneStart Abroad, PhoneStart Prefix, bool NeedsPrefix, FrozenSet<int> Lengths, string Numbers)
{
    // Only what is asked for is compiled: a file has few countries and many rows.
    private readonly Lazy<Regex> _numbers = new(() => new Regex($@"\A(?:{Numbers})\z", RegexOptions.CultureInvariant | RegexOptions.Compiled));

    public bool Has(ReadOnlySpan<char> national) => Lengths.Contains(national.Length) && _numbers.Value.IsMatch(national);
}

/// <summary>What numbers begin with: nearly always the same digits, seldom a pattern.</summary>
/// <param name="pattern">A regular expression; empty where nothing stands before a number.</param>
/// <param name="becomes">What takes its place where the pattern keeps a part, as in a regular expression.</param>
internal sealed class PhoneStart(string pattern, string becomes)
{
    private readonly Regex? _pattern = pattern.AsSpan().ContainsAnyExceptInRange('0', '9')
        ? new Regex($@"\A(?:{pattern})", RegexOptions.CultureInvariant)
        : null;

    /// <returns>The digits without their start; the same digits where they have none.</returns>
    public string Without(string digits)
    {
        if (_pattern is null)
            return digits.StartsWith(pattern, StringComparison.Ordinal) ? digits[pattern.Length..] : digits;
        var match = _pattern.Match(digits);
        var kept = match.Groups.Count > 1 && match.Groups[1].Success && becomes.Length > 0 ? match.Result(becomes) : "";
        return kept + digits[match.Length..];
    }
}

/// <summary>The plans of all countries, read once at first use.</summary>
internal static class PhonePlans
{
    private static readonly FrozenDictionary<string, PhonePlan> ByCountry = ReferenceLists.Lines("phone-plans.tsv.gz")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(row => row[0], Plan);

    private static readonly FrozenDictionary<string, PhonePlan[]>.AlternateLookup<ReadOnlySpan<char>> ByCallingCode = ByCountry.Values
        .GroupBy(plan => plan.CallingCode)
        .ToFrozenDictionary(plans => plans.Key, plans => plans.ToArray(), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static PhonePlan? Of(string country) => ByCountry.GetValueOrDefault(country);

    /// <summary>The plans of the calling code with which the digits begin; no calling code begins another.</summary>
    public static PhonePlan[] Calling(string digits)
    {
        for (var length = 1; length <= Math.Min(3, digits.Length); length++)
            if (ByCallingCode.TryGetValue(digits.AsSpan(0, length), out var plans))
                return plans;
        return [];
    }

    private static PhonePlan Plan(string[] row) => new(
        row[1], new(row[2], ""), new(row[3], row[4]), row[3] is ['0'] or ['0', not '?', ..],
        row[5].Split(',').Select(int.Parse).ToFrozenSet(), row[6]);
}
