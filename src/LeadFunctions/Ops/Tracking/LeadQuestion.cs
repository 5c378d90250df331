using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Ops.Tracking;

/// <summary>Which rows are asked for; whatever is null does not matter.</summary>
/// <param name="Status">With a lead code: how the row stands with that campaign. Without: the one word for the
/// row.</param>
/// <param name="Reason">What speaks against the row; with a lead code, what that campaign has against it.</param>
/// <param name="Company">The company's domain.</param>
/// <param name="Text">What a cell of the row holds.</param>
/// <param name="Symbol">A smarter question for which the row is held.</param>
/// <param name="Said">What such a row answers to it.</param>
/// <param name="Grade">Of today: with a lead code that campaign's, else the best.</param>
internal sealed record LeadQuestion(
    AffiliateName? Affiliate = null,
    BatchId? Batch = null,
    DateOnly? From = null,
    DateOnly? To = null,
    Words<LeadStatus>? Status = null,
    LeadCode? LeadCode = null,
    Words<ReasonCode>? Reason = null,
    CategoryId? Category = null,
    string? Company = null,
    string? Text = null,
    string? Symbol = null,
    string? Said = null,
    ListOrder Order = ListOrder.Oldest,
    Words<Grade>? Grade = null
)
{
    /// <summary>How many days back a question goes that does not say since when.</summary>
    public const int DefaultDays = 30;

    /// <summary>The uploads that are looked through. Those of a campaign and a batch are found without a first
    /// day.</summary>
    /// <param name="since">Where an earlier page ended.</param>
    public UploadRange Range(DateTimeOffset now, BatchId? since)
    {
        var last = To ?? now.UtcDay;
        var from = From ?? (LeadCode is null && Batch is null ? Days.DaysBefore(last, DefaultDays) : null);
        return Order == ListOrder.Newest ? new UploadRange(from, To) : new UploadRange(from, To, since);
    }

    /// <summary>How the row answers: null where it is not asked for, otherwise how it stands with the campaign asked
    /// for, if any.</summary>
    public (bool Fits, LeadStatus? CampaignStatus) Ask(Lead lead, CampaignStandings standings, DateOnly today)
    {
        if (!Holds(lead) || (Grade is { } grade && !grade.Has(ScoreOf(lead, today)?.GradeOn(today))))
            return (false, null);
        if (LeadCode is null)
            return (
                Status?.Has(lead.Status) != false && (Reason is not { } any || Against(lead).Any(r => any.Has(r.Code))),
                null
            );
        var standing = standings.Of(lead, LeadCode);
        return (
            standing is not null
                && Status?.Has(standing.Status) != false
                && (Reason is not { } wanted || standing.Reasons.Any(r => wanted.Has(r.Code))),
            standing?.Status
        );
    }

    /// <summary>What the score of a row is made of, as far as it is asked for; null where it has none.</summary>
    public ScoreParts? ScoreOf(Lead lead, DateOnly today) =>
        LeadCode is null ? lead.Best(today) : lead.ScoreFor(LeadCode);

    /// <summary>False only where the counts of a batch show that it has no such row.</summary>
    public bool MayHold(Batch batch) =>
        batch.State != BatchState.Completed
        || LeadCode is not null
        || Status is not { } status
        || status.Items.Any(s => batch.Counts.GetValueOrDefault(s) > 0);

    /// <summary>False only where the counts of a campaign show that a batch has no such row.</summary>
    public bool MayHold(CampaignCount count) =>
        (Affiliate is null || count.Affiliate == Affiliate)
        && (Status is not { } status || status.Items.Any(s => count.Statuses.GetValueOrDefault(s) > 0))
        && (
            Reason is not { } reason
            || reason.Items.Any(r => count.Reasons.GetValueOrDefault(r) + count.Faults.GetValueOrDefault(r) > 0)
        );

    /// <summary>All that speaks against a row, and against each campaign that has it not.</summary>
    public static IEnumerable<Reason> Against(Lead lead) =>
        lead
            .Reasons.Where(r => !r.IsNote)
            .Concat(
                lead.Matches.Where(m => !m.Accepted || m.Delivery == DeliveryState.Failed).SelectMany(m => m.Reasons)
            );

    private bool Holds(Lead lead) =>
        (Category is null || lead.Data?.Category == Category)
        && (Company is null || string.Equals(lead.Data?.Domain, Company, StringComparison.OrdinalIgnoreCase))
        && (Text is null || lead.Cells.Any(cell => cell.Contains(Text, StringComparison.OrdinalIgnoreCase)))
        && (Symbol is null || lead.Matches.Any(m => m.Reasons.Any(IsHeldAnswer)));

    private bool IsHeldAnswer(Reason reason) =>
        reason.Code == ReasonCode.SmarterAnswerInvalid
        && string.Equals(reason.Field, Symbol, StringComparison.OrdinalIgnoreCase)
        && (Said is null || reason.Found == Said);
}
