using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.ReportingSources;

/// <summary>Reads facts twice: what came in and was sent in a period, then what touched the people who were sent.
/// Files are read by row groups and columns, by as many readers as there are processors.</summary>
internal sealed class SourceFacts(FactFiles facts)
{
    public async Task<(SourceTally Tally, SourceTouches Touches)> ReadAsync(
        SourcePeriod period,
        CancellationToken ct
    ) => await ReadAsync(await facts.PathsAsync(period.Since, period.To, ct), facts.OpenAsync, period, ct);

    /// <param name="open">A file by its path; null where it is gone.</param>
    public static async Task<(SourceTally Tally, SourceTouches Touches)> ReadAsync(
        IReadOnlyList<string> paths,
        Func<string, CancellationToken, Task<Stream?>> open,
        SourcePeriod period,
        CancellationToken ct
    )
    {
        var tally = new SourceTally();
        foreach (
            var part in await EachAsync(paths, open, () => new SourceTally(), (p, g) => AddAsync(p, g, period, ct), ct)
        )
            tally.Add(part);
        var people = tally.Sends.Select(s => s.Person).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var touches = new SourceTouches();
        if (people.Count > 0)
            foreach (
                var part in await EachAsync(
                    paths,
                    open,
                    () => new SourceTouches(),
                    (p, g) => AddAsync(p, g, people, ct),
                    ct
                )
            )
                touches.Add(part);
        return (tally, touches);
    }

    private static Task<T[]> EachAsync<T>(
        IReadOnlyList<string> paths,
        Func<string, CancellationToken, Task<Stream?>> open,
        Func<T> begin,
        Func<T, FactGroup, Task> add,
        CancellationToken ct
    ) =>
        Task.WhenAll(
            paths
                .Chunk(Math.Max(1, (paths.Count + Environment.ProcessorCount - 1) / Environment.ProcessorCount))
                .Select(part => Task.Run(() => ReadAsync(part, open, begin(), add, ct), ct))
        );

    private static async Task<T> ReadAsync<T>(
        IEnumerable<string> paths,
        Func<string, CancellationToken, Task<Stream?>> open,
        T part,
        Func<T, FactGroup, Task> add,
        CancellationToken ct
    )
    {
        var texts = new FactTexts();
        foreach (var path in paths)
        {
            await using var file = await open(path, ct);
            if (file is null)
                continue;
            await foreach (var group in FactTable<LeadFact>.ReadAsync(file, texts, ct))
                await add(part, group);
        }
        return part;
    }

    private static async Task AddAsync(SourceTally tally, FactGroup group, SourcePeriod period, CancellationToken ct)
    {
        var days = await LeadColumns.Day.ReadAsync(group, ct);
        var sentAt = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignSentAt, ct);
        bool IsOfPeriod(int row) => days[row] is { } day && day >= period.From && day <= period.To;
        bool IsSent(int row)
        {
            foreach (var at in sentAt.Of(row))
                if (at is { } moment && period.Has(moment))
                    return true;
            return false;
        }

        bool[] wanted = [.. Enumerable.Range(0, group.Rows).Select(row => IsOfPeriod(row) || IsSent(row))];
        if (!wanted.Contains(true))
            return;
        var some = group.Only(wanted);
        var columns = await SourceColumns.ReadAsync(some, ct);
        var rules = await LeadColumns.SourceRule.ReadAsync(some, ct);
        var evidence = await LeadColumns.Evidence.ReadAsync(some, ct);
        var returned = await LeadColumns.Campaigns.ReadAsync(some, LeadColumns.CampaignReturned, ct);
        var final = await LeadColumns.Campaigns.ReadAsync(some, LeadColumns.CampaignFinal, ct);
        var fields = await LeadColumns.Origin.ReadAsync(some, LeadColumns.OriginField, ct);
        var said = await LeadColumns.Origin.ReadAsync(some, LeadColumns.OriginText, ct);
        foreach (var (row, _) in wanted.Index().Where(w => w.Item))
        {
            var (touch, person) = (columns.Touch(row), columns.Person(row));
            tally.Add(
                new SourceFact(touch)
                {
                    Person = person,
                    Status = columns.Status(row),
                    IsClassified = columns.IsClassified(row),
                    IsMatched = rules[row] is not null,
                    HasValues = evidence[row] is not null,
                    Origin = OriginOf(row),
                    Sends = SendsOf(row, person, touch),
                },
                IsOfPeriod(row)
            );
        }

        List<OriginFact> OriginOf(int row)
        {
            var names = fields.Of(row);
            var texts = said.Of(row);
            var origin = new List<OriginFact>(names.Length);
            for (var i = 0; i < names.Length; i++)
                origin.Add(new OriginFact(names[i]!, texts[i]!));
            return origin;
        }

        List<SourceSend> SendsOf(int row, string? person, SourceTouch touch)
        {
            var sends = new List<SourceSend>();
            var moments = sentAt.Of(row);
            for (var i = 0; i < moments.Length; i++)
                if (moments[i] is { } at && period.Has(at))
                    sends.Add(new SourceSend(person, touch, at, returned.Of(row)[i] == true, final.Of(row)[i] == true));
            return sends;
        }
    }

    private static async Task AddAsync(
        SourceTouches touches,
        FactGroup group,
        HashSet<string> people,
        CancellationToken ct
    )
    {
        var keys = await LeadColumns.Person.ReadAsync(group, ct);
        bool[] wanted = [.. keys.Select(key => key is not null && people.Contains(key))];
        if (!wanted.Contains(true))
            return;
        var columns = await SourceColumns.ReadAsync(group.Only(wanted), ct);
        foreach (var (row, _) in wanted.Index().Where(w => w.Item && columns.Status(w.Index) != LeadStatus.Unusable))
            touches.Add(keys[row]!, columns.Touch(row));
    }
}
