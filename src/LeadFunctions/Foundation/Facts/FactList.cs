using Parquet;
using Parquet.Schema;

namespace LeadFunctions.Foundation.Facts;

/// <summary>A column with a list of records a row, which may be empty.</summary>
internal sealed class FactList<TRow, TItem>(
    string name,
    Func<TRow, IReadOnlyList<TItem>> itemsOf,
    IReadOnlyList<FactColumn<TItem>> columns
) : FactColumn<TRow>(name)
    where TRow : class
    where TItem : class
{
    // As the format names the two levels of a list; every reader knows them.
    private const string Element = "element";

    public override Field Field { get; } =
        new ListField(name, new StructField(Element, [.. columns.Select(c => c.Field)]));

    public override async Task WriteAsync(ParquetRowGroupWriter group, FactSlots<TRow> slots, CancellationToken ct)
    {
        var (items, repeats) = (new List<TItem?>(), new List<int>());
        foreach (var row in slots.Items.OfType<TRow>())
        {
            var list = itemsOf(row);
            if (list.Count > 0)
                items.AddRange(list);
            else
                items.Add(null);
            repeats.AddRange(Enumerable.Range(0, Math.Max(1, list.Count)).Select(i => i == 0 ? 0 : 1));
        }
        var lists = new FactSlots<TItem>(items, [.. repeats]);
        foreach (var column in columns)
            await column.WriteAsync(group, lists, ct);
    }

    /// <summary>One column of the lists of a row group.</summary>
    public async Task<FactLists<TValue>> ReadAsync<TStored, TValue>(
        FactGroup group,
        FactValues<TItem, TStored, TValue> column,
        CancellationToken ct
    )
        where TStored : struct
    {
        var (values, levels, repeats) = await column.ReadAsync(group, $"{Name}/list/{Element}/{column.Name}", ct);
        return FactLists<TValue>.Of(group.Rows, values, levels, repeats);
    }
}
