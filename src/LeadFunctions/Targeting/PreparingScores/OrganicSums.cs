using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.PreparingScores;

/// <summary>Counts organic leads by category, each once.</summary>
internal sealed class OrganicSums
{
    private const double FourFifths = 0.8;
    private const int LeastOfAFunction = 2;

    private readonly Dictionary<string, Sums> _categories = [];

    public void Add(OrganicFact fact)
    {
        if (fact.Category is not { } category)
            return;
        if (!_categories.TryGetValue(category, out var sums))
            _categories[category] = sums = new Sums();
        sums.Add(fact);
    }

    public IReadOnlyDictionary<string, OrganicCategory> Categories() =>
        new SortedDictionary<string, OrganicCategory>(
            _categories.ToDictionary(c => c.Key, c => c.Value.Of()),
            StringComparer.Ordinal
        );

    private sealed class Sums
    {
        private readonly SortedDictionary<string, int> _sizes = new(StringComparer.Ordinal);
        private readonly SortedDictionary<string, int> _countries = new(StringComparer.Ordinal);
        private readonly Dictionary<JobFunction, int> _functions = [];
        private int _leads;

        public void Add(OrganicFact fact)
        {
            _leads++;
            Count(_sizes, fact.Size);
            Count(_countries, fact.Country);
            if (fact.TitleKey?.Function is { } function and not JobFunction.Unknown)
                _functions[function] = _functions.GetValueOrDefault(function) + 1;
        }

        public OrganicCategory Of() => new(_leads, _sizes, _countries, [.. Usual()]);

        // As titles are proposed: the most frequent up to four fifths, with at least two each.
        private IEnumerable<JobFunction> Usual()
        {
            var (all, counted) = (_functions.Values.Sum(), 0);
            foreach (var (function, count) in _functions.OrderByDescending(f => f.Value).ThenBy(f => f.Key))
            {
                if (count < LeastOfAFunction || counted >= FourFifths * all)
                    yield break;
                counted += count;
                yield return function;
            }
        }

        private static void Count(SortedDictionary<string, int> counts, string? value)
        {
            if (value is not null)
                counts[value] = counts.GetValueOrDefault(value) + 1;
        }
    }
}
