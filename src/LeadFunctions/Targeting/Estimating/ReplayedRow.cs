using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.Estimating;

/// <summary>A lead of the past as a campaign would look at it now.</summary>
/// <param name="Company">What a cap of a company counts it by.</param>
internal sealed record ReplayedRow(
    DateTimeOffset At,
    LeadId Lead,
    AffiliateName Affiliate,
    CategoryId? Category,
    string? Country,
    string? Company
)
{
    /// <summary>Null where it is not known any more.</summary>
    public PersonId? Person { get; init; }

    /// <summary>Whether it names another campaign, which alone may have it.</summary>
    public bool NamesAnother { get; init; }

    /// <summary>All that the campaign has against it, each once and in the order of reasons.</summary>
    public IReadOnlyList<ReasonCode> Against { get; init; } = [];

    /// <summary>Whether the campaign had no room for it, or was not running, when it came.</summary>
    public bool WasFull { get; init; }

    public bool WasInactive { get; init; }

    /// <summary>Its deliveries whose return window is closed, and those of them that came back: of this campaign, and
    /// of all.</summary>
    public ClosedDeliveries OfCampaign { get; init; }

    public ClosedDeliveries OfAll { get; init; }
}
