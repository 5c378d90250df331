using static LeadFunctions.Foundation.Facts.FactColumns;

namespace LeadFunctions.Foundation.Facts;

/// <summary>The columns of <see cref="ScoringFiles.People"/>. Nobody but the app reads it.</summary>
internal static class InterestColumns
{
    public static FactValues<InterestFact, ReadOnlyMemory<char>, string> Person { get; } =
        Text<InterestFact>("person", f => f.Person);

    public static FactValues<InterestFact, DateTime, DateTimeOffset?> At { get; } =
        Moment<InterestFact>("at", f => f.At);

    public static FactValues<InterestFact, ReadOnlyMemory<char>, string> Category { get; } =
        Text<InterestFact>("category", f => f.Category);

    public static FactTable<InterestFact> Table { get; } = new(1, [Person, At, Category]);
}
