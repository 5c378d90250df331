using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Storage;

/// <summary>A batch as an entity of the table <c>Batches</c>.</summary>
internal static class BatchEntity
{
    public static TableEntity Of(Batch batch)
    {
        var entity = new TableEntity(batch.Affiliate.Value, batch.Id.Value)
        {
            ["Path"] = batch.Path,
            ["Bytes"] = batch.Bytes,
            ["State"] = batch.State.ToString(),
            ["Rows"] = batch.Rows,
            ["ReceivedChunks"] = batch.ReceivedChunks,
            ["Summaries"] = batch.Summaries,
            ["Finished"] = batch.Finished.ToBytes(),
            ["Format"] = batch.Format,
            ["Columns"] = Json.Write(batch.Columns),
            ["NotRead"] = Json.Write(batch.NotRead),
            ["Counts"] = Json.Write(batch.Counts),
            ["Outcomes"] = Json.Write(batch.Outcomes),
            ["NowhereRows"] = batch.NowhereRows,
            ["NowhereReasons"] = Json.Write(batch.NowhereReasons),
        };
        if (batch.Part is { } part)
            (entity["Archive"], entity["PartName"], entity["Parts"]) = (part.Archive.Value, part.Name, part.Files);
        if (batch.OpenedAt is { } opened)
            entity["OpenedAt"] = opened;
        if (batch.Problem is { } problem)
            entity["Problem"] = problem;
        if (batch.CompletedAt is { } completed)
            entity["CompletedAt"] = completed;
        if (batch.BareSince is { } bare)
            entity["BareSince"] = bare;
        return entity;
    }

    public static Batch Read(TableEntity entity) =>
        new(
            AffiliateName.Parse(entity.PartitionKey),
            BatchId.Parse(entity.RowKey),
            entity.GetString("Path"),
            entity.GetInt64("Bytes") ?? 0
        )
        {
            State = Enum.Parse<BatchState>(entity.GetString("State")),
            Part = entity.GetString("Archive") is { } archive
                ? new ArchivePart(BatchId.Parse(archive), entity.GetString("PartName"), entity.GetInt32("Parts") ?? 0)
                : null,
            OpenedAt = entity.GetDateTimeOffset("OpenedAt"),
            Problem = entity.GetString("Problem"),
            Rows = entity.GetInt32("Rows") ?? 0,
            ReceivedChunks = entity.GetInt32("ReceivedChunks") ?? 0,
            TouchedAt = entity.Timestamp,
            Summaries = entity.GetInt32("Summaries") ?? 0,
            Finished = ChunkSet.Of(entity.GetBinary("Finished") ?? []),
            Format = entity.GetString("Format") ?? "",
            Columns = Json.Read<List<Column>>(entity.GetString("Columns")),
            NotRead = entity.GetString("NotRead") is { } notRead ? Json.Read<List<string>>(notRead) : [],
            Counts = Json.Read<Dictionary<LeadStatus, int>>(entity.GetString("Counts")),
            Outcomes = entity.GetString("Outcomes") is { } outcomes
                ? Json.Read<Dictionary<RowOutcome, int>>(outcomes)
                : [],
            NowhereRows = entity.GetInt32("NowhereRows") ?? 0,
            NowhereReasons = entity.GetString("NowhereReasons") is { } nowhere
                ? Json.Read<Dictionary<ReasonCode, int>>(nowhere)
                : [],
            CompletedAt = entity.GetDateTimeOffset("CompletedAt"),
            BareSince = entity.GetDateTimeOffset("BareSince"),
        };
}
