using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace LeadFunctions.Foundation.Leads;

/// <summary>Names one version of one uploaded file, such as <c>20261121T093000-4f2a9c01d3b2</c>: the time of the
/// version (UTC) and a hash of its path and ETag, so that the same blob event, however often it comes, is the same
/// batch.</summary>
[JsonConverter(typeof(TextJson<BatchId>))]
internal sealed partial record BatchId : IParsable<BatchId>, IComparable<BatchId>
{
    private const string TimeForm = "yyyyMMdd'T'HHmmss";
    private const int TimeLength = 15;

    private BatchId(string value) => Value = value;

    public string Value { get; }

    /// <summary>The batch's upload time, to the second.</summary>
    public DateTimeOffset UploadedAt => Time(Value)!.Value;

    public static BatchId Of(DateTimeOffset versionTime, string path, string etag)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{path}\n{etag}"));
        var time = versionTime.UtcDateTime.ToString(TimeForm, CultureInfo.InvariantCulture);
        return new BatchId($"{time}-{Convert.ToHexStringLower(hash.AsSpan(0, 6))}");
    }

    static BatchId IParsable<BatchId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    public static BatchId Parse(string s) =>
        TryParse(s, null, out var id) ? id : throw new FormatException($"'{s}' is not a batch id.");

    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out BatchId result
    )
    {
        result = s is not null && Form().IsMatch(s) && Time(s) is not null ? new BatchId(s) : null;
        return result is not null;
    }

    /// <summary>Orders batches by upload time; a hash decides between uploads of the same second.</summary>
    public int CompareTo(BatchId? other) => string.CompareOrdinal(Value, other?.Value);

    public override string ToString() => Value;

    private static DateTimeOffset? Time(string id) =>
        DateTimeOffset.TryParseExact(
            id.AsSpan(0, TimeLength),
            TimeForm,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var time
        )
            ? time
            : null;

    [GeneratedRegex(@"^[0-9]{8}T[0-9]{6}-[0-9a-f]{12}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
