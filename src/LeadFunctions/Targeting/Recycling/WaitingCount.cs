using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.Recycling;

/// <summary>Counts what waits, by what it waits for and what keeps it, up to a most.</summary>
/// <param name="most">As many leads as are counted.</param>
internal sealed class WaitingCount(int most = WaitingCount.Most)
{
    /// <summary>Two dozen pages of the table, a second or two.</summary>
    public const int Most = 20_000;

    private readonly SortedDictionary<string, Key> _keys = new(StringComparer.Ordinal);

    public int Leads { get; private set; }

    /// <summary>False where more wait than were counted.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>False where there is enough, and the lead was not counted.</summary>
    public bool TryAdd(string key, WaitingLead lead)
    {
        if (Leads == most)
            return IsWhole = false;
        Leads++;
        if (!_keys.TryGetValue(key, out var counts))
            _keys[key] = counts = new Key();
        counts.Add(lead);
        return true;
    }

    /// <param name="looks">Of the last night, by what leads wait for.</param>
    /// <param name="nameOf">The name of a category.</param>
    /// <returns>What most leads wait for first.</returns>
    public IReadOnlyList<WaitingGroup> Groups(
        IReadOnlyDictionary<string, int> looks,
        Func<CategoryId, string?> nameOf
    ) =>
        [
            .. _keys
                .Select(k => k.Value.View(k.Key, looks.TryGetValue(k.Key, out var leads) ? leads : null, nameOf))
                .OrderByDescending(g => g.Leads),
        ];

    private sealed class Key
    {
        private readonly Dictionary<ReasonCode, int> _reasons = [];
        private DateOnly _oldest = DateOnly.MaxValue;
        private CategoryId? _category;
        private int _leads;
        private int _taken;
        private int _unknown;

        public void Add(WaitingLead lead)
        {
            _leads++;
            _category = lead.Category;
            if (lead.IsTaken)
                _taken++;
            if (lead.Lead.Batch.UploadedAt.UtcDay is var day && day < _oldest)
                _oldest = day;
            if (lead.Reasons is null)
                _unknown++;
            foreach (var reason in lead.Reasons ?? [])
                _reasons[reason] = _reasons.GetValueOrDefault(reason) + 1;
        }

        public WaitingGroup View(string key, int? looked, Func<CategoryId, string?> nameOf) =>
            _category is { } category
                ? View(null, category, nameOf(category), looked)
                : View(LeadCode.Parse(key), null, null, looked);

        private WaitingGroup View(LeadCode? leadCode, CategoryId? category, string? name, int? looked) =>
            new(
                leadCode,
                category,
                name,
                _leads,
                _taken,
                [
                    .. _reasons
                        .OrderByDescending(r => r.Value)
                        .ThenBy(r => r.Key)
                        .Select(r => new WaitingReason(r.Key, r.Value)),
                ],
                _unknown,
                _oldest,
                looked
            );
    }
}
