using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace LeadFunctions.Foundation.Leads;

/// <summary>Names a campaign, such as <c>INT-FFA-ESF-2541</c>: groups of letters and digits joined by hyphens,
/// 3 to 63 characters. Read without regard to case, kinds of dashes and outer spaces, kept in
/// upper case.</summary>
[JsonConverter(typeof(TextJson<LeadCode>))]
internal sealed partial record LeadCode : IParsable<LeadCode>
{
    private LeadCode(string value) => Value = value;

    public string Value { get; }

    static LeadCode IParsable<LeadCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    public static LeadCode Parse(string s) =>
        TryParse(s, null, out var code)
            ? code
            : throw new FormatException($"'{s}' is not a lead code such as INT-FFA-ESF-2541.");

    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out LeadCode result
    )
    {
        var text = Dashes().Replace(s?.Trim().ToUpperInvariant() ?? "", "-");
        result = text.Length is >= 3 and <= 63 && Form().IsMatch(text) ? new LeadCode(text) : null;
        return result is not null;
    }

    public override string ToString() => Value;

    // What word processors and web pages make of a hyphen.
    [GeneratedRegex(@"[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]", RegexOptions.CultureInvariant)]
    private static partial Regex Dashes();

    [GeneratedRegex(@"^[A-Z0-9]+(-[A-Z0-9]+)+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
