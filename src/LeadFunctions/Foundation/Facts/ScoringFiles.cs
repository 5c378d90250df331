using System.Globalization;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Facts;

/// <summary>What scores depend on beside lead and campaign: two files in <c>runs</c> that are counted anew once a day
/// and kept in memory, so that a lead costs no request. Safe to repeat.</summary>
internal sealed class ScoringFiles(OutputFiles files, TimeProvider clock) : IDisposable
{
    /// <summary>Shares of organic leads and final rates of affiliates: of nobody.</summary>
    public const string Shares = "scoring/shares.json";

    /// <summary>What people did lately, by their keyed ids.</summary>
    public const string People = "scoring/people.parquet";

    private const int RowsAGroup = 50_000;

    // As old as what is known may be beside what is stored.
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private Known? _known;

    /// <summary>Costs two reads every ten minutes.</summary>
    public async Task<ScoringBackground> GetAsync(CancellationToken ct)
    {
        await _reading.WaitAsync(ct);
        try
        {
            var now = clock.GetUtcNow();
            if (_known is not { } known || known.Until <= now || known.Until > now + Fresh)
                _known = known = new Known(now + Fresh, await ReadAsync(ct));
            return known.Background;
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>Writes what was counted. What is in memory is read anew.</summary>
    public async Task WriteAsync(ScoringShares shares, IReadOnlyList<InterestFact> people, CancellationToken ct)
    {
        await files.WriteAsync(
            Containers.Runs,
            Shares,
            stream => stream.WriteAsync(BinaryData.FromString(Json.Write(shares)).ToMemory(), ct).AsTask(),
            ct
        );
        await WriteAsync(people, ct);
        _known = null;
    }

    /// <summary>Takes a person out. Safe to repeat.</summary>
    public async Task EraseAsync(PersonId person, CancellationToken ct)
    {
        while (true)
        {
            var people = await PeopleAsync(ct).ToListAsync(ct);
            var left = people.Where(fact => fact.Person != person.Value).ToList();
            if (left.Count == people.Count || await WriteAsync(left, ct))
                return;
        }
    }

    public void Dispose() => _reading.Dispose();

    private Task<bool> WriteAsync(IReadOnlyList<InterestFact> people, CancellationToken ct) =>
        files.WriteAsync(
            Containers.Runs,
            People,
            stream =>
                InterestColumns.Table.WriteAsync(
                    stream,
                    people.Chunk(RowsAGroup).Cast<IReadOnlyList<InterestFact>>().ToAsyncEnumerable(),
                    ct
                ),
            ct
        );

    private async Task<ScoringBackground> ReadAsync(CancellationToken ct)
    {
        await using var stored = await files.OpenAsync(Containers.Runs, Shares, ct);
        if (stored is null)
            return ScoringBackground.None;
        var shares = Json.Read<ScoringShares>((await BinaryData.FromStreamAsync(stored, ct)).ToString());
        var people = new Dictionary<UInt128, PersonInterest>();
        await foreach (var fact in PeopleAsync(ct))
        {
            var key = KeyOf(fact.Person);
            people[key] = With(people.GetValueOrDefault(key, PersonInterest.None), fact);
        }
        return new ScoringBackground(shares, person => people.GetValueOrDefault(KeyOf(person.Value)));
    }

    private static PersonInterest With(PersonInterest known, InterestFact fact) =>
        fact.Category is not { } category
            ? known with
            {
                Touches = [.. known.Touches, fact.At],
            }
            : known with
            {
                Organic = new Dictionary<CategoryId, DateOnly>(known.Organic)
                {
                    [CategoryId.Parse(category)] = fact.At.UtcDay,
                },
            };

    private async IAsyncEnumerable<InterestFact> PeopleAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        await using var file = await files.OpenAsync(Containers.Runs, People, ct) ?? Stream.Null;
        if (file == Stream.Null)
            yield break;
        await foreach (var group in FactTable<InterestFact>.ReadAsync(file, new FactTexts(), ct))
        {
            var people = await InterestColumns.Person.ReadAsync(group, ct);
            var moments = await InterestColumns.At.ReadAsync(group, ct);
            var categories = await InterestColumns.Category.ReadAsync(group, ct);
            for (var i = 0; i < group.Rows; i++)
                if (people[i] is { } person && moments[i] is { } at)
                    yield return new InterestFact(person, at, categories[i]);
        }
    }

    private static UInt128 KeyOf(string person) =>
        UInt128.Parse(person, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private sealed record Known(DateTimeOffset Until, ScoringBackground Background);
}
