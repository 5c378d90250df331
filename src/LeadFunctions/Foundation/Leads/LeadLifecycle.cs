namespace LeadFunctions.Foundation.Leads;

/// <summary>All that can happen to a lead once it is read, a step each. Who decides that a step is due also says what
/// stands in the history, and stores the row. A step gives the very same lead where it has happened already or is not
/// its to say, so each may be repeated.</summary>
/// <remarks>In a campaign a lead goes Scheduled, Sending (webhooks alone), Sent, and from there to Returned or Final.
/// Failed goes again or is refused. What is Scheduled may be withdrawn. Nothing leads back from Sent.</remarks>
internal static class LeadLifecycle
{
    /// <summary>Who sends what a chunk has for immediate campaigns, in the history of its rows.</summary>
    public const string Deliverer = "DeliverLeads";

    /// <summary>The row is no lead of its own: another has its person, or nobody may have it.</summary>
    public static Lead Omitted(Lead lead, Reason reason) =>
        lead with
        {
            Intake = Intake.Omitted,
            Reasons = [.. lead.Reasons, reason],
        };

    /// <summary>A later row took its place. One that cannot be used stays so, and nobody is to correct it any
    /// more.</summary>
    public static Lead Superseded(Lead lead, LeadId by)
    {
        var reason = new Reason(ReasonCode.Superseded, null, null, by.ToString());
        return lead.IsCorrected ? lead
            : lead.Intake == Intake.Unusable ? lead with { Reasons = [.. lead.Reasons, reason] }
            : Omitted(lead with { Reasons = [.. lead.Reasons.Where(r => r.IsNote)] }, reason);
    }

    /// <summary>The row could not be processed in a day of repairs.</summary>
    public static Lead Abandoned(Lead lead, HistoryEntry entry) =>
        (
            lead with
            {
                Intake = Intake.Unusable,
                Reasons = [.. lead.Reasons.Where(r => r.IsNote), new Reason(ReasonCode.ProcessingFailed)],
            }
        ).With(entry);

    /// <summary>The row with what came of the campaigns that were tried. What an earlier pass brought it
    /// stays.</summary>
    /// <param name="tried">Without a time; empty where no campaign is open to the lead.</param>
    public static Lead Routed(Lead lead, int pass, IReadOnlyList<Match> tried, DateTimeOffset now)
    {
        // What others said to a lead that somebody took stands until they are asked again.
        var isTaken = lead.Matches.Any(m => m.Accepted);
        var kept = lead
            .Matches.Where(m => m.Accepted || (isTaken && tried.All(t => t.LeadCode != m.LeadCode)))
            .ToList();
        Match[] matches =
        [
            .. kept,
            .. tried.Where(t => kept.All(k => k.LeadCode != t.LeadCode)).Select(t => t with { TriedAt = now }),
        ];
        var isHeld = matches.All(m => !m.Accepted) && matches.Any(m => m.IsHeld);
        return lead with
        {
            Pass = pass,
            Intake = isHeld ? Intake.Held : Intake.Usable,
            Matches = matches,
            Reasons = [.. lead.Reasons.Where(r => r.IsNote), .. matches.Length > 0 ? [] : NoCampaign(lead)],
        };
    }

    /// <summary>On its way to the campaign's webhook.</summary>
    public static Lead Sending(Lead lead, LeadCode leadCode, RunName run) =>
        Change(
            lead,
            leadCode,
            m => m.Delivery == DeliveryState.Scheduled,
            m => m with { Delivery = DeliveryState.Sending, Run = run }
        );

    /// <summary>Sent, if it was scheduled, or on its way in this very run.</summary>
    public static Lead Sent(Lead lead, LeadCode leadCode, RunName run, DateTimeOffset sentAt, string by) =>
        Change(
            lead,
            leadCode,
            m => m.Delivery == DeliveryState.Scheduled || IsOf(m, DeliveryState.Sending, run),
            m => m with { Delivery = DeliveryState.Sent, Run = run, SentAt = sentAt },
            new HistoryEntry(sentAt, by, SentIn(leadCode, run))
        );

    /// <summary>As the row is to be seen before a send is through, where it was written as sent ahead of it.</summary>
    /// <param name="by">Who writes rows so: what another says went is sent.</param>
    public static Lead BeforeSent(Lead lead, RunName run, string by)
    {
        var ahead = lead
            .Matches.Where(m => IsOf(m, DeliveryState.Sent, run))
            .Select(m => m.LeadCode)
            .Where(code => lead.History.Any(h => h.By == by && h.What == SentIn(code, run)))
            .ToHashSet();
        return ahead.Count == 0
            ? lead
            : lead with
            {
                Matches =
                [
                    .. lead.Matches.Select(m =>
                        ahead.Contains(m.LeadCode) ? m with { Delivery = DeliveryState.Scheduled, SentAt = null } : m
                    ),
                ],
                History = [.. lead.History.Where(h => !(h.By == by && ahead.Any(code => h.What == SentIn(code, run))))],
            };
    }

    /// <summary>Given up: the webhook did not take it in this run.</summary>
    public static Lead Failed(Lead lead, LeadCode leadCode, RunName run, string why, HistoryEntry entry) =>
        Change(
            lead,
            leadCode,
            m => IsOf(m, DeliveryState.Sending, run),
            m =>
                m with
                {
                    Delivery = DeliveryState.Failed,
                    Reasons = [new Reason(ReasonCode.DeliveryFailed, null, why)],
                },
            entry
        );

