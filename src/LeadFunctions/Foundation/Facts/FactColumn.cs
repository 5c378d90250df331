using Parquet;
using Parquet.Schema;

namespace LeadFunctions.Foundation.Facts;

/// <summary>A column of a file of facts.</summary>
internal abstract class FactColumn<TRow>(string name)
    where TRow : class
{
    public string Name => name;

    /// <summary>As the schema of the file has it.</summary>
    public abstract Field Field { get; }

    public abstract Task WriteAsync(ParquetRowGroupWriter group, FactSlots<TRow> slots, CancellationToken ct);
}

/// <summary>Where values stand: those of a column of rows, or of the lists of rows one after the other.</summary>
/// <param name="Items">Null where a row has an empty list.</param>
/// <param name="Repeats">For each whether it goes on with the list of the one before; null for a column of
/// rows.</param>
internal sealed record FactSlots<T>(IReadOnlyList<T?> Items, int[]? Repeats = null)
    where T : class;
