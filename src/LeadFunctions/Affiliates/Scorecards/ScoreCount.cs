namespace LeadFunctions.Affiliates.Scorecards;

/// <summary>What is counted of a week, of a campaign or of a sub-source. Counts can be summed.</summary>
internal sealed record ScoreCount
{
    /// <summary>Rows by the week of their upload; all other kinds of rows sum up to it.</summary>
    public int Uploaded { get; init; }

    public int Usable { get; init; }

    public int Unusable { get; init; }

    /// <summary>Sound and not wanted again, such as repeats, or corrected by a later row.</summary>
    public int NotWanted { get; init; }

    /// <summary>Not processed by us, or still at work: they say nothing of the affiliate.</summary>
    public int NotJudged { get; init; }

    /// <summary>Deliveries by the week in which they were sent.</summary>
    public int Sent { get; init; }

    /// <summary>Deliveries by the week in which their return window closed, which never came back.</summary>
    public int Final { get; init; }

    /// <summary>Those that had come back by then.</summary>
    public int Returned { get; init; }

    /// <summary>Of the final and returned ones, those that their customers called on or off target.</summary>
    public int Rated { get; init; }

    public int OnTarget { get; init; }

    /// <summary>Of what was sent: whole seconds from upload to sent.</summary>
    public IReadOnlyList<int> Seconds { get; init; } = [];

    /// <summary>Of what was sent: whole days from the lead's date, else its upload, to sent.</summary>
    public IReadOnlyList<int> AgeDays { get; init; } = [];

    public int Closed => Final + Returned;

    /// <summary>Usable or not: rows that say how good the affiliate's rows are.</summary>
    public int Judged => Usable + Unusable;

    public bool IsNothing => this is { Uploaded: 0, Sent: 0, Closed: 0 };

    public static ScoreCount Sum(IEnumerable<ScoreCount> counts)
    {
        var all = counts.ToList();
        return new ScoreCount
        {
            Uploaded = all.Sum(c => c.Uploaded),
            Usable = all.Sum(c => c.Usable),
            Unusable = all.Sum(c => c.Unusable),
            NotWanted = all.Sum(c => c.NotWanted),
            NotJudged = all.Sum(c => c.NotJudged),
            Sent = all.Sum(c => c.Sent),
            Final = all.Sum(c => c.Final),
            Returned = all.Sum(c => c.Returned),
            Rated = all.Sum(c => c.Rated),
            OnTarget = all.Sum(c => c.OnTarget),
            Seconds = [.. all.SelectMany(c => c.Seconds)],
            AgeDays = [.. all.SelectMany(c => c.AgeDays)],
        };
    }
}
