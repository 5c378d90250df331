using Parquet;
using Parquet.Data;
using Parquet.Schema;

namespace LeadFunctions.Foundation.Facts;

/// <summary>A column with one value a row, or none.</summary>
/// <typeparam name="TRow">What the column is of.</typeparam>
/// <typeparam name="TStored">As the file has it.</typeparam>
/// <typeparam name="TValue">As readers get it; its default is none.</typeparam>
internal sealed class FactValues<TRow, TStored, TValue>(
    string name,
    DataField stored,
    Func<TRow, TStored?> store,
    Func<TStored, FactTexts, TValue> load
) : FactColumn<TRow>(name)
    where TRow : class
    where TStored : struct
{
    public override Field Field => stored;

    public override async Task WriteAsync(ParquetRowGroupWriter group, FactSlots<TRow> slots, CancellationToken ct)
    {
        var (levels, values) = (new int[slots.Items.Count], new List<TStored>(slots.Items.Count));
        for (var i = 0; i < levels.Length; i++)
            if (slots.Items[i] is not { } item)
                levels[i] = FactLists.Empty;
            else if (store(item) is { } value)
            {
                levels[i] = stored.MaxDefinitionLevel;
                values.Add(value);
            }
            else
                levels[i] = stored.MaxDefinitionLevel - 1;
        ReadOnlyMemory<int>? repeats = slots.Repeats is { } marked ? marked : null;
        await group.WriteAllPartsAsync<TStored>(stored, values.ToArray(), levels, repeats, ct);
    }

    /// <summary>The values of a row group, one a row.</summary>
    /// <returns>Nothing but none where the file is from before the column was.</returns>
    public async Task<TValue?[]> ReadAsync(FactGroup group, CancellationToken ct) =>
        await ReadAsync(group, Name, ct) is var (values, _, _) && values.Length > 0 ? values : new TValue?[group.Rows];

    /// <param name="path">Where the column stands: its name, behind that of the list that it is in.</param>
    /// <returns>The values with the marks of where they stand, see <see cref="FactLists"/>; nothing where the file has
    /// no such column.</returns>
    public async Task<(TValue?[] Values, int[] Levels, int[] Repeats)> ReadAsync(
        FactGroup group,
        string path,
        CancellationToken ct
    )
    {
        if (group.Find(path) is not { } found)
            return ([], [], []);
        using var raw = (RawColumnData<TStored>)await group.Reader.ReadRawColumnDataBaseAsync(found, ct);
        var levels = raw.DefinitionLevels;
        var repeats = found.MaxRepetitionLevel > 0 ? raw.RepetitionLevels.ToArray() : [];
        var values = new TValue?[levels.Length];
        for (var (i, row, next) = (0, -1, 0); i < values.Length; i++)
        {
            if (repeats.Length == 0 || repeats[i] == 0)
                row++;
            if (levels[i] != found.MaxDefinitionLevel)
                continue;
            if (group.IsWanted(row))
                values[i] = load(raw.Values[next], group.Texts);
            next++;
        }
        return (values, levels.ToArray(), repeats);
    }
}
