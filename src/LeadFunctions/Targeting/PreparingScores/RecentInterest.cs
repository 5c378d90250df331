using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.PreparingScores;

/// <summary>What people did lately that counts for the scores of their leads: uploads that they were in, and
/// conversions on the site.</summary>
internal sealed class RecentInterest(DateOnly today)
{
    /// <summary>What is older has less than an eighth of its points left.</summary>
    public const int Days = 90;

    /// <summary>One more than any rubric counts: the lead itself is among them.</summary>
    public const int MostTouches = 11;

    private readonly DateOnly _since = today.AddDays(-Days);
    private readonly Dictionary<string, SortedSet<DateTimeOffset>> _touches = [];
    private readonly Dictionary<(string Person, string Category), DateOnly> _organic = [];

    public void Add(OrganicFact fact)
    {
        if (fact is not { Person: { } person, Category: { } category } || fact.Date < _since)
            return;
        if (!_organic.TryGetValue((person, category), out var last) || fact.Date > last)
            _organic[(person, category)] = fact.Date;
    }

    /// <param name="days">On which the person did something with what it was sent.</param>
    public void Add(PersonId person, IEnumerable<DateOnly> days)
    {
        foreach (var day in days.Where(day => day >= _since))
            Add(person.Value, new DateTimeOffset(day.ToDateTime(default), TimeSpan.Zero));
    }

    public async Task AddAsync(FactGroup group, CancellationToken ct)
    {
        var uploads = await LeadColumns.UploadedAt.ReadAsync(group, ct);
        if (!uploads.Any(at => at is { } moment && moment.UtcDay >= _since))
            return;
        var people = await LeadColumns.Person.ReadAsync(group, ct);
        var statuses = await LeadColumns.Status.ReadAsync(group, ct);
        for (var row = 0; row < group.Rows; row++)
            if (people[row] is { } person && statuses[row] != nameof(LeadStatus.Unusable) && uploads[row] is { } at)
                Add(person, at);
    }

    /// <summary>In the order of the people, the same for the same facts in whatever order.</summary>
    public IReadOnlyList<InterestFact> Facts() =>
        [
            .. _touches
                .SelectMany(t => t.Value.Select(at => new InterestFact(t.Key, at)))
                .Concat(
                    _organic.Select(o => new InterestFact(
                        o.Key.Person,
                        new DateTimeOffset(o.Value.ToDateTime(default), TimeSpan.Zero),
                        o.Key.Category
                    ))
                )
                .OrderBy(fact => fact.Person, StringComparer.Ordinal)
                .ThenBy(fact => fact.Category, StringComparer.Ordinal)
                .ThenBy(fact => fact.At),
        ];

    private void Add(string person, DateTimeOffset at)
    {
        if (!_touches.TryGetValue(person, out var touches))
            _touches[person] = touches = [];
        if (touches.Add(at) && touches.Count > MostTouches)
            touches.Remove(touches.Min);
    }
}
