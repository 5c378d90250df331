using System.Text.Json.Serialization;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>The most of an affiliate's rows that may be bad in one way.</summary>
internal sealed record StandardRule
{
    /// <summary>Under which its standings are kept.</summary>
    public required string Name { get; init; }

    public required StandardMeasure Measure { get; init; }

    /// <summary>The highest share that is within the standard: above 0, at most 1.</summary>
    public required decimal Limit { get; init; }

    /// <summary>Who is held to it; everybody where it is empty.</summary>
    public IReadOnlyList<AffiliateName> Affiliates { get; init; } = [];

    /// <summary>Only rows for this campaign: those that name it, or were sent to it.</summary>
    public LeadCode? Campaign { get; init; }

    /// <summary>Only rows of this category.</summary>
    public CategoryId? Category { get; init; }

    /// <summary>Whether each publisher, list or channel of an affiliate is looked at for itself.</summary>
    public bool BySubSource { get; init; }

    /// <summary>Where it is missing, a standard of all rows of an affiliate pauses it, and a narrower one lowers its
    /// caps.</summary>
    public StandardConsequence? Consequence { get; init; }

    /// <summary>To which share of them caps are lowered: above 0, below 1.</summary>
    public decimal CapShare { get; init; } = 0.5m;

    [JsonIgnore]
    public bool Pauses =>
        (Consequence ?? (IsOfAll ? StandardConsequence.Pause : StandardConsequence.LowerCap))
        == StandardConsequence.Pause;

    [JsonIgnore]
    public bool IsOfDeliveries => Measure != StandardMeasure.Unusable;

    public bool IsFor(AffiliateName affiliate) => Affiliates.Count == 0 || Affiliates.Contains(affiliate);

    /// <summary>Whether rows that it counts can go to a campaign.</summary>
    public bool Concerns(Campaign campaign) =>
        (Campaign is null || Campaign == campaign.LeadCode)
        && (Category is null || campaign.Categories.Contains(Category));

    private bool IsOfAll => Campaign is null && Category is null && !BySubSource;
}
