using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace LeadFunctions.Foundation.Leads;

/// <summary>Names an affiliate and its folder in <c>uploads/</c>: lower-case letters, digits and hyphens, 2 to 40
/// characters.</summary>
[JsonConverter(typeof(TextJson<AffiliateName>))]
internal sealed partial record AffiliateName : IParsable<AffiliateName>
{
    private AffiliateName(string value) => Value = value;

    public string Value { get; }

    static AffiliateName IParsable<AffiliateName>.Parse(string s, IFormatProvider? provider) => Parse(s);

    public static AffiliateName Parse(string s) =>
        TryParse(s, null, out var name)
            ? name
            : throw new FormatException($"'{s}' is not an affiliate's name such as infuse-media.");

    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out AffiliateName result
    )
    {
        result = s is not null && Form().IsMatch(s) ? new AffiliateName(s) : null;
        return result is not null;
    }

    public override string ToString() => Value;

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{1,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