    /// <summary>On its way again after it failed in a run.</summary>
    public static Lead SendingAgain(Lead lead, LeadCode leadCode, RunName run, RunName next, HistoryEntry entry) =>
        Change(
            lead,
            leadCode,
            m => IsOf(m, DeliveryState.Failed, run),
            m => m with { Delivery = DeliveryState.Sending, Run = next, Reasons = [] },
            entry
        );

    /// <summary>Refused by the campaign in which it had failed in a run: it waits as others do.</summary>
    public static Lead Refused(
        Lead lead,
        LeadCode leadCode,
        RunName run,
        IReadOnlyList<Reason> reasons,
        HistoryEntry entry
    ) => Change(lead, leadCode, m => IsOf(m, DeliveryState.Failed, run), m => Against(m, reasons, entry.At), entry);

    /// <summary>Whether a send has the lead, and nothing came between.</summary>
    // One that waits for its send day names no run before it goes.
    public static bool IsIn(Match match, RunName run) =>
        match.Delivery == DeliveryState.Scheduled
            ? match.Run is null || match.Run == run
            : match.Delivery is not null && match.Run == run;

    /// <summary>Taken out of the send that has it. What was sent stays sent.</summary>
    public static Lead Withdrawn(Lead lead, LeadCode leadCode, RunName run, Reason reason, HistoryEntry entry) =>
        Change(
            lead,
            leadCode,
            m => m.Delivery is (DeliveryState.Scheduled or DeliveryState.Sending) && IsIn(m, run),
            m => Against(m, [reason], entry.At),
            entry
        );

    /// <summary>Without what it says of a campaign that has no place for it: it is tried again there.</summary>
    public static Lead Unplaced(Lead lead, LeadCode leadCode, HistoryEntry entry) =>
        lead.IsAcceptedBy(leadCode)
            ? (lead with { Matches = [.. lead.Matches.Where(m => m.LeadCode != leadCode)] }).With(entry)
            : lead;

    /// <summary>Returned by the campaign, or final there. The later word stands: who decides keeps to the
    /// window.</summary>
    public static Lead Closed(Lead lead, LeadCode leadCode, CommercialState state, HistoryEntry entry) =>
        Change(lead, leadCode, m => m.Accepted && m.Commercial != state, m => m with { Commercial = state }, entry);

    /// <summary>What the customer says of what it was sent, beside what it said before.</summary>
    public static Lead Rated(Lead lead, LeadCode leadCode, Feedback said, HistoryEntry entry) =>
        Change(
            lead,
            leadCode,
            m => m.Delivery == DeliveryState.Sent && Together(m, said) != m.Feedback,
            m => m with { Feedback = Together(m, said) },
            entry
        );

    private static Feedback Together(Match match, Feedback said) => match.Feedback?.With(said) ?? said;

    /// <summary>Not to be tried any more. It keeps the places that it has.</summary>
    /// <param name="entry">Null where nobody is to be named.</param>
    public static Lead Stopped(Lead lead, HistoryEntry? entry = null) =>
        lead.IsStoppedByOps
        || lead.Intake is not (Intake.Usable or Intake.Held)
        || (entry is not null && lead.History.Contains(entry))
            ? lead
            : lead with
            {
                IsStopped = true,
                Intake = Intake.Usable,
                Reasons = [.. lead.Reasons.Where(r => r.Code != ReasonCode.Stopped), new Reason(ReasonCode.Stopped)],
                History = entry is null ? lead.History : [.. lead.History, entry],
            };

    /// <summary>Without the places that it gave back when it was stopped.</summary>
    public static Lead Released(Lead lead, IReadOnlySet<LeadCode> released) =>
        lead.Matches.Any(m => m.Accepted && released.Contains(m.LeadCode))
            ? lead with
            {
                Matches =
                [
                    .. lead.Matches.Select(m =>
                        m.Accepted && released.Contains(m.LeadCode)
                            ? Against(m, [new Reason(ReasonCode.Stopped)], null)
                            : m
                    ),
                ],
            }
            : lead;

    /// <summary>To be tried again, stopped or not.</summary>
    /// <param name="through">The campaign that is to take it whatever its rules say; null for none.</param>
    public static Lead Resumed(Lead lead, LeadCode? through) =>
        lead with
        {
            IsStopped = false,
            Reasons = [.. lead.Reasons.Where(r => r.Code != ReasonCode.Stopped)],
            Through = through is null || lead.Through.Contains(through) ? lead.Through : [.. lead.Through, through],
        };

    private static string SentIn(LeadCode leadCode, RunName run) => $"{leadCode} sent in {run}";

    private static IEnumerable<Reason> NoCampaign(Lead lead) =>
        [new(ReasonCode.NoCampaign, Field.Category, lead.Data?.Category?.Value)];

    /// <summary>Whether it is in this state by this very run.</summary>
    public static bool IsOf(Match match, DeliveryState state, RunName run) =>
        match.Delivery == state && match.Run == run;

    private static Match Against(Match match, IReadOnlyList<Reason> reasons, DateTimeOffset? at) =>
        new(match.LeadCode, reasons, CampaignVersion: match.CampaignVersion, TriedAt: at);

    private static Lead Change(
        Lead lead,
        LeadCode leadCode,
        Func<Match, bool> applies,
        Func<Match, Match> change,
        HistoryEntry? entry = null
    )
    {
        if (!lead.Matches.Any(m => m.LeadCode == leadCode && applies(m)))
            return lead;
        var changed = lead with
        {
            Matches = [.. lead.Matches.Select(m => m.LeadCode == leadCode && applies(m) ? change(m) : m)],
        };
        return entry is null ? changed : changed.With(entry);
    }
}
