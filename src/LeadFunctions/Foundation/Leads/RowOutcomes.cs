namespace LeadFunctions.Foundation.Leads;

/// <summary>Tells rows as people are told of them.</summary>
internal static class RowOutcomes
{
    public static RowOutcome Of(Lead lead) =>
        lead.Status switch
        {
            null => RowOutcome.AtWork,
            LeadStatus.Unusable when lead.IsCorrected => RowOutcome.NotWanted,
            LeadStatus.Sent or LeadStatus.Final => RowOutcome.Sent,
            LeadStatus.Scheduled => RowOutcome.WaitsForSend,
            LeadStatus.Returned => RowOutcome.Returned,
            LeadStatus.Unusable or LeadStatus.Held => RowOutcome.ToCorrect,
            LeadStatus.Omitted => RowOutcome.NotWanted,
            _ => OfUnsent(lead),
        };

    /// <summary>As it stands beside a count or a row.</summary>
    public static string Words(RowOutcome outcome) =>
        outcome switch
        {
            RowOutcome.Sent => "sent",
            RowOutcome.WaitsForSend => "waits for its send",
            RowOutcome.WaitsForRoom => "waits for room",
            RowOutcome.ToCorrect => "to correct",
            RowOutcome.ForNobodyYet => "for no campaign of ours yet",
            RowOutcome.NotWanted => "not wanted again",
            RowOutcome.Returned => "returned",
            _ => "in progress",
        };

    /// <summary>Counts in one line: <c>300 sent, 1 waits for its send, 20 to correct</c>. What no row is, is left
    /// out.</summary>
    public static string Counted(IReadOnlyDictionary<RowOutcome, int> counts) =>
        string.Join(
            ", ",
            Enum.GetValues<RowOutcome>()
                .Where(o => counts.GetValueOrDefault(o) > 0)
                .Select(o => $"{counts[o]:N0} {(counts[o] == 1 ? Words(o) : OfSeveral(o))}")
        );

    /// <summary>Rows that a campaign accepted: sent, or on their way.</summary>
    public static int OnTheirWay(IReadOnlyDictionary<RowOutcome, int> counts) =>
        counts.GetValueOrDefault(RowOutcome.Sent)
        + counts.GetValueOrDefault(RowOutcome.WaitsForSend)
        + counts.GetValueOrDefault(RowOutcome.Returned);

    private static string OfSeveral(RowOutcome outcome) =>
        outcome switch
        {
            RowOutcome.WaitsForSend => "wait for their send",
            RowOutcome.WaitsForRoom => "wait for room",
            _ => Words(outcome),
        };

    // A row that names its campaign is what that campaign says of it; any other waits for whoever is nearest to taking
    // it.
    private static RowOutcome OfUnsent(Lead lead)
    {
        if (lead.IsStopped || lead.Reasons.Any(r => r.Code == ReasonCode.Stopped))
            return RowOutcome.NotWanted;
        if (lead.Data?.LeadCode is null)
            return lead.Matches.Any(m => m.Reasons.Count > 0 && m.Reasons.All(r => r.Code == ReasonCode.CapReached))
                    ? RowOutcome.WaitsForRoom
                : ReceiptRow.NearMiss(lead) is null ? RowOutcome.ForNobodyYet
                : RowOutcome.ToCorrect;
        var outcomes = lead.Matches.SelectMany(m => m.Reasons).Select(r => ReasonWords.OutcomeOf(r.Code)).ToHashSet();
        return outcomes.Contains(RowOutcome.NotWanted) ? RowOutcome.NotWanted
            : outcomes.Contains(RowOutcome.ToCorrect) ? RowOutcome.ToCorrect
            : outcomes.Contains(RowOutcome.ForNobodyYet) || outcomes.Count == 0 ? RowOutcome.ForNobodyYet
            : RowOutcome.WaitsForRoom;
    }
}
