using Parquet.Schema;

namespace LeadFunctions.Foundation.Facts;

/// <summary>Makes columns of the kinds that every reader of the format knows.</summary>
internal static class FactColumns
{
    public static FactValues<TRow, ReadOnlyMemory<char>, string> Text<TRow>(string name, Func<TRow, string?> of)
        where TRow : class =>
        new(
            name,
            new DataField<string>(name, true),
            // Not "null" alone: that would become a text without letters.
            row => of(row) is { } text ? text.AsMemory() : default(ReadOnlyMemory<char>?),
            (text, texts) => texts.Of(text.Span)
        );

    /// <summary>Codes with a space between; empty where there are none.</summary>
    public static FactValues<TRow, ReadOnlyMemory<char>, string> Words<TRow, TWord>(
        string name,
        Func<TRow, IReadOnlyList<TWord>> of
    )
        where TRow : class
        where TWord : struct, Enum => Text<TRow>(name, row => string.Join(' ', of(row)));

    public static FactValues<TRow, int, int?> Number<TRow>(string name, Func<TRow, int?> of)
        where TRow : class => new(name, new DataField<int>(name, true), of, (number, _) => number);

    public static FactValues<TRow, bool, bool?> Flag<TRow>(string name, Func<TRow, bool?> of)
        where TRow : class => new(name, new DataField<bool>(name, true), of, (flag, _) => flag);

    /// <summary>A day of UTC, where it is a moment's.</summary>
    public static FactValues<TRow, DateTime, DateOnly?> Day<TRow>(string name, Func<TRow, DateOnly?> of)
        where TRow : class =>
        new(
            name,
            new DateTimeDataField(name, DateTimeFormat.Date, isNullable: true),
            row => of(row)?.ToDateTime(default),
            (day, _) => DateOnly.FromDateTime(day)
        );

    /// <summary>A moment in UTC, to the microsecond.</summary>
    public static FactValues<TRow, DateTime, DateTimeOffset?> Moment<TRow>(string name, Func<TRow, DateTimeOffset?> of)
        where TRow : class =>
        new(
            name,
            new DateTimeDataField(name, DateTimeFormat.DateAndTimeMicros, isAdjustedToUTC: false, isNullable: true),
            row => of(row)?.UtcDateTime,
            (at, _) => new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc))
        );
}
