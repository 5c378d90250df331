using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace LeadFunctions.Foundation.Leads;

/// <summary>Names a human by a keyed hash of the normalised e-mail address: 32 hexadecimal digits.
/// Without the key it tells nothing of the address.</summary>
[JsonConverter(typeof(TextJson<PersonId>))]
internal sealed partial record PersonId : IParsable<PersonId>
{
    /// <summary>Into how many partitions people are spread: few enough that a chunk is claimed in full transactions,
    /// and more than an account of storage can keep busy (its targets are 20,000 entities a second, and 2,000 a
    /// partition).</summary>
    public const int Buckets = 32;

    private PersonId(string value) => Value = value;

    public string Value { get; }

    public int Bucket => int.Parse(Value.AsSpan(0, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) % Buckets;

    static PersonId IParsable<PersonId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    public static PersonId Parse(string s) =>
        TryParse(s, null, out var id)
            ? id
            : throw new FormatException("That is not a person id of 32 hexadecimal digits.");

    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out PersonId result
    )
    {
        result = s is not null && Form().IsMatch(s) ? new PersonId(s) : null;
        return result is not null;
    }

    public override string ToString() => Value;

    [GeneratedRegex(@"^[0-9a-f]{32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
