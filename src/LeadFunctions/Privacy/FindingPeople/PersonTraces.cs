using System.Collections.Concurrent;
using System.Text;
using Azure.Data.Tables;
using LeadFunctions.Foundation.Finding;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Privacy.FindingPeople;

/// <summary>A place that tells of a person.</summary>
/// <param name="Where">A container, a queue, or the table <c>Mails</c>.</param>
/// <param name="Path">Of a file: hostile text. Of a mail its month and the hash of its cause; empty for
/// messages.</param>
/// <param name="IsUntaken">Set for an upload that nobody has received yet.</param>
internal sealed record PersonTrace(string Where, string Path, bool IsUntaken = false);

/// <param name="NotSearched">Places that could not be looked through.</param>
/// <param name="ReachedTo">The last place that was looked through, where there was no time for all; else null.</param>
internal sealed record FoundTraces(
    ILookup<PersonId, PersonTrace> OfPeople,
    IReadOnlyList<PersonTrace> NotSearched,
    string? ReachedTo = null
);

/// <summary>Finds where people stand in files, mails and messages: everything is read once, however many are looked
/// for.</summary>
internal sealed class PersonTraces(
    LeadStorage storage,
    PersonFiles files,
    OutputFiles contents,
    UnreadUploads unread,
    PoisonStore poison
)
{
    // Looked through at a time: as many as are read at once.
    private const int Step = 8;

    /// <param name="goesOn">Asked between places whether there is time for more; null where all must be looked
    /// through.</param>
    public async Task<FoundTraces> FindAsync(
        IReadOnlyList<SoughtPerson> people,
        CancellationToken ct,
        Func<bool>? goesOn = null
    )
    {
        var owners = people
            .SelectMany(p => p.Addresses.Select(address => (address, p.Person)))
            .Distinct()
            .ToLookup(p => p.address, p => p.Person);
        var addresses = owners.Select(o => o.Key).ToList();
        var found = new ConcurrentBag<(PersonId Person, PersonTrace Trace)>();
        var missed = new ConcurrentBag<PersonTrace>();
        var after = people.Min(p => p.After ?? "");
        var places = (await FilesAsync(people, ct).Concat(unread.ListAsync(ct)).ToListAsync(ct))
            .Where(place => string.CompareOrdinal(KeyOf(place), after) > 0)
            .OrderBy(KeyOf, StringComparer.Ordinal)
            .ToList();
        foreach (var some in places.Chunk(Step))
        {
            await EntityGroups.ForEachAsync(some, LookAsync, ct);
            if (goesOn?.Invoke() == false && some[^1] != places[^1])
                return Found(KeyOf(some[^1]));
        }
        await foreach (
            var mail in storage
                .Table(Tables.Mails)
                .QueryAsync<TableEntity>(
                    select: ["PartitionKey", "RowKey", "Subject", "Text", "Html"],
                    cancellationToken: ct
                )
        )
            await TextAsync(
                new(Tables.Mails, $"{mail.PartitionKey}|{mail.RowKey}"),
                string.Join('\n', mail.GetString("Subject"), mail.GetString("Text"), mail.GetString("Html"))
            );
        foreach (var queue in PoisonStore.Names)
            if (await poison.PeekAsync(queue, ct) is not { Count: < PoisonStore.Shown } messages)
                missed.Add(new(queue, ""));
            else if (messages.Count > 0)
                await TextAsync(new(queue, ""), string.Join('\n', messages));
        return Found(null);

        FoundTraces Found(string? reachedTo) =>
            new(found.ToLookup(f => f.Person, f => f.Trace), [.. missed.OrderBy(m => (m.Where, m.Path))], reachedTo);

        async Task LookAsync(PersonTrace place)
        {
            await using var content = await contents.OpenAsync(place.Where, place.Path, ct) ?? Stream.Null;
            var (told, isWhole) = await FileSearch.FindAsync(content, addresses, ct);
            Note(place, told);
            if (!isWhole)
                missed.Add(place);
        }

        async Task TextAsync(PersonTrace place, string text) =>
            Note(
                place,
                (await FileSearch.FindAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), addresses, ct)).Found
            );

        void Note(PersonTrace place, IEnumerable<string> told)
        {
            foreach (var person in told.SelectMany(address => owners[address]).Distinct())
                found.Add((person, place));
        }
    }

    private static string KeyOf(PersonTrace place) => $"{place.Where}/{place.Path}";

    private async IAsyncEnumerable<PersonTrace> FilesAsync(
        IReadOnlyList<SoughtPerson> people,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        var batches = people.SelectMany(p => p.Batches).Select(b => $".{b}.").Distinct().ToList();
        await foreach (var path in files.NamesAsync(Containers.Receipts, "", ct))
            if (batches.Exists(batch => path.Contains(batch, StringComparison.Ordinal)))
                yield return new(Containers.Receipts, path);
        var campaigns = people
            .SelectMany(p => p.LeadCodes)
            .Distinct()
            .SelectMany(leadCode =>
                new[] { (Containers.Deliveries, $"{leadCode}/"), (Containers.Runs, $"webhooks/{leadCode}/") }
            );
        foreach (
            var (container, prefix) in campaigns.Concat([
                (Containers.Reports, ""),
                (Containers.Outbox, ""),
                (Containers.Returns, ""),
                (Containers.Feedback, ""),
                (Containers.Organic, ""),
                (Containers.Engagement, ""),
                (Containers.Nurture, ""),
            ])
        )
        await foreach (var path in files.NamesAsync(container, prefix, ct))
            yield return new(container, path);
    }
}
