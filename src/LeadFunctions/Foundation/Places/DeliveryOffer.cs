namespace LeadFunctions.Foundation.Places;

/// <summary>What became of an offer.</summary>
internal enum OfferState
{
    Open,
    Accepted,
    Lapsed,
}

/// <summary>One more lead at cost price, offered for a delivery that came back too late. Section 8 of the
/// specification.</summary>
internal sealed record DeliveryOffer(DateTimeOffset At, OfferState State)
{
    /// <summary>When, by whom and why it was accepted or let lapse; null while it is open.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    public string? By { get; init; }

    public string? Why { get; init; }

    /// <param name="isAccepted">Otherwise it lapses.</param>
    public DeliveryOffer Decided(bool isAccepted, DateTimeOffset at, string by, string why) =>
        this with
        {
            State = isAccepted ? OfferState.Accepted : OfferState.Lapsed,
            DecidedAt = at,
            By = by,
            Why = why,
        };
}
