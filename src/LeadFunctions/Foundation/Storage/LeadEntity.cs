using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Storage;

/// <summary>A row as an entity of the table <c>Leads</c>.</summary>
internal static class LeadEntity
{
    // 64 KiB of UTF-16, with room to spare.
    private const int PartLength = 30_000;

    public static TableEntity OfReceived(ChunkId chunk, Lead lead)
    {
        var entity = OfChanged(chunk.Batch, chunk.Chunk, new Lead(lead.Id, lead.Line, lead.Cells), lead);
        entity["Affiliate"] = chunk.Affiliate.Value;
        entity["Line"] = lead.Line;
        entity["Cells"] = Json.Write(lead.Cells);
        return entity;
    }

    /// <summary>What a change adds to a row, to be merged into the version of it that was read: what stayed is not
    /// written again.</summary>
    public static TableEntity OfChanged(BatchId batch, int chunk, Lead was, Lead lead)
    {
        var entity = new TableEntity(Keys.Chunk(batch, chunk), Keys.Row(lead.Id.Row));
        if (lead.Pass != was.Pass)
            entity["Pass"] = lead.Pass;
        if (lead.IsStopped != was.IsStopped)
            entity["Stopped"] = lead.IsStopped;
        Set(entity, "Intake", was.Intake, lead.Intake, intake => intake.ToString()!);
        Set(entity, "Status", was.Status, lead.Status, status => status.ToString()!);
        Set(entity, "Person", was.Person, lead.Person, person => person.Value);
        Set(entity, "Data", was.Data, lead.Data, Json.Write);
        SetList(entity, "Reasons", was.Reasons, lead.Reasons);
        SetList(entity, "Through", was.Through, lead.Through);
        SetLongList(entity, "Matches", was.Matches, lead.Matches);
        SetList(entity, "History", was.History, lead.History);
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

    private static void Set<T>(TableEntity entity, string name, T? was, T? value, Func<T, string> write)
    {
        if (value is not null && !EqualityComparer<T>.Default.Equals(was, value))
            entity[name] = write(value);
    }

    // Also one that became empty: a merge would leave what was there before.
    private static void SetList<T>(TableEntity entity, string name, IReadOnlyList<T> was, IReadOnlyList<T> items)
    {
        if (IsChanged(was, items))
            entity[name] = Json.Write(items);
    }

    // A lead that hundreds of campaigns refused has more to tell than one property holds.
    private static void SetLongList<T>(TableEntity entity, string name, IReadOnlyList<T> was, IReadOnlyList<T> items)
    {
        if (!IsChanged(was, items))
            return;
        var json = items.Count > 0 ? Json.Write(items) : "";
        var part = 0;
        for (var from = 0; from < json.Length; from += PartLength)
            entity[name + part++] = json.Substring(from, Math.Min(PartLength, json.Length - from));
        // Ends the text, also where a longer one was there before.
        entity[name + part] = "";
    }

    private static bool IsChanged<T>(IReadOnlyList<T> was, IReadOnlyList<T> items) =>
        !ReferenceEquals(was, items) && was.Count + items.Count > 0;

    private static List<T> LongList<T>(TableEntity entity, string name)
    {
        var parts = Enumerable.Range(0, int.MaxValue).Select(i => entity.GetString(name + i)).TakeWhile(part => part is { Length: > 0 });
        return string.Concat(parts) is { Length: > 0 } json ? Json.Read<List<T>>(json) : [];
    }

    private static List<T> List<T>(TableEntity entity, string name) =>
        entity.GetString(name) is { } json ? Json.Read<List<T>>(json) : [];
}
