using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>The most leads that a campaign takes, each 1 or more. Days, weeks (from Monday) and months are those of the
/// campaign's time zone.</summary>
internal sealed record Caps
{
    /// <summary>In all.</summary>
    public required int Total { get; init; }

    public int? Month { get; init; }

    public int? Week { get; init; }

    public int? Day { get; init; }

    /// <summary>Of single categories, over all time.</summary>
    public IReadOnlyDictionary<CategoryId, int> Categories { get; init; } = new Dictionary<CategoryId, int>();

    /// <summary>Of each affiliate, over all time.</summary>
    public int? Affiliate { get; init; }

    /// <summary>Of single affiliates, instead of <see cref="Affiliate"/>.</summary>
    public IReadOnlyDictionary<AffiliateName, int> Affiliates { get; init; } = new Dictionary<AffiliateName, int>();

    /// <summary>Of one company domain, over all time.</summary>
    public int? CompanyDomain { get; init; }
}
