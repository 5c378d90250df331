using Azure.Data.Tables;
using LeadFunctions.Leads;

namespace LeadFunctions.Storage;

/// <summary>A row as an entity of the table <c>Leads</c>.</summary>
internal static class LeadEntity
{
    // 64 KiB of UTF-16, with room to spare.
    private const int PartLength = 30_000;

    public static TableEntity OfReceived(ChunkId chunk, Lead lead)
    {
        var entity = OfChanged(chunk.Batch, chunk.Chunk, lead);
        entity["Affiliate"] = chunk.Affiliate.Value;
        entity["Line"] = lead.Line;
        entity["Cells"] = Json.Write(lead.Cells);
        return entity;
    }

    /// <summary>What the pipeline adds to a row, to be merged into it.</summary>
    public static TableEntity OfChanged(BatchId batch, int chunk, Lead lead)
    {
        var entity = new TableEntity(Keys.Chunk(batch, chunk), Keys.Row(lead.Id.Row)) { ["Pass"] = lead.Pass };
        if (lead.IsStopped || lead.Pass > 0)
            entity["Stopped"] = lead.IsStopped;
        Set(entity, "Intake", lead.Intake?.ToString());
        Set(entity, "Status", lead.Status?.ToString());
        Set(entity, "Person", lead.Person?.Value);
        Set(entity, "Data", lead.Data is null ? null : Json.Write(lead.Data));
        SetList(entity, "Reasons", lead.Reasons, known: lead.Pass > 1);
        SetList(entity, "Through", lead.Through, known: false);
        SetLongList(entity, "Matches", lead.Matches);
        SetList(entity, "History", lead.History, known: false);
        return entity;
    }

    public static Lead Read(TableEntity entity, BatchId batch) =>
        new(new LeadId(batch, int.Parse(entity.RowKey, null)), entity.GetInt32("Line") ?? 0, List<string>(entity, "Cells"))
        {
            Intake = entity.GetString("Intake") is { } intake ? Enum.Parse<Intake>(intake) : null,
            Pass = entity.GetInt32("Pass") ?? 0,
            IsStopped = entity.GetBoolean("Stopped") ?? false,
            Person = entity.GetString("Person") is { } person ? PersonId.Parse(person) : null,
            Data = entity.GetString("Data") is { } data ? Json.Read<LeadData>(data) : null,
            Through = List<LeadCode>(entity, "Through"),
            Reasons = List<Reason>(entity, "Reasons"),
            Matches = LongList<Match>(entity, "Matches"),
            History = List<HistoryEntry>(entity, "History"),
        };

    private static void Set(TableEntity entity, string name, string? value)
    {
        if (value is not null)
            entity[name] = value;
    }

    // Also an empty one: a merge would leave what was there before.
    private static void SetList<T>(TableEntity entity, string name, IReadOnlyList<T> items, bool known)
    {
        if (items.Count > 0 || known)
            entity[name] = Json.Write(items);
    }

    // A lead that hundreds of campaigns refused has more to tell than one property holds.
    private static void SetLongList<T>(TableEntity entity, string name, IReadOnlyList<T> items)
    {
        if (items.Count == 0)
            return;
        var parts = Json.Write(items).Chunk(PartLength).Select(part => new string(part)).ToList();
        for (var i = 0; i < parts.Count; i++)
            entity[name + i] = parts[i];
        // Ends the text, also where a longer one was there before.
        entity[name + parts.Count] = "";
    }

    private static List<T> LongList<T>(TableEntity entity, string name)
    {
        var parts = Enumerable.Range(0, int.MaxValue).Select(i => entity.GetString(name + i)).TakeWhile(part => part is { Length: > 0 });
        return string.Concat(parts) is { Length: > 0 } json ? Json.Read<List<T>>(json) : [];
    }

    private static List<T> List<T>(TableEntity entity, string name) =>
        entity.GetString(name) is { } json ? Json.Read<List<T>>(json) : [];
}
