using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.PreparingScores;

/// <summary>Counts organic leads by category, each once.</summary>
/// <param name="newFrom">The first day of which some file still knows the people: of days from it on, a conversion
/// without a person is in a newer file again.</param>
internal sealed class OrganicSums(DateOnly newFrom)
{
    private const double FourFifths = 0.8;
    private const int LeastOfAFunction = 2;

    private readonly HashSet<(string, DateOnly, string?)> _seen = [];
    private readonly Dictionary<string, Sums> _categories = [];

    /// <returns>Whether it counts; one that came before does not.</returns>
    public bool Add(OrganicFact fact)
    {
        if (fact.Person is null ? fact.Date >= newFrom : !_seen.Add((fact.Person, fact.Date, fact.Category)))
            return false;
        if (fact.Category is not { } category)
            return true;
        if (!_categories.TryGetValue(category, out var sums))
            _categories[category] = sums = new Sums();
        sums.Add(fact);
        return true;
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
