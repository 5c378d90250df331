using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace LeadFunctions.Foundation.Leads;

/// <summary>Names a product category: lower-case letters, digits and hyphens, 2 to 60 characters, such as
/// <c>crm</c>.</summary>
[JsonConverter(typeof(TextJson<CategoryId>))]
internal sealed partial record CategoryId : IParsable<CategoryId>
{
    private CategoryId(string value) => Value = value;

    public string Value { get; }

    static CategoryId IParsable<CategoryId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    public static CategoryId Parse(string s) =>
        TryParse(s, null, out var id) ? id : throw new FormatException($"'{s}' is not a category id such as crm.");

    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out CategoryId result
    )
    {
        result = s is not null && Form().IsMatch(s) ? new CategoryId(s) : null;
        return result is not null;
    }

    public override string ToString() => Value;

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{1,59}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
