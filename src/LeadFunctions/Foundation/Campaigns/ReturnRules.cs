using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>What a campaign's customer may return, and what it gets for that.</summary>
internal sealed record ReturnRules
{
    public ReturnPolicy Policy { get; init; } = ReturnPolicy.Refund;

    /// <summary>The most of its deliveries that it may return, from 0 to 1; no limit where it is missing.</summary>
    public decimal? MaxShare { get; init; }

    /// <summary>Reasons that are allowed, without regard to case, spaces and punctuation; all where it is
    /// empty.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Whether a lead that replaced a returned one may be returned as well.</summary>
    public bool Replacements { get; init; } = true;
}
