using System.ComponentModel;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.Tracking;

/// <summary>The query of <c>GET api/leads</c> and <c>GET api/leads/groups</c>.</summary>
internal sealed record LeadsQuery
{
    [Description("Only rows of this affiliate.")]
    public AffiliateName? Affiliate { get; init; }

    [Description("Only rows of this batch.")]
    public BatchId? Batch { get; init; }

    [Description(
        "First day of upload, in UTC, such as 2026-11-01. Without it: 30 days before the last; with a leadCode or a batch from the first."
    )]
    public DateOnly? From { get; init; }

    [Description("Last day of upload, in UTC. Without it: today.")]
    public DateOnly? To { get; init; }

    [Description(
        "Only rows that one of these words sums up, such as Unsent,Held. With a leadCode: as far as that campaign goes."
    )]
    public Words<LeadStatus>? Status { get; init; }

    [Description("Only rows that were tried with this campaign, or named it.")]
    public LeadCode? LeadCode { get; init; }

    [Description(
        "Only rows against which one of these reasons speaks, such as GeoMismatch,CapReached. With a leadCode: as far as that campaign goes."
    )]
    public Words<ReasonCode>? Reason { get; init; }

    [Description("Only leads of this category, by its id.")]
    public CategoryId? Category { get; init; }

    [Description(
        "Only leads that have one of these grades today, such as A,B. With a leadCode: for that campaign; else their best."
    )]
    public Words<Grade>? Grade { get; init; }

    [Description("Only leads of this company, by its domain such as example.com.")]
    public string? Company { get; init; }

    [Description(
        "Only rows with a cell that holds this text. Addresses are asked for with POST people/search, because logs keep URLs."
    )]
    public string? Text { get; init; }

    [Description("Only rows that are held for this smarter question, such as SQ1.")]
    public string? Symbol { get; init; }

    [Description("With a symbol: only rows that answer exactly this.")]
    public string? Said { get; init; }

    [Description("Which uploads come first. Within a file rows are in its order. Without it: Oldest.")]
    public ListOrder? Order { get; init; }

    [Description("The most that a page holds, 1 to 500. Without it: 100.")]
    public int? PageSize { get; init; }

    [Description("The next of the page before.")]
    public string? Next { get; init; }

    public LeadQuestion ToQuestion() =>
        new(
            Affiliate,
            Batch,
            From,
            To,
            Status,
            LeadCode,
            Reason,
            Category,
            Company,
            Text,
            Symbol,
            Said,
            Order ?? ListOrder.Oldest,
            Grade
        );

    /// <summary>The problem with what is asked for, if there is one.</summary>
    public OrProblem<bool> Check() =>
        Text?.Contains('@', StringComparison.Ordinal) == true
            ? new(
                Problem.BadRequest(
                    "text: found a text with an @, expected none: ask for a person by POST people/search, with the address in the body."
                )
            )
            : Days.Check(From, To);
}
