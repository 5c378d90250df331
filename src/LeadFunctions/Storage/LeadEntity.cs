using Azure.Data.Tables;
using LeadFunctions.Leads;

namespace LeadFunctions.Storage;

/// <summary>A row as an entity of the table <c>Leads</c>.</summary>
internal static class LeadEntity
{
    public static TableEntity OfReceived(ChunkId chunk, Lead lead)
    {
        var entity = OfChanged(chunk.Batch, chunk.Chunk, lead);
        entity["Line"] = lead.Line;
        entity["Cells"] = Json.Write(lead.Cells);
        return entity;
    }

    /// <summary>What the pipeline adds to a row, to be merged into it.</summary>
    public static TableEntity OfChanged(BatchId batch, int chunk, Lead lead)
    {
        var entity = new TableEntity(Keys.Chunk(batch, chunk), Keys.Row(lead.Id.Row)) { ["Routed"] = lead.Routed };
        Set(entity, "Intake", lead.Intake?.ToString());
        Set(entity, "Status", lead.Status?.ToString());
        Set(entity, "Person", lead.Person?.Value);
        Set(entity, "Data", lead.Data is null ? null : Json.Write(lead.Data));
        SetList(entity, "Reasons", lead.Reasons);
        SetList(entity, "Matches", lead.Matches);
        SetList(entity, "History", lead.History);
        return entity;
    }

    public static Lead Read(TableEntity entity, BatchId batch) =>
        new(new LeadId(batch, int.Parse(entity.RowKey, null)), entity.GetInt32("Line") ?? 0, List<string>(entity, "Cells"))
        {
            Intake = entity.GetString("Intake") is { } intake ? Enum.Parse<Intake>(intake) : null,
            Routed = entity.GetBoolean("Routed") ?? false,
            Person = entity.GetString("Person") is { } person ? PersonId.Parse(person) : null,
            Data = entity.GetString("Data") is { } data ? Json.Read<LeadData>(data) : null,
            Reasons = List<Reason>(entity, "Reasons"),
            Matches = List<Match>(entity, "Matches"),
            History = List<HistoryEntry>(entity, "History"),
        };

    private static void Set(TableEntity entity, string name, string? value)
    {
        if (value is not null)
            entity[name] = value;
    }

    private static void SetList<T>(TableEntity entity, string name, IReadOnlyList<T> items)
    {
        if (items.Count > 0)
            entity[name] = Json.Write(items);
    }

    private static List<T> List<T>(TableEntity entity, string name) =>
        entity.GetString(name) is { } json ? Json.Read<List<T>>(json) : [];
}
