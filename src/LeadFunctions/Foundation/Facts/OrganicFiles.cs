using System.Runtime.CompilerServices;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Facts;

/// <summary>The files of <c>facts/organic</c>, one for each file of conversions that was taken. Safe to
/// repeat.</summary>
internal sealed class OrganicFiles(OutputFiles files, UploadStore stored)
{
    private const string Folder = "organic/";
    private const int RowsAGroup = 10_000;

    /// <summary>Where in <c>facts</c> the conversions of a file lie: under the day of its drop in UTC.</summary>
    public static string PathOf(BatchId file) =>
        $"{Folder}day={PeriodNames.Day(file.UploadedAt.UtcDay)}/{file}.parquet";

    public async Task WriteAsync(BatchId file, IReadOnlyList<OrganicFact> facts, CancellationToken ct) =>
        await WriteAsync(PathOf(file), facts, ct);

    /// <summary>All files that are there.</summary>
    public IAsyncEnumerable<string> PathsAsync() => stored.ListAsync(Containers.Facts, Folder).Select(f => f.Path);

    /// <summary>The day on which the conversions of a file were dropped, in UTC.</summary>
    public static DateOnly DayOf(string path) =>
        BatchId.Parse(Path.GetFileNameWithoutExtension(path)).UploadedAt.UtcDay;

    /// <summary>All conversions of all files, each once.</summary>
    public async IAsyncEnumerable<OrganicFact> DistinctAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var (distinct, texts, aged) = (new DistinctConversions(), new FactTexts(), new HashSet<string>());
        await foreach (var path in PathsAsync().WithCancellation(ct))
        await foreach (var fact in ReadAsync(path, texts, ct))
            if (fact.Person is null)
                aged.Add(path);
            else if (distinct.IsNew(fact))
                yield return fact;
        foreach (var path in aged)
        await foreach (var fact in ReadAsync(path, texts, ct))
            if (fact.Person is null && distinct.IsNew(fact))
                yield return fact;
    }

    /// <summary>All conversions of a file, one row group at a time; none where it is gone.</summary>
    public async IAsyncEnumerable<OrganicFact> ReadAsync(
        string path,
        FactTexts texts,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        await using var file = await files.OpenAsync(Containers.Facts, path, ct) ?? Stream.Null;
        if (file == Stream.Null)
            yield break;
        await foreach (var group in FactTable<OrganicFact>.ReadAsync(file, texts, ct))
        foreach (var fact in await ReadAsync(group, ct))
            yield return fact;
    }

    /// <summary>Writes a file anew where the change makes another fact of any of it.</summary>
    /// <param name="change">Null for what is to go; the very same fact for what stays.</param>
    public async Task ChangeAsync(string path, Func<OrganicFact, OrganicFact?> change, CancellationToken ct)
    {
        while (true)
        {
            var facts = await ReadAsync(path, new FactTexts(), ct).ToListAsync(ct);
            var changed = facts.Select(change).ToList();
            if (
                facts.Zip(changed).All(pair => ReferenceEquals(pair.First, pair.Second))
                || await WriteAsync(path, [.. changed.OfType<OrganicFact>()], ct)
            )
                return;
        }
    }

    private Task<bool> WriteAsync(string path, IReadOnlyList<OrganicFact> facts, CancellationToken ct) =>
        files.WriteAsync(
            Containers.Facts,
            path,
            stream =>
                OrganicColumns.Table.WriteAsync(
                    stream,
                    facts.Chunk(RowsAGroup).Cast<IReadOnlyList<OrganicFact>>().ToAsyncEnumerable(),
                    ct
                ),
            ct
        );

    private static async Task<IReadOnlyList<OrganicFact>> ReadAsync(FactGroup group, CancellationToken ct)
    {
        var dates = await OrganicColumns.Date.ReadAsync(group, ct);
        var people = await OrganicColumns.Person.ReadAsync(group, ct);
        var titles = await OrganicColumns.Title.ReadAsync(group, ct);
        var keys = await OrganicColumns.TitleKey.ReadAsync(group, ct);
        var countries = await OrganicColumns.Country.ReadAsync(group, ct);
        var states = await OrganicColumns.State.ReadAsync(group, ct);
        var sizes = await OrganicColumns.Size.ReadAsync(group, ct);
        var employees = await OrganicColumns.Employees.ReadAsync(group, ct);
        var industries = await OrganicColumns.Industry.ReadAsync(group, ct);
        var categories = await OrganicColumns.Category.ReadAsync(group, ct);
        return
        [
            .. Enumerable
                .Range(0, group.Rows)
                .Select(i => new OrganicFact
                {
                    Date = dates[i] ?? default,
                    Person = people[i],
                    Title = titles[i],
                    TitleKey = keys[i] is { } key ? new TitleKey(key) : null,
                    Country = countries[i],
                    State = states[i],
                    Size = sizes[i],
                    Employees = employees[i],
                    Industry = industries[i],
                    Category = categories[i],
                }),
        ];
    }
}
