using System.Buffers;
using System.Text.RegularExpressions;

namespace LeadFunctions.Foundation.Values;

/// <summary>
/// Names of a list (categories, industries, companies) without the differences that are none: case, accents,
/// punctuation, spaces, <c>&amp;</c> and <c>and</c>. Signs that belong to a name stay: <c>C++</c> is not <c>C</c>,
/// <c>C#</c> is not <c>C</c>. Numbers do not run together: <c>24/7</c> is not <c>247</c>.
/// </summary>
internal static partial class SameName
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("&+#<>%");

    /// <summary>Empty for a text without letters and digits.</summary>
    public static string Key(string name)
    {
        var words = Words(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var bare = words.Where(word => word != "and").ToArray();
        return DigitsApart(bare.Length > 0 ? bare : words);
    }

    /// <summary>In lower case, one space between; signs that belong to a name as words.</summary>
    public static string Words(string name) =>
        !name.AsSpan().ContainsAny(Signs)
            ? Folded.Words(name)
            : Folded.Words(Sign().Replace(name, m => m.Groups["and"].Success ? " and " : Spoken(m.Value)));

    /// <summary>Words as one, where no digits meet.</summary>
    public static string DigitsApart(IEnumerable<string> words) =>
        string.Join(' ', words) is var text && text.AsSpan().ContainsAnyInRange('0', '9')
            ? Space().Replace(text, "")
            : text.Replace(" ", "", StringComparison.Ordinal);

    private static string Spoken(string sign) =>
        sign switch
        {
            "#" => "sharp ",
            "<" => " less than ",
            ">" => " more than ",
            "%" => " percent ",
            ['+', ..] => string.Concat(Enumerable.Repeat(" plus", sign.Length)) + " ",
            _ => " and ",
        };

    // C++, A+ and C#; the plus of "IT + Security" is an "and", and the # of "# of users" is none of these.
    [GeneratedRegex(
        @"(?<=[\p{L}\p{N}])\++(?![\p{L}\p{N}])|(?<=[\p{L}])#(?![\p{L}\p{N}])|[&<>%]|(?<and>(?<=\s)\+(?=\s)|(?<=\p{L})\+(?=\p{L}))"
    )]
    private static partial Regex Sign();

    [GeneratedRegex("(?<![0-9]) | (?![0-9])")]
    private static partial Regex Space();
}
