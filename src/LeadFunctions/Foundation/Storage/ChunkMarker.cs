using Azure;
using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Storage;

/// <summary>How far a chunk has come: its own row in the partition of its leads.</summary>
/// <param name="Pass">The last pass of routing that is through, from 1.</param>
/// <param name="IsSent">Whether the chunk's first send is through, and was, where it is opened again. Rows may be
/// written as sent ahead of it: until then they are seen as they were before.</param>
internal sealed record ChunkMarker(ChunkStep Step, int Pass, bool IsSent, ETag? ETag)
{
    public static ChunkMarker Read(TableEntity? entity)
    {
        if (entity is null)
            return new ChunkMarker(ChunkStep.Received, 0, false, null);
        var step = Enum.Parse<ChunkStep>(entity.GetString("Step"));
        // Those that were written before there was the word had no rows ahead of a send.
        var isSent = entity.GetBoolean("Sent") ?? step == ChunkStep.Delivered;
        return new ChunkMarker(step, entity.GetInt32("Pass") ?? 0, isSent, entity.ETag);
    }

    /// <summary>Fails where somebody marked meanwhile.</summary>
    public TableTransactionAction Write(BatchId batch, int chunk) =>
        ETag is { } etag
            ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, Entity(batch, chunk), etag)
            : Transactions.Add(Entity(batch, chunk));

    public TableEntity Entity(BatchId batch, int chunk) =>
        new(Keys.Chunk(batch, chunk), Keys.Marker)
        {
            ["Step"] = Step.ToString(),
            ["Pass"] = Pass,
            ["Sent"] = IsSent,
        };

    /// <summary>Whether a row says that it was sent, and the send is to come.</summary>
    public bool IsAhead(Lead written) => !ReferenceEquals(Seen(written), written);

    /// <summary>A row of the chunk as everybody is to see it.</summary>
    public Lead Seen(Lead written) =>
        IsSent
            ? written
            : LeadLifecycle.BeforeSent(
                written,
                RunName.FirstOf(written.Id.Batch, written.Id.Chunk),
                LeadLifecycle.Deliverer
            );
}
