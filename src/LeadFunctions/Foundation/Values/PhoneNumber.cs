using System.Buffers;
using System.Text.RegularExpressions;
using PhoneNumbers;
using Parsed = PhoneNumbers.PhoneNumber;

namespace LeadFunctions.Foundation.Values;

/// <summary>Phone numbers in E.164, such as <c>+442079460018</c>, read by Google's libphonenumber.</summary>
internal static partial class PhoneNumber
{
    private const int LongestText = 40;
    private const string NoCountry = "ZZ";

    // Fewer digits are a part of a number: 0711 / 5550123.
    private const int ShortestNumber = 7;

    private static readonly PhoneNumberUtil Plans = PhoneNumberUtil.GetInstance();

    // The library would take letters for digits, as on the keys of a phone.
    private static readonly SearchValues<char> Written = SearchValues.Create("+0123456789 ()-./–‑‐−—[]");

    /// <summary>Reads a number as people write it in a country, or with its calling code.</summary>
    /// <param name="country">ISO code, empty where it is not known.</param>
    /// <returns>Of several numbers the first. Null where it is not certain which number is meant: too short, an
    /// extension, a lost zero.</returns>
    public static string? E164(string text, string country)
    {
        var narrow = Folded.Narrow(text);
        return One(narrow, country)
            ?? (
                Between().Split(narrow).Where(part => part.Trim().Length > 0).ToList() is { Count: > 1 } parts
                && parts.TrueForAll(part => part.Count(char.IsAsciiDigit) >= ShortestNumber)
                    ? parts.Select(part => One(part.Trim(), country)).FirstOrDefault(number => number is not null)
                    : null
            );
    }

    // Wherever it is not how to call abroad, no number begins with 00.
    private static string? One(string text, string country) =>
        Label().Replace(text, "").Trim() is var bare && Read(bare, country) is { } number ? number
        : bare.StartsWith("00", StringComparison.Ordinal) && !bare.StartsWith("000", StringComparison.Ordinal)
            ? Read($"+{bare[2..]}", country)
        : null;

    private static string? Read(string bare, string country)
    {
        // A number of no country is told apart here: the library throws, and files without countries are all such
        // numbers.
        if (
            bare.Length is 0 or > LongestText
            || bare.AsSpan().ContainsAnyExcept(Written)
            || (country.Length == 0 && bare[0] != '+')
        )
            return null;
        try
        {
            var number = Plans.ParseAndKeepRawInput(bare, country.Length == 0 ? NoCountry : country);
            return Plans.IsValidNumber(number) && !LostItsZero(bare, number)
                ? Plans.Format(number, PhoneNumberFormat.E164)
                : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    // The library takes "30 12345678" for a number of Berlin. Where one writes "030" it may be a part of another
    // number.
    private static bool LostItsZero(string text, Parsed number) =>
        number.CountryCodeSource == Parsed.Types.CountryCodeSource.FROM_DEFAULT_COUNTRY
        && FirstDigit(text) != '0'
        && FirstDigit(Plans.Format(number, PhoneNumberFormat.NATIONAL)) == '0';

    private static char FirstDigit(string text) => text.FirstOrDefault(char.IsAsciiDigit);

    [GeneratedRegex(
        @"[/,;|&\r\n]|\b(or|and|oder|und|ou|et|o|y|e|of|en|lub|i)\b|\s{2,}|\s(?=\+)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Between();

    // tel:, Mobile: and (work)
    [GeneratedRegex(
        @"\A\s*(?!fax)(\p{L}[\p{L}. ]{0,11}:|\((?!fax)\p{L}+\))|\((?!fax)\p{L}+\)\s*\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Label();
}
