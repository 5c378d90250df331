using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.ReportingSources;

/// <summary>Counts the rows of a period by source, and keeps the leads that were sent in it.</summary>
internal sealed class SourceTally
{
    // Affiliates may write another text into each row; beyond so many they are counted without it.
    private const int MostKeys = 20_000;

    // What rules are made of; terms and texts of advertisements are as many as there are clicks.
    private static readonly string[] Told =
    [
        Field.Publisher,
        Field.List,
        Field.Channel,
        Field.UtmSource,
        Field.UtmMedium,
        Field.UtmCampaign,
    ];

    private readonly Dictionary<SourceKey, (int Rows, int Usable)> _rows = [];
    private readonly Dictionary<UnmatchedValue, int> _unmatched = [];
    private readonly List<SourceSend> _sends = [];

    public IReadOnlyDictionary<SourceKey, (int Rows, int Usable)> Rows => _rows;

    public IReadOnlyDictionary<UnmatchedValue, int> Unmatched => _unmatched;

    public IReadOnlyList<SourceSend> Sends => _sends;

    /// <summary>Rows of <see cref="Rows"/> that no rule matched.</summary>
    public int UnmatchedRows { get; private set; }

    /// <summary>Rows of <see cref="Rows"/> from before there were sources.</summary>
    public int UnclassifiedRows { get; private set; }

    /// <param name="isOfPeriod">Whether the row was uploaded in the period.</param>
    public void Add(SourceFact fact, bool isOfPeriod)
    {
        _sends.AddRange(fact.Sends);
        if (!isOfPeriod)
            return;
        Count(fact.Touch.Source, (1, fact.Status is null or LeadStatus.Unusable or LeadStatus.Omitted ? 0 : 1));
        if (!fact.IsClassified)
            UnclassifiedRows++;
        else if (!fact.IsMatched && fact.HasValues)
            AddUnmatched(fact);
    }

    public void Add(SourceTally other)
    {
        _sends.AddRange(other._sends);
        foreach (var (source, counts) in other._rows)
            Count(source, counts);
        foreach (var (value, rows) in other._unmatched)
            Count(value, rows);
        UnmatchedRows += other.UnmatchedRows;
        UnclassifiedRows += other.UnclassifiedRows;
    }

    private void AddUnmatched(SourceFact fact)
    {
        UnmatchedRows++;
        var affiliate = fact.Touch.Source.Affiliate;
        var said = fact.Origin.Where(o => Told.Contains(o.Field)).ToList();
        foreach (var (field, text) in said)
            Count(new UnmatchedValue(affiliate, field, text), 1);
        if (said.Count == 0)
            Count(new UnmatchedValue(affiliate, SourceWords.Affiliate, affiliate), 1);
    }

    private void Count(SourceKey source, (int Rows, int Usable) counts)
    {
        if (_rows.Count >= MostKeys && !_rows.ContainsKey(source))
            source = source with { SubSource = null };
        var known = _rows.GetValueOrDefault(source);
        _rows[source] = (known.Rows + counts.Rows, known.Usable + counts.Usable);
    }

    private void Count(UnmatchedValue value, int rows)
    {
        if (_unmatched.Count < MostKeys || _unmatched.ContainsKey(value))
            _unmatched[value] = _unmatched.GetValueOrDefault(value) + rows;
    }
}
