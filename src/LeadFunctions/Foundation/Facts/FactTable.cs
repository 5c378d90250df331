using System.Globalization;
using System.Runtime.CompilerServices;
using Parquet;
using Parquet.Schema;

namespace LeadFunctions.Foundation.Facts;

/// <summary>A kind of files of facts: its columns, and how they are written and read. The same rows make the same
/// bytes.</summary>
/// <param name="version">Of the columns; it stands in each file as <c>schema</c>.</param>
internal sealed class FactTable<TRow>(int version, IReadOnlyList<FactColumn<TRow>> columns)
    where TRow : class
{
    private readonly ParquetSchema _schema = new([.. columns.Select(c => c.Field)]);

    public int Version => version;

    public IReadOnlyList<FactColumn<TRow>> Columns => columns;

    /// <param name="groups">Rows that are held in memory together; what reads a column gets as many at a time.</param>
    public async Task WriteAsync(Stream stream, IAsyncEnumerable<IReadOnlyList<TRow>> groups, CancellationToken ct)
    {
        await using var writer = await ParquetWriter.CreateAsync(_schema, stream, cancellationToken: ct);
        writer.CustomMetadata = new Dictionary<string, string>
        {
            ["schema"] = version.ToString(CultureInfo.InvariantCulture),
        };
        await foreach (var rows in groups.WithCancellation(ct))
        {
            using var group = writer.CreateRowGroup();
            var slots = new FactSlots<TRow>(rows);
            foreach (var column in columns)
                await column.WriteAsync(group, slots, ct);
        }
    }

    /// <summary>The row groups of a file, one after the other. Of each, only the columns that are asked for are
    /// read.</summary>
    /// <param name="texts">Kept from file to file by whoever reads many; not by two at once.</param>
    public static async IAsyncEnumerable<FactGroup> ReadAsync(
        Stream stream,
        FactTexts texts,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        await using var reader = await ParquetReader.CreateAsync(stream, leaveStreamOpen: true, cancellationToken: ct);
        var stored = reader.Schema.GetDataFields().ToDictionary(f => f.Path.ToString());
        for (var i = 0; i < reader.RowGroupCount; i++)
        {
            using var group = reader.OpenRowGroupReader(i);
            yield return new FactGroup(group, stored, texts);
        }
    }
}
