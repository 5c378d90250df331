using System.Text.RegularExpressions;

namespace LeadFunctions.Demo;

/// <summary>Text of uploads as a terminal may show it: no e-mail addresses, no control characters, not
/// endless.</summary>
internal static partial class Plain
{
    private const int Longest = 400;

    public static string Of(string text)
    {
        var shown = Address().Replace(text, "(address)");
        shown = string.Concat(shown.Select(c => char.IsControl(c) ? ' ' : c));
        return shown.Length <= Longest ? shown : shown[..Longest] + "…";
    }

    [GeneratedRegex(@"[^\s'""<>(),;]*@[^\s'""<>(),;]*")]
    private static partial Regex Address();
}
