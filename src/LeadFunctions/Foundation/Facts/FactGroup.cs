using Parquet;
using Parquet.Schema;

namespace LeadFunctions.Foundation.Facts;

/// <summary>Some rows of a file of facts, of which columns are read one by one.</summary>
internal sealed class FactGroup(
    ParquetRowGroupReader reader,
    IReadOnlyDictionary<string, DataField> columns,
    FactTexts texts
)
{
    public ParquetRowGroupReader Reader => reader;

    public FactTexts Texts => texts;

    public int Rows { get; } = checked((int)reader.RowCount);

    /// <summary>A column by its path; null where the file has none.</summary>
    public DataField? Find(string path) => columns.GetValueOrDefault(path);
}
