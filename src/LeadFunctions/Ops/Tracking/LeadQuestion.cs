using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Ops.Tracking;

/// <summary>Which rows are asked for; whatever is null does not matter.</summary>
/// <param name="Status">With a lead code: how the row stands with that campaign. Without: the one word for the row.</param>
internal sealed record LeadQuestion(
    AffiliateName? Affiliate = null, BatchId? Batch = null, DateOnly? From = null, DateOnly? To = null,
    LeadStatus? Status = null, LeadCode? LeadCode = null)
{
    /// <summary>How many days back a question goes that does not say since when.</summary>
    public const int DefaultDays = 30;

    /// <summary>The uploads that are looked through. Those of a campaign and a batch are found without a first day.</summary>
    /// <param name="since">Where an earlier page ended.</param>
    public UploadRange Range(DateTimeOffset now, BatchId? since)
    {
        var last = To ?? now.UtcDay;
        return new UploadRange(From ?? (LeadCode is null && Batch is null ? Days.DaysBefore(last, DefaultDays) : null), To, since);
    }

    /// <summary>How the row answers: null where it is not asked for, otherwise how it stands with the campaign asked for, if any.</summary>
    public (bool Fits, LeadStatus? CampaignStatus) Ask(Lead lead, CampaignStandings standings)
    {
        if (LeadCode is null)
            return (Status is null || lead.Status == Status, null);
        var standing = standings.Of(lead, LeadCode);
        return (standing is not null && (Status is null || standing.Status == Status), standing?.Status);
    }

    /// <summary>False only where the counts of a batch show that it has no such row.</summary>
    public bool MayHold(Batch batch) =>
        batch.State != BatchState.Completed || LeadCode is not null || Status is not { } status || batch.Counts.GetValueOrDefault(status) > 0;

    /// <summary>False only where the counts of a campaign show that a batch has no such row.</summary>
    public bool MayHold(CampaignCount count) =>
        (Affiliate is null || count.Affiliate == Affiliate) && (Status is not { } status || count.Statuses.GetValueOrDefault(status) > 0);
}
