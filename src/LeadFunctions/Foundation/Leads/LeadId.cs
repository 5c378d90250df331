using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace LeadFunctions.Foundation.Leads;

/// <summary>Names one row of one batch, such as <c>20261121T093000-4f2a9c01d3b2-0000017</c>. Rows count from 1,
/// the header not included.</summary>
[JsonConverter(typeof(TextJson<LeadId>))]
internal sealed record LeadId(BatchId Batch, int Row) : IParsable<LeadId>, IComparable<LeadId>
{
    private const int RowDigits = 7;

    /// <summary>The last row that a batch can have.</summary>
    public const int MaxRow = 9_999_999;

    public int Row { get; } =
        Row is >= 1 and <= MaxRow
            ? Row
            : throw new ArgumentOutOfRangeException(nameof(Row), Row, $"expected a row from 1 to {MaxRow}");

    /// <summary>The place behind all rows of a batch.</summary>
    public static LeadId EndOf(BatchId batch) => new(batch, MaxRow);

    /// <summary>The chunk that the row travels in, from 0.</summary>
    public int Chunk => (Row - 1) / Chunks.Rows;

    static LeadId IParsable<LeadId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    public static LeadId Parse(string s) =>
        TryParse(s, null, out var id) ? id : throw new FormatException($"'{s}' is not a lead id.");

    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out LeadId result
    )
    {
        var cut = s?.LastIndexOf('-') ?? -1;
        result =
            cut > 0
            && s!.Length - cut - 1 == RowDigits
            && BatchId.TryParse(s[..cut], null, out var batch)
            && int.TryParse(s.AsSpan(cut + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            && row > 0
                ? new LeadId(batch, row)
                : null;
        return result is not null;
    }

    public int CompareTo(LeadId? other) =>
        other is null ? 1
        : Batch.CompareTo(other.Batch) is var c and not 0 ? c
        : Row.CompareTo(other.Row);

    public override string ToString() => $"{Batch}-{Row.ToString($"D{RowDigits}", CultureInfo.InvariantCulture)}";
}
