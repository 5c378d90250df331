using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Storage;

/// <summary>A row as an entity of the table <c>Leads</c>.</summary>
internal static class LeadEntity
{
    // 64 KiB of UTF-16, with room to spare.
    private const int PartLength = 30_000;

    // What is left of 1 MiB beside cells, values and history.
    private const int MaxMatches = 300_000;

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
        SetText(entity, "Data", was.Data, lead.Data);
        Set(entity, "Source", was.Source, lead.Source, Json.Write);
        SetList(entity, "Cells", was.Cells, lead.Cells);
        SetList(entity, "Reasons", was.Reasons, lead.Reasons);
        SetList(entity, "Through", was.Through, lead.Through);
        if (IsChanged(was.Former, lead.Former))
            SetParts(entity, "Former", 0, lead.Former.Count > 0 ? Json.Write(lead.Former) : "");
        if (IsChanged(was.Matches, lead.Matches))
            SetParts(entity, "Matches", 0, lead.Matches.Count > 0 ? VerdictTexts.Within(MaxMatches, lead.Matches) : "");
        if (IsChanged(was.History, lead.History))
            SetText(entity, "History", was.History, lead.History);
        return entity;
    }

    /// <summary>Whether nothing would be written where one becomes the other.</summary>
    public static bool IsSame(Lead was, Lead lead) =>
        was.Matches.SequenceEqual(lead.Matches)
        && was.History.SequenceEqual(lead.History)
        && OfChanged(was.Id.Batch, 0, was with { Matches = [], History = [] }, lead with { Matches = [], History = [] })
            is { Count: 2 };

    public static Lead Read(TableEntity entity, BatchId batch) =>
        new(
            new LeadId(batch, int.Parse(entity.RowKey, null)),
            entity.GetInt32("Line") ?? 0,
            List<string>(entity, "Cells")
        )
        {
            Intake = entity.GetString("Intake") is { } intake ? Enum.Parse<Intake>(intake) : null,
            Pass = entity.GetInt32("Pass") ?? 0,
            IsStopped = entity.GetBoolean("Stopped") ?? false,
            Person = entity.GetString("Person") is { } person ? PersonId.Parse(person) : null,
            Data = Text(entity, "Data") is { } data ? Json.Read<LeadData>(data) : null,
            Source = entity.GetString("Source") is { } source ? Json.Read<LeadSource>(source) : null,
            Through = List<LeadCode>(entity, "Through"),
            Former = Parts(entity, "Former", 0) is { Length: > 0 } former ? Json.Read<List<string>>(former) : [],
            Reasons = List<Reason>(entity, "Reasons"),
            Matches = Parts(entity, "Matches", 0) is { Length: > 0 } matches ? Json.Read<List<Match>>(matches) : [],
            History = Text(entity, "History") is { } history ? Json.Read<List<HistoryEntry>>(history) : [],
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

    // Mostly one property; what it does not hold goes on in the next ones.
    private static void SetText<T>(TableEntity entity, string name, T? was, T? value)
        where T : class
    {
        if (value is null || Equals(was, value))
            return;
        var json = Json.Write(value);
        entity[name] = json[..Math.Min(PartLength, json.Length)];
        if (json.Length > PartLength || (was is not null && Json.Write(was).Length > PartLength))
            SetParts(entity, name, 1, json[Math.Min(PartLength, json.Length)..]);
    }

    private static string? Text(TableEntity entity, string name) =>
        entity.GetString(name) is { } begin ? begin + Parts(entity, name, 1) : null;

    // A lead that hundreds of campaigns refused has more to tell than one property holds.
    private static void SetParts(TableEntity entity, string name, int part, string text)
    {
        for (var from = 0; from < text.Length; from += PartLength)
            entity[name + part++] = text.Substring(from, Math.Min(PartLength, text.Length - from));
        // Ends the text, also where a longer one was there before.
        entity[name + part] = "";
    }

    private static bool IsChanged<T>(IReadOnlyList<T> was, IReadOnlyList<T> items) =>
        !ReferenceEquals(was, items) && was.Count + items.Count > 0;

    private static string Parts(TableEntity entity, string name, int from) =>
        string.Concat(
            Enumerable
                .Range(from, int.MaxValue - from)
                .Select(i => entity.GetString(name + i))
                .TakeWhile(part => part is { Length: > 0 })
        );

    private static List<T> List<T>(TableEntity entity, string name) =>
        entity.GetString(name) is { } json ? Json.Read<List<T>>(json) : [];
}
