using LeadFunctions.ConfiguringCampaigns;
using LeadFunctions.Leads;
using LeadFunctions.ValidatingLeads;

namespace LeadFunctions.RoutingLeads;

/// <summary>A lead as campaigns look at it.</summary>
internal sealed record RoutableLead(AffiliateName Affiliate, LeadData Data)
{
    public CompanySize? Size { get; } = CompanySize.TryParse(Data.CompanySize, out var size) ? size : null;

    public JobTitle Title { get; } = JobTitle.Of(Data.JobTitle);
}

/// <summary>The rules of a campaign that need nothing but the lead, in the order in which their reasons are given.</summary>
internal sealed class CampaignRules
{
    private readonly HashSet<CategoryId> _open;
    private readonly HashSet<CategoryId> _ordered;
    private readonly HashSet<AffiliateName> _affiliates;
    private readonly HashSet<string> _geos;
    private readonly IReadOnlyList<JobTitle> _suppressed;
    private readonly TimeZoneInfo _zone;

    public CampaignRules(Campaign campaign)
    {
        Campaign = campaign;
        _open = [.. campaign.Categories];
        _ordered = [.. campaign.Order.Categories];
        _affiliates = [.. campaign.Affiliates];
        _geos = [.. campaign.Geos.Select(g => g.Code)];
        _suppressed = [.. campaign.Titles.Suppressed.Select(JobTitle.Of)];
        _zone = TimeZoneInfo.FindSystemTimeZoneById(campaign.TimeZone);
    }

    public Campaign Campaign { get; }

    /// <summary>All reasons against the lead; none where the campaign accepts it.</summary>
    public IReadOnlyList<Reason> Against(RoutableLead lead, DateTimeOffset now)
    {
        var reasons = new List<Reason>();
        Add(reasons, Inactive(now));
        Add(reasons, Affiliate(lead.Affiliate));
        Add(reasons, Category(lead.Data.Category));
        Add(reasons, Geo(lead.Data.Country));
        Add(reasons, Size(lead.Size));
        Add(reasons, Title(lead.Title));
        return reasons;
    }

    private Reason? Inactive(DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, _zone).DateTime);
        if (Campaign.Status == CampaignStatus.Active && today >= Campaign.Starts && !(today > Campaign.Ends))
            return null;
        var found = Campaign.Status == CampaignStatus.Paused ? "paused" : today < Campaign.Starts ? "not begun" : "ended";
        return new Reason(ReasonCode.CampaignInactive, null, found, $"{Campaign.Starts:yyyy-MM-dd} to {Campaign.Ends?.ToString("yyyy-MM-dd", null) ?? "further notice"}");
    }

    private Reason? Affiliate(AffiliateName affiliate) =>
        _affiliates.Count == 0 || _affiliates.Contains(affiliate)
            ? null
            : new Reason(ReasonCode.AffiliateNotAllowed, null, affiliate.Value, List(Campaign.Affiliates));

    private Reason? Category(CategoryId? category) => category switch
    {
        // A row that names only a lead code is for that campaign, whatever its category.
        null => null,
        _ when _open.Contains(category) => null,
        _ when _ordered.Contains(category) => new Reason(ReasonCode.CategoryNotOpen, Field.Category, category.Value, List(Campaign.Categories)),
        _ => new Reason(ReasonCode.WrongCategory, Field.Category, category.Value, List(Campaign.Order.Categories)),
    };

    private Reason? Geo(string country) =>
        _geos.Count == 0 || _geos.Contains(country)
            ? null
            : new Reason(ReasonCode.GeoMismatch, Field.Country, country, List(Campaign.Geos));

    private Reason? Size(CompanySize? size)
    {
        if (Campaign.CompanySizes.Count == 0)
            return null;
        return size?.IsWithin(Campaign.CompanySizes) switch
        {
            CompanySizeFit.Contained => null,
            CompanySizeFit.Partly => new Reason(ReasonCode.CompanySizeAmbiguous, Field.CompanySize, size.ToString(), List(Campaign.CompanySizes)),
            _ => new Reason(ReasonCode.CompanySizeMismatch, Field.CompanySize, size?.ToString() ?? "no company size", List(Campaign.CompanySizes)),
        };
    }

    private Reason? Title(JobTitle title)
    {
        for (var i = 0; i < _suppressed.Count; i++)
            if (title.Has(_suppressed[i]))
                return new Reason(ReasonCode.TitleSuppressed, Field.JobTitle, title.Text, Campaign.Titles.Suppressed[i]);
        return null;
    }

    private static void Add(List<Reason> reasons, Reason? reason)
    {
        if (reason is not null)
            reasons.Add(reason);
    }

    private static string List<T>(IEnumerable<T> items) => string.Join(", ", items);
}
