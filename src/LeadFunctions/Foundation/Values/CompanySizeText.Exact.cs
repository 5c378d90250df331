using System.Globalization;

namespace LeadFunctions.Foundation.Values;

/// <summary>A company size that was given as a number: it stays that number where campaigns compare sizes. 400 fits
/// 250-1,000, though its band of 201-500 is only partly inside.</summary>
internal static partial class CompanySizeText
{
    /// <returns>Null for a band, for about or more than a number, and for a text that is none.</returns>
    public static int? Exact(string text)
    {
        if (text.Length is 0 or > LongestText)
            return null;
        var lower = Numbering().Replace(text.ToLower(CultureInfo.InvariantCulture), "");
        var match = Band().Match(Unit().Replace(lower, " "));
        return
            match.Success
            && !match.Groups["high"].Success
            && match.Groups["before"].Length == 0
            && (match.Groups["after"].Length == 0 || InAll.Contains(match.Groups["after"].Value))
            && !IsMultiple(match.Groups["low"].ValueSpan)
            ? Number(match.Groups["low"])
            : null;
    }
}
