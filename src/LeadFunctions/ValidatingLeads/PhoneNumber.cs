using System.Buffers;
using System.Text;

namespace LeadFunctions.ValidatingLeads;

/// <summary>Phone numbers in E.164, such as <c>+442079460018</c>.</summary>
internal static class PhoneNumber
{
    private const int LongestText = 40;

    private static readonly SearchValues<char> Written = SearchValues.Create("0123456789 ()-./–‑");
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    /// <summary>Reads a number as people write it in a country, or with its calling code.</summary>
    /// <param name="country">ISO code, empty where it is not known.</param>
    /// <returns>Null where it is not certain which number is meant: too short, an extension, two numbers, a lost zero.</returns>
    public static string? E164(string text, string country)
    {
        var bare = text.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? text.AsSpan(4).Trim() : text;
        var isAbroad = bare is ['+', ..];
        if (isAbroad) bare = bare[1..];
        if (bare.Length > LongestText || bare.ContainsAnyExcept(Written))
            return null;

        var digits = Only(bare);
        var home = PhonePlans.Of(country);
        if (!isAbroad && home?.Abroad.Match(digits) is { Success: true, Length: > 0 } exit)
            (isAbroad, digits) = (true, digits[exit.Length..]);
        return isAbroad ? International(digits, home) : home is null ? null : Home(digits, home);
    }

    private static string? Home(string digits, PhonePlan plan)
    {
        // A spreadsheet that takes it for a number drops the plus sign.
        if (digits.StartsWith(plan.CallingCode, StringComparison.Ordinal) && !plan.Has(digits) && Whole(plan, digits[plan.CallingCode.Length..]) is { } whole)
            return whole;
        var national = WithoutPrefix(digits, plan);
        if (national == digits && plan.NeedsPrefix)
            return null;
        return Whole(plan, plan.Has(national) ? national : digits);
    }

    // "+44 (0)20" has a prefix that nobody dials; "+39 06" has none to drop.
    private static string? International(string digits, PhonePlan? home)
    {
        var plans = PhonePlans.Calling(digits);
        return (home is not null && plans.Contains(home) ? plans.Prepend(home) : plans)
            .Select(plan => (Plan: plan, National: digits[plan.CallingCode.Length..]))
            .Select(number => Whole(number.Plan, number.National) ?? Whole(number.Plan, WithoutPrefix(number.National, number.Plan)))
            .FirstOrDefault(whole => whole is not null);
    }

    private static string? Whole(PhonePlan plan, string national) => plan.Has(national) ? $"+{plan.CallingCode}{national}" : null;

    private static string WithoutPrefix(string digits, PhonePlan plan)
    {
        if (plan.Prefix?.Match(digits) is not { Success: true, Length: > 0 } prefix)
            return digits;
        // A replacement holds only where the part that it keeps was found.
        var kept = plan.PrefixBecomes.Length > 0 && prefix.Groups.Count > 1 && prefix.Groups[1].Success ? prefix.Result(plan.PrefixBecomes) : "";
        return kept + digits[prefix.Length..];
    }

    private static string Only(ReadOnlySpan<char> text)
    {
        var digits = new StringBuilder(text.Length);
        foreach (var c in text)
            if (Digits.Contains(c))
                digits.Append(c);
        return digits.ToString();
    }
}
