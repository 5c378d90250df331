using Azure;
using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Storage;

/// <summary>How far a chunk has come: its own row in the partition of its leads.</summary>
/// <param name="Pass">The last pass of routing that is through, from 1.</param>
internal sealed record ChunkMarker(ChunkStep Step, int Pass, ETag? ETag)
{
    public static ChunkMarker Read(TableEntity? entity) =>
        entity is null
            ? new ChunkMarker(ChunkStep.Received, 0, null)
            : new ChunkMarker(
                Enum.Parse<ChunkStep>(entity.GetString("Step")),
                entity.GetInt32("Pass") ?? 0,
                entity.ETag
            );

    /// <summary>Fails where somebody marked meanwhile.</summary>
    public TableTransactionAction Write(ChunkId chunk)
    {
        var entity = new TableEntity(Keys.Chunk(chunk.Batch, chunk.Chunk), Keys.Marker)
        {
            ["Step"] = Step.ToString(),
            ["Pass"] = Pass,
        };
        return ETag is { } etag
            ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, entity, etag)
            : Transactions.Add(entity);
    }
}
