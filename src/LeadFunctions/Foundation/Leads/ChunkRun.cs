using System.Globalization;

namespace LeadFunctions.Foundation.Leads;

/// <summary>The pass over a chunk that a send to immediate campaigns is named after, such as
/// <c>20261121T093000-4f2a9c01d3b2-00000.2</c>.</summary>
internal sealed record ChunkRun(BatchId Batch, int Chunk, int Pass)
{
    /// <returns>Null for a send of another kind, such as that of a week or one that is done again.</returns>
    public static ChunkRun? Of(RunName run)
    {
        var (name, pass) = run.Value.Split('.') switch
        {
            [var first] => (first, 1),
            [var first, var later]
                when int.TryParse(later, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => (
                first,
                number
            ),
            _ => ("", 0),
        };
        var cut = name.LastIndexOf('-');
        return
            cut > 0
            && BatchId.TryParse(name[..cut], null, out var batch)
            && int.TryParse(name.AsSpan(cut + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var chunk)
            ? new(batch, chunk, pass)
            : null;
    }
}
