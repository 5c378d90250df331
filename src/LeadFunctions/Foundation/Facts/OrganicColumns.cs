using static LeadFunctions.Foundation.Facts.FactColumns;

namespace LeadFunctions.Foundation.Facts;

using Texts = FactValues<OrganicFact, ReadOnlyMemory<char>, string>;

/// <summary>The columns of <c>facts/organic</c>. Each has a line in <c>docs/reference/facts.md</c>; what is added there
/// makes a new version.</summary>
internal static class OrganicColumns
{
    public const int Version = 1;

    public static FactValues<OrganicFact, DateTime, DateOnly?> Date { get; } = Day<OrganicFact>("date", f => f.Date);
    public static Texts Person { get; } = Text<OrganicFact>("person", f => f.Person);
    public static Texts Title { get; } = Text<OrganicFact>("title", f => f.Title);
    public static Texts TitleKey { get; } = Text<OrganicFact>("title_key", f => f.TitleKey?.Text);
    public static Texts TitleLevel { get; } = Text<OrganicFact>("title_level", f => f.TitleKey?.Level.ToString());

    public static Texts TitleFunction { get; } =
        Text<OrganicFact>("title_function", f => f.TitleKey?.Function.ToString());

    public static Texts Country { get; } = Text<OrganicFact>("country", f => f.Country);
    public static Texts State { get; } = Text<OrganicFact>("state", f => f.State);
    public static Texts Size { get; } = Text<OrganicFact>("size", f => f.Size);

    public static FactValues<OrganicFact, int, int?> Employees { get; } =
        Number<OrganicFact>("employees", f => f.Employees);

    public static Texts Industry { get; } = Text<OrganicFact>("industry", f => f.Industry);
    public static Texts Category { get; } = Text<OrganicFact>("category", f => f.Category);

    public static FactTable<OrganicFact> Table { get; } =
        new(
            Version,
            [
                Date,
                Person,
                Title,
                TitleKey,
                TitleLevel,
                TitleFunction,
                Country,
                State,
                Size,
                Employees,
                Industry,
                Category,
            ]
        );
}
