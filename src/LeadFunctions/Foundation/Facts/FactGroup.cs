using Parquet;
using Parquet.Schema;

namespace LeadFunctions.Foundation.Facts;

/// <summary>Some rows of a file of facts, of which columns are read one by one.</summary>
internal sealed class FactGroup(
    ParquetRowGroupReader reader,
    IReadOnlyDictionary<string, DataField> columns,
    FactTexts texts,
    bool[]? wanted = null
)
{
    public ParquetRowGroupReader Reader => reader;

    public FactTexts Texts => texts;

    public int Rows { get; } = checked((int)reader.RowCount);

    /// <summary>The same rows, of which columns have values only where they are wanted.</summary>
    public FactGroup Only(bool[] rows) => new(reader, columns, texts, rows);

    public bool IsWanted(int row) => wanted is null || wanted[row];

    /// <summary>A column by its path; null where the file has none.</summary>
    public DataField? Find(string path) => columns.GetValueOrDefault(path);
}
