using System.Buffers;
using PhoneNumbers;
using Parsed = PhoneNumbers.PhoneNumber;

namespace LeadFunctions.Foundation.Values;

/// <summary>Phone numbers in E.164, such as <c>+442079460018</c>, read by Google's libphonenumber.</summary>
internal static class PhoneNumber
{
    private const int LongestText = 40;
    private const string NoCountry = "ZZ";

    private static readonly PhoneNumberUtil Plans = PhoneNumberUtil.GetInstance();

    // The library would take letters for digits, as on the keys of a phone.
    private static readonly SearchValues<char> Written = SearchValues.Create("+0123456789 ()-./–‑");

    /// <summary>Reads a number as people write it in a country, or with its calling code.</summary>
    /// <param name="country">ISO code, empty where it is not known.</param>
    /// <returns>Null where it is not certain which number is meant: too short, an extension, two numbers, a lost
    /// zero.</returns>
    public static string? E164(string text, string country)
    {
        var bare = text.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? text[4..].Trim() : text;
        // A number of no country is told apart here: the library throws, and files without countries are all such
        // numbers.
        if (
            bare.Length is 0 or > LongestText
            || bare.AsSpan().ContainsAnyExcept(Written)
            || (country.Length == 0 && bare[0] != '+')
        )
            return null;
        // Most of the world dials 00 for +, and so do forms of countries that do not.
        return Read(bare, country)
            ?? (bare.StartsWith("00", StringComparison.Ordinal) ? Read($"+{bare[2..]}", country) : null);
    }

    private static string? Read(string bare, string country)
    {
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
}
