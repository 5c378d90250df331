using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace LeadFunctions.Foundation.Leads;

/// <summary>Names a send of a campaign: the week of one that collects, such as <c>2026-W47</c>; the pass over a chunk
/// of one that goes at once, such as <c>20261121T093000-4f2a9c01d3b2-00000.2</c>; and one that is done again after a
/// failure, such as <c>2026-W47.again1</c>.</summary>
[JsonConverter(typeof(TextJson<RunName>))]
internal sealed partial record RunName : IParsable<RunName>, IComparable<RunName>
{
    // No send of ours has a name of more than 50.
    private const int MaxLength = 64;

    private RunName(string value) => Value = value;

    public string Value { get; }

    /// <summary>The send of what one pass over a chunk found for campaigns that send at once.</summary>
    public static RunName Of(ChunkId chunk, int pass) =>
        pass == 1
            ? FirstOf(chunk.Batch, chunk.Chunk)
            : new(string.Create(CultureInfo.InvariantCulture, $"{chunk}.{pass}"));

    /// <summary>The send of what the first pass over a chunk found.</summary>
    public static RunName FirstOf(BatchId batch, int chunk) => new($"{batch}-{chunk:D5}");

    /// <summary>The next send of what failed in this one: <c>2026-W47</c>, <c>2026-W47.again1</c>,
    /// <c>2026-W47.again2</c>.</summary>
    public RunName Again() =>
        new(
            Value.Split(".again") is [var first, var count]
                ? $"{first}.again{int.Parse(count, CultureInfo.InvariantCulture) + 1}"
                : $"{Value}.again1"
        );

    static RunName IParsable<RunName>.Parse(string s, IFormatProvider? provider) => Parse(s);

    public static RunName Parse(string s) =>
        TryParse(s, null, out var run) ? run : throw new FormatException($"'{s}' is not the name of a send.");

    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out RunName result
    )
    {
        result = s is { Length: <= MaxLength } && Form().IsMatch(s) ? new RunName(s) : null;
        return result is not null;
    }

    public int CompareTo(RunName? other) => string.CompareOrdinal(Value, other?.Value);

    public override string ToString() => Value;

    // Part of keys and paths: no bar, no slash.
    [GeneratedRegex(@"^[0-9A-Za-z]+([-.][0-9A-Za-z]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
