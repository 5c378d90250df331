using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Foundation.Storage;

internal static class WrittenRows
{
    /// <summary>Has rows stand in the table as a run left them.</summary>
    public static async Task WriteAsync(this LeadStore leads, ChunkId chunk, params IReadOnlyList<Lead> rows)
    {
        await leads.ReceiveAsync(chunk, rows.Select(row => new Lead(row.Id, row.Line, row.Cells)), default);
        await leads.UpdateAsync(chunk.Batch, chunk.Chunk, lead => rows.First(row => row.Id == lead.Id), default);
        await leads.WriteOutAsync(chunk.Batch, chunk.Chunk, default);
    }
}
