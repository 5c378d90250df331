namespace LeadFunctions.Foundation.Leads;

/// <summary>One uploaded row and all that became of it.</summary>
internal sealed record Lead(LeadId Id, int Line, IReadOnlyList<string> Cells)
{
    // As many as one entity holds beside all else that a row has.
    private const int MostLines = 200;
    private const int FirstLines = 20;

    /// <summary>Set once the row is validated.</summary>
    public Intake? Intake { get; init; }

    public PersonId? Person { get; init; }

    public LeadData? Data { get; init; }

    /// <summary>Set once the row is validated, whatever it is worth; rows from before there were sources have
    /// none.</summary>
    public LeadSource? Source { get; init; }

    /// <summary>Why the row is unusable or omitted, or was tried with no campaign, and notes.</summary>
    public IReadOnlyList<Reason> Reasons { get; init; } = [];

    public IReadOnlyList<Match> Matches { get; init; } = [];

    public IReadOnlyList<HistoryEntry> History { get; init; } = [];

    /// <summary>The last pass of routing that decided on the row, from 1; 0 while it is undecided.</summary>
    public int Pass { get; init; }

    /// <summary>Set where ops stopped the lead: it is not tried again.</summary>
    public bool IsStopped { get; init; }

    /// <summary>What named the person before ops corrected it: mails and receipts may say it still, so that an erasure
    /// looks for it.</summary>
    public IReadOnlyList<string> Former { get; init; } = [];

    /// <summary>Campaigns that ops send the lead through to, whatever their rules say.</summary>
    public IReadOnlyList<LeadCode> Through { get; init; } = [];

    /// <summary>The one word for the row; null while the pipeline is still at work on it.</summary>
    public LeadStatus? Status =>
        (Intake, Pass > 0) switch
        {
            (Leads.Intake.Unusable, _) => LeadStatus.Unusable,
            (Leads.Intake.Omitted, _) => LeadStatus.Omitted,
            (Leads.Intake.Held, _) => LeadStatus.Held,
            (Leads.Intake.Usable, true) => Delivered,
            _ => null,
        };

    /// <summary>The row as the lead that it is.</summary>
    /// <exception cref="InvalidOperationException">It has no person or no values: it was not validated, or cannot be
    /// used.</exception>
    public UsableLead Usable =>
        this is { Person: { } person, Data: { } data }
            ? new(Id, person, data)
            : throw new InvalidOperationException($"Row {Id} is {Intake}: it has no person or no values.");

    /// <summary>Whether a change of a campaign may still bring it to a customer.</summary>
    public bool IsWaiting =>
        !IsStopped && Status is LeadStatus.Unsent or LeadStatus.Held && !Matches.Any(m => m.Accepted);

    /// <summary>Whether it cannot be used, and a later row took its place.</summary>
    public bool IsCorrected => Intake == Leads.Intake.Unusable && Reasons.Any(r => r.Code == ReasonCode.Superseded);

    private LeadStatus Delivered =>
        Matches.Any(m => m.Commercial == CommercialState.Returned) ? LeadStatus.Returned
        : Matches.Any(m => m is { Delivery: DeliveryState.Sent, Commercial: null or CommercialState.Open })
            ? LeadStatus.Sent
        : Matches.Any(m => m.Commercial == CommercialState.Final) ? LeadStatus.Final
        : Matches.Any(m => m.Delivery is DeliveryState.Scheduled or DeliveryState.Sending) ? LeadStatus.Scheduled
        : LeadStatus.Unsent;

    /// <summary>What its highest score of a day is made of; null where no campaign was tried since there are
    /// scores.</summary>
    public ScoreParts? Best(DateOnly day) =>
        Matches.Select(m => m.Score).OfType<ScoreParts>().MaxBy(s => s.ScoreOn(day));

    /// <summary>What its score for a campaign is made of; null where there is none.</summary>
    public ScoreParts? ScoreFor(LeadCode leadCode) => Matches.FirstOrDefault(m => m.LeadCode == leadCode)?.Score;

    /// <summary>Whether somebody stopped it, and not just a correction that is at work.</summary>
    public bool IsStoppedByOps => IsStopped && (IsErased || Reasons.Any(r => r.Code == ReasonCode.Stopped));

    public bool IsAcceptedBy(LeadCode leadCode) => Matches.Any(m => m.LeadCode == leadCode && m.Accepted);

    /// <summary>Whether the values of what was a lead are gone for good: there is nothing that a customer could be
    /// sent.</summary>
    public bool IsErased => Data is { Email: "" };

    /// <summary>Whether a customer who was sent it says that it is no lead for anybody: nobody else is sent
    /// it.</summary>
    public bool IsDenied => Matches.Any(m => m.Feedback?.Standing is { } reason && reason.IsDenial());

    /// <summary>The row with one more line in its history. The same line twice is one; of very many the first and the
    /// last stay.</summary>
    public Lead With(HistoryEntry entry) =>
        History.Any(h => h.What == entry.What && h.By == entry.By)
            ? this
            : this with
            {
                History =
                    History.Count < MostLines
                        ? [.. History, entry]
                        : [.. History.Take(FirstLines), .. History.Skip(FirstLines + 1), entry],
            };
}

/// <summary>What happened to a lead, when (UTC), and by which function or person.</summary>
internal sealed record HistoryEntry(DateTimeOffset At, string By, string What);
