using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Privacy.ErasingPeople;

/// <summary>What is kept of an erasure for good. It does not name the person.</summary>
/// <param name="Asked">In the order of asking; the same wish again is one.</param>
internal sealed record ErasureRecord(PersonId Person, IReadOnlyList<AskedErasure> Asked)
{
    /// <summary>Null while it is open.</summary>
    public DateTimeOffset? ThroughAt { get; init; }

    public IReadOnlyList<string> WaitsFor { get; init; } = [];

    /// <summary>By table, container or queue.</summary>
    public IReadOnlyDictionary<string, int> Removed { get; init; } = new Dictionary<string, int>();

    public ErasureRecord With(AskedErasure asked) =>
        ThroughAt is null && Asked.Any(a => a.By == asked.By && a.Why == asked.Why)
            ? this
            : this with
            {
                Asked = [.. Asked, asked],
                ThroughAt = null,
            };

    /// <param name="clean">Takes the person out of what people wrote.</param>
    public ErasureRecord Through(
        DateTimeOffset at,
        IReadOnlyDictionary<string, int> removed,
        Func<string, string> clean
    ) =>
        this with
        {
            Asked = [.. Asked.Select(a => a with { By = clean(a.By), Why = clean(a.Why) })],
            ThroughAt = ThroughAt ?? at,
            WaitsFor = [],
            Removed = removed,
        };
}
