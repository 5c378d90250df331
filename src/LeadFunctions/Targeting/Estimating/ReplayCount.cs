using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.Estimating;

/// <summary>Which replayed leads a campaign would have got: each person once, and nobody that it has already.</summary>
internal sealed class ReplayCount
{
    private readonly HashSet<PersonId> _has;

    /// <param name="rows">The oldest upload first.</param>
    /// <param name="before">People who were in the campaign before.</param>
    public ReplayCount(IReadOnlyList<ReplayedRow> rows, IEnumerable<PersonId> before)
    {
        _has = [.. before];
        Own = [.. rows.Where(r => r is { NamesAnother: false, Person: not null })];
        Matches = [.. Own.Where(r => r.Against.Count == 0 && _has.Add(r.Person!))];
        Others = [.. rows.Where(r => r is { NamesAnother: true, Person: not null })];
        OtherMatches = [.. Wanted(Others.Where(r => r.Against.Count == 0))];
        InOrder = Own.Where(r => r.Against.Count > 0)
            .CountBy(r => r.Against[0])
            .Append(new(ReasonCode.AlreadySent, Own.Count(r => r.Against.Count == 0) - Matches.Count))
            .Where(lost => lost.Value > 0)
            .OrderBy(lost => lost.Key)
            .ToList();
        Alone = Own.Where(r => r.Against.Count == 1)
            .GroupBy(r => r.Against[0])
            .Select(g => KeyValuePair.Create(g.Key, Wanted(g).Count()))
            .Where(lost => lost.Value > 0)
            .OrderByDescending(lost => lost.Value)
            .ThenBy(lost => lost.Key)
            .ToList();
    }

    /// <summary>Leads that name the campaign, or no lead code.</summary>
    public IReadOnlyList<ReplayedRow> Own { get; }

    public IReadOnlyList<ReplayedRow> Matches { get; }

    /// <summary>Leads that name another campaign, and those of them that this one would take.</summary>
    public IReadOnlyList<ReplayedRow> Others { get; }

    public IReadOnlyList<ReplayedRow> OtherMatches { get; }

    /// <summary>What each reason loses of the leads that those before it leave.</summary>
    public IReadOnlyList<KeyValuePair<ReasonCode, int>> InOrder { get; }

    /// <summary>What each reason loses that nothing else is against: so many more would come without it.</summary>
    public IReadOnlyList<KeyValuePair<ReasonCode, int>> Alone { get; }

    // One lead of each person that the campaign would not have in any case.
    private IEnumerable<ReplayedRow> Wanted(IEnumerable<ReplayedRow> rows) =>
        rows.Where(r => !_has.Contains(r.Person!)).DistinctBy(r => r.Person);
}
