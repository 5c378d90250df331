using System.Collections.Frozen;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.ReadingTables;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>Where the columns of a file are, found once and asked for every row.</summary>
/// <param name="asks">Whether a campaign asks a question under this header.</param>
internal sealed class ColumnPlaces(IReadOnlyList<Column> columns, Func<string, bool> asks)
{
    private readonly FrozenDictionary<string, int[]> _byField = columns
        .Index()
        .Select(c =>
            (
                c.Index,
                Field: c.Item.Field ?? c.Item.StandsIn?.Field,
                Rank: c.Item.Field is null ? c.Item.StandsIn?.Rank + 1 : 0
            )
        )
        .Where(c => c.Field is not null)
        .GroupBy(c => c.Field!)
        .ToFrozenDictionary(f => f.Key, f => f.OrderBy(c => c.Rank).Select(c => c.Index).ToArray());

    private readonly FrozenSet<string> _own = columns.Select(c => c.Field).OfType<string>().ToFrozenSet();

    /// <summary>Where the particles of Dutch and German last names are; -1 where they have no column.</summary>
    public int LastNamePrefix { get; } =
        columns
            .ToList()
            .FindIndex(c =>
                c.Field is null
                && HeaderSynonyms.Fold(c.Header)
                    is "tussenvoegsel"
                        or "tussenvoegsels"
                        or "voorvoegsel"
                        or "voorvoegsels"
                        or "lastnameprefix"
                        or "surnameprefix"
                        or "namensvorsatz"
                        or "namenszusatz"
            );

    /// <summary>Whether the name of a column may mean something else than its field.</summary>
    public bool IsVague(int column) => HeaderSynonyms.Find(columns[column].Header) is { Rank: > 0 };

    /// <summary>Columns that no field of the lead claims, in order. A question may be named as a source or an interest
    /// is.</summary>
    public IReadOnlyList<(int Index, string Header)> Unclaimed { get; } =
    [
        .. columns
            .Index()
            .Where(c => c.Item.Field is not { } field || (MayBeAsked(field) && asks(c.Item.Header)))
            .Select(c => (c.Index, c.Item.Header)),
    ];

    private static bool MayBeAsked(string field) => Field.OfSource.Contains(field) || Field.OfInterest.Contains(field);

    /// <summary>Questions in one column with their answers in another.</summary>
    public IReadOnlyList<QuestionPair> Questions { get; } = QuestionPairs.Of(columns);

    /// <summary>Whether a column has the field, so that others merely stand in.</summary>
    public bool HasOwn(string field) => _own.Contains(field);

    /// <summary>The columns of a field, counted from 0: the one that has it, then those that stand in where it is
    /// empty.</summary>
    public ReadOnlySpan<int> Of(string field) => _byField.TryGetValue(field, out var places) ? places : [];
}
