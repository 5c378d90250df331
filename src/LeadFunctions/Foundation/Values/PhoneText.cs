using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace LeadFunctions.Foundation.Values;

/// <summary>Phone numbers that a spreadsheet took for numbers.</summary>
internal static partial class PhoneText
{
    // Countries whose numbers all have that many digits behind a leading zero.
    private static readonly FrozenDictionary<string, int> DigitsBehindZero = new Dictionary<string, int>
    {
        ["AU"] = 9,
        ["CH"] = 9,
        ["FR"] = 9,
        ["GB"] = 10,
        ["NL"] = 9,
    }.ToFrozenDictionary();

    /// <summary>Whether there is anything to call: neither words alone (<c>call me</c>) nor zeros.</summary>
    public static bool IsNumber(string text) => text.Any(c => char.IsDigit(c) && char.GetNumericValue(c) > 0);

    /// <param name="country">ISO code, empty where it is not known.</param>
    /// <returns>The number as it was; null where its digits are lost.</returns>
    public static string? Restore(string text, string country)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return WithZero(text, country);
        if (Decimal().Match(text) is { Success: true } whole)
            return WithZero(whole.Groups["digits"].Value, country);
        return Scientific().Match(text) is { Success: true } number ? Written(number, country) : text;
    }

    private static string WithZero(string digits, string country) =>
        digits.Length > 0 && digits[0] != '0' && DigitsBehindZero.GetValueOrDefault(country) == digits.Length
            ? $"0{digits}"
            : digits;

    // With as many decimals as the exponent every digit is there; with fewer the rest may have been cut off.
    private static string? Written(Match number, string country)
    {
        var decimals = number.Groups["decimals"].Value;
        var exponent = int.Parse(number.Groups["exponent"].ValueSpan, CultureInfo.InvariantCulture);
        return decimals.Length == exponent ? WithZero(number.Groups["first"].Value + decimals, country) : null;
    }

    [GeneratedRegex(@"\A(?<digits>[0-9]{7,15})[.,]0{1,2}\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Decimal();

    [GeneratedRegex(
        @"\A\+?(?<first>[1-9])([.,](?<decimals>[0-9]{1,14}))?[eE]\+?0*(?<exponent>[6-9]|[1-9][0-9])\z",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Scientific();
}
