using Azure;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Places;

/// <summary>A lead's place in a campaign. The axes are apart: what it waits for, when it was sent.</summary>
/// <param name="Run">The send that takes it; null while it waits for one.</param>
/// <param name="Counted">The periods in which the caps count it.</param>
internal sealed record Delivery(
    LeadCode LeadCode,
    PersonId Person,
    LeadId Lead,
    AffiliateName Affiliate,
    CategoryId? Category,
    string? Domain,
    DateTimeOffset AcceptedAt,
    Periods Counted,
    RunName? Run,
    DateTimeOffset? SentAt,
    ETag ETag
)
{
    /// <summary>Who claimed it where no send has it from the start: the pass of routing, by
    /// <see cref="ChunkId.RunOf"/>.</summary>
    public RunName? By { get; init; }

    /// <summary>Who may give it back or finds it as its own; null for places from before this was kept.</summary>
    public RunName? Holder => By ?? Run;

    /// <summary>Whether no send has it but perhaps its holder's own.</summary>
    public bool IsHeld => SentAt is null && (Run is null || Run == Holder);

    /// <summary>Country and band of company sizes of the lead: what its cost depends on. Null for deliveries from
    /// before they were kept.</summary>
    public string? Country { get; init; }

    public string? CompanySize { get; init; }

    /// <summary>The returned lead that this one was taken for.</summary>
    public LeadId? Replaces { get; init; }

    /// <summary>Whether it was taken for an accepted offer: its customer pays what the affiliate is paid.</summary>
    public bool AtCost { get; init; }

    public DeliveryReturn? Return { get; init; }

    /// <summary>What was offered for it when it came back too late.</summary>
    public DeliveryOffer? Offer { get; init; }

    /// <summary>When its return window was closed: it is billable from then on.</summary>
    public DateTimeOffset? FinalAt { get; init; }

    public CommercialState Commercial =>
        Return is not null ? CommercialState.Returned
        : FinalAt is not null ? CommercialState.Final
        : CommercialState.Open;

    /// <summary>The reason against another lead of the same person.</summary>
    public Reason AlreadySent() =>
        new(ReasonCode.AlreadySent, null, $"{AcceptedAt.UtcDateTime:yyyy-MM-dd}", Lead.ToString());
}
