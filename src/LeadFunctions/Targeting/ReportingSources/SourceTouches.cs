namespace LeadFunctions.Targeting.ReportingSources;

/// <summary>What touched people, by person.</summary>
internal sealed class SourceTouches
{
    private readonly Dictionary<string, List<SourceTouch>> _byPerson = new(StringComparer.Ordinal);

    public void Add(string person, params IEnumerable<SourceTouch> touches)
    {
        if (!_byPerson.TryGetValue(person, out var known))
            _byPerson.Add(person, known = []);
        known.AddRange(touches);
    }

    public void Add(SourceTouches other)
    {
        foreach (var (person, touches) in other._byPerson)
            Add(person, touches);
    }

    /// <summary>What counts for a lead that was sent: its own row, and whatever touched its person before or at the
    /// send, the earliest first.</summary>
    public IReadOnlyList<SourceTouch> Before(SourceSend send) =>
        [
            .. (send.Person is { } person ? _byPerson.GetValueOrDefault(person) ?? [] : [])
                .Where(t => t.At <= send.SentAt)
                .Append(send.Own)
                .DistinctBy(t => (t.Batch, t.Row))
                .OrderBy(t => t.At)
                .ThenBy(t => t.Batch, StringComparer.Ordinal)
                .ThenBy(t => t.Row),
        ];
}
