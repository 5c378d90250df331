using System.Buffers;

namespace LeadFunctions.ValidatingLeads;

/// <summary>Phone numbers in E.164, such as <c>+442079460018</c>.</summary>
internal static class PhoneNumber
{
    private const int LongestText = 40;

    private static readonly SearchValues<char> Written = SearchValues.Create("0123456789 ()-./–‑");

    /// <summary>Reads a number as people write it in a country, or with its calling code.</summary>
    /// <param name="country">ISO code, empty where it is not known.</param>
    /// <returns>Null where it is not certain which number is meant: too short, an extension, two numbers, a lost zero.</returns>
    public static string? E164(string text, string country)
    {
        var bare = text.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? text.AsSpan(4).Trim() : text;
        var isAbroad = bare is ['+', ..];
        if (isAbroad) bare = bare[1..];
        if (bare.Length is 0 or > LongestText || bare.ContainsAnyExcept(Written))
            return null;

        var digits = DigitsOf(bare);
        var home = PhonePlans.Of(country);
        if (isAbroad)
            return International(digits, home);
        if (home is null)
            return null;
        var abroad = home.Abroad.Without(digits);
        return abroad.Length < digits.Length ? International(abroad, home) : Home(digits, home);
    }

    private static string? Home(string digits, PhonePlan plan)
    {
        // A spreadsheet that takes it for a number drops the plus sign.
        if (digits.StartsWith(plan.CallingCode, StringComparison.Ordinal) && !plan.Has(digits) && Whole(plan, digits[plan.CallingCode.Length..]) is { } whole)
            return whole;
        var national = plan.Prefix.Without(digits);
        if (national == digits && plan.NeedsPrefix)
            return null;
        return Whole(plan, national) ?? Whole(plan, digits);
    }

    private static string? International(string digits, PhonePlan? home)
    {
        var plans = PhonePlans.Calling(digits);
        if (home is not null && plans.Contains(home) && Called(digits, home) is { } known)
            return known;
        foreach (var plan in plans)
            if (Called(digits, plan) is { } number)
                return number;
        return null;
    }

    // "+44 (0)20" has a prefix that nobody dials; "+39 06" has none to drop.
    private static string? Called(string digits, PhonePlan plan)
    {
        var national = digits[plan.CallingCode.Length..];
        return Whole(plan, national) ?? Whole(plan, plan.Prefix.Without(national));
    }

    private static string? Whole(PhonePlan plan, string national) => plan.Has(national) ? $"+{plan.CallingCode}{national}" : null;

    private static string DigitsOf(ReadOnlySpan<char> text)
    {
        Span<char> digits = stackalloc char[LongestText];
        var length = 0;
        foreach (var c in text)
            if (char.IsAsciiDigit(c))
                digits[length++] = c;
        return digits[..length].ToString();
    }
}
