using System.Text.RegularExpressions;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>What the JSON reader says of brackets, commas and quotes, in plain words.</summary>
internal static partial class JsonSyntax
{
    /// <returns>Null where it says something else.</returns>
    public static string? InWords(string message)
    {
        if (message.Contains("depth to be zero", StringComparison.Ordinal))
            return "found the end of the file, expected a closing } or ] first: a bracket is not closed";
        if (message.Contains("end of string", StringComparison.OrdinalIgnoreCase))
            return "found the end of the line or file within a text, expected a closing quote (\")";
        if (Found().Match(message) is not { Success: true } found)
            return null;
        var sign = Sign(found.Groups["sign"].Value);
        return found.Groups["where"].Value switch
        {
            "start of a property name" when found.Groups["sign"].Value is [>= '0' and <= '9', ..] =>
                $"found {sign}, expected the name of a field in quotes (\"): a number has no commas within",
            "start of a property name" =>
                $"found {sign}, expected the name of a field in straight quotes (\"), or a closing brace",
            "start of a value" when found.Groups["sign"].Value == "'" =>
                "found a single quote, expected straight double quotes (\")",
            "start of a value" =>
                $"found {sign}, expected a value: a text in quotes (\"), a number, true, false, [ or {{",
            _ => $"found {sign}, expected a comma or a closing bracket before it",
        };
    }

    private static string Sign(string sign) =>
        sign switch
        {
            "'" => "a single quote",
            "\"" => "a quote (\")",
            ['0', 'x', ..] => "a letter that is none of JSON",
            _ => $"'{sign}'",
        };

    [GeneratedRegex(
        "^'(?<sign>.+?)' is (an invalid (?<where>start of a property name|start of a value)|(?<where>invalid after a (single JSON )?value|invalid after '.'))",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Found();
}
