using System.Collections.Frozen;
using LeadFunctions.Leads;

namespace LeadFunctions.ValidatingLeads;

/// <summary>Where the columns of a file are, found once and asked for every row. Of several columns for a field the first counts.</summary>
internal sealed class ColumnPlaces(IReadOnlyList<Column> columns)
{
    private readonly FrozenDictionary<string, int> _byField = columns.Index()
        .Where(c => c.Item.Field is not null)
        .DistinctBy(c => c.Item.Field)
        .ToFrozenDictionary(c => c.Item.Field!, c => c.Index);

    /// <summary>Columns that no field claims, in order.</summary>
    public IReadOnlyList<(int Index, string Header)> Unclaimed { get; } =
        [.. columns.Index().Where(c => c.Item.Field is null).Select(c => (c.Index, c.Item.Header))];

    /// <summary>Questions in one column with their answers in another.</summary>
    public IReadOnlyList<QuestionPair> Questions { get; } = QuestionPairs.Of(columns);

    public bool Has(string field) => _byField.ContainsKey(field);

    /// <returns>Counted from 0; beyond every row where the file has no such column.</returns>
    public int Of(string field) => _byField.TryGetValue(field, out var place) ? place : int.MaxValue;
}
