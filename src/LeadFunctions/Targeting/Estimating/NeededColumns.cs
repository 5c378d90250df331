using LeadFunctions.Foundation.Campaigns;

namespace LeadFunctions.Targeting.Estimating;

/// <summary>What the filters of campaigns look at. A column that is not read is as empty to them as it looks.</summary>
internal sealed record NeededColumns(
    bool States,
    bool Sizes,
    bool Industries,
    bool Companies,
    bool Answers,
    bool Evidence
)
{
    public static NeededColumns Of(params IReadOnlyList<Campaign> campaigns) =>
        new(
            campaigns.Any(c => c.Geos.Any(geo => geo.IsState)),
            campaigns.Any(c => c.CompanySizes.Count > 0),
            campaigns.Any(c => c.Industries.Names.Count > 0),
            campaigns.Any(c =>
                c.BusinessMailOnly
                || c.Caps.CompanyDomain is not null
                || !c.SuppressedCompanies.NamesNone()
                || !c.ApprovedCompanies.NamesNone()
            ),
            campaigns.Any(c => c.SmarterQuestions.Count > 0),
            campaigns.Any(c => c.Requires.Count > 0 || c.MaxLeadAgeDays is not null)
        );
}
