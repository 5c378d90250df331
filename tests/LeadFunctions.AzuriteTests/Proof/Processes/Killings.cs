namespace LeadFunctions.AzuriteTests.Proof.Processes;

/// <summary>What ran when hosts were killed.</summary>
internal sealed class Killings
{
    /// <summary>Stands for a host that was killed before it was ready.</summary>
    public const string Starting = "(the host started)";

    /// <summary>Stands for a host that ran no function.</summary>
    public const string Nothing = "(between functions)";

    // Also of those that were never killed.
    private readonly Dictionary<string, int> _while = [];

    /// <summary>How many hosts were killed.</summary>
    public int Count { get; private set; }

    public void Add(IReadOnlyList<string> running)
    {
        Count++;
        foreach (var function in running)
            _while[function] = _while.GetValueOrDefault(function) + 1;
    }

    /// <summary>Whether a function that begins belongs to the third that was killed least.</summary>
    public bool IsSeldom(string function)
    {
        var times = _while.GetValueOrDefault(function);
        _while[function] = times;
        return times <= _while.Values.Order().ElementAt(_while.Count / 3);
    }

    public bool IsNew(string function) => _while.GetValueOrDefault(function) == 0;

    /// <summary>A line for each function that ever ran; a kill counts for all that ran.</summary>
    public IEnumerable<string> Table() =>
        _while.OrderByDescending(w => w.Value).ThenBy(w => w.Key).Select(w => $"  {w.Value, 4} while {w.Key}");
}
