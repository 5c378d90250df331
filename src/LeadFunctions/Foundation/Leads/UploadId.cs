using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace LeadFunctions.Foundation.Leads;

/// <summary>Names the place that was kept for one file of an affiliate, such as <c>20261121T093000-4f2a9c01d3b2</c>:
/// when it was asked for (UTC), and what nobody guesses. It is a folder below that of the affiliate.</summary>
[JsonConverter(typeof(TextJson<UploadId>))]
internal sealed partial record UploadId : IParsable<UploadId>
{
    /// <summary>How many random bytes an id holds.</summary>
    public const int RandomBytes = 6;

    private UploadId(string value) => Value = value;

    public string Value { get; }

    public static UploadId Of(DateTimeOffset askedAt, ReadOnlySpan<byte> random)
    {
        var time = askedAt.UtcDateTime.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        return new UploadId($"{time}-{Convert.ToHexStringLower(random[..RandomBytes])}");
    }

    static UploadId IParsable<UploadId>.Parse(string s, IFormatProvider? provider) =>
        TryParse(s, null, out var id) ? id : throw new FormatException($"'{s}' is not the id of an upload.");

    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out UploadId result
    )
    {
        result = s is not null && Form().IsMatch(s) ? new UploadId(s) : null;
        return result is not null;
    }

    /// <summary>The folder of the place: nothing but this upload lies in it.</summary>
    public string FolderOf(AffiliateName affiliate) => $"{affiliate}/{Value}/";

    public override string ToString() => Value;

    [GeneratedRegex(@"^[0-9]{8}T[0-9]{6}-[0-9a-f]{12}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
