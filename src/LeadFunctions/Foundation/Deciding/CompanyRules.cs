using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Deciding;

/// <summary>Companies that a campaign does not want, and those that alone it wants.</summary>
internal sealed class CompanyRules(Campaign campaign, CompanyIndexes indexes)
{
    private readonly IReadOnlyList<CompanyIndex> _suppressed = indexes.Of(campaign.SuppressedCompanies);
    private readonly IReadOnlyList<CompanyIndex> _approved = indexes.Of(campaign.ApprovedCompanies);
    private readonly bool _approvesAll = campaign.ApprovedCompanies.NamesNone();
    private readonly string _names = ListInWords.List([.. indexes.Of(campaign.ApprovedCompanies).Select(i => i.Name)]);

    public Reason? Suppressed(RoutableLead lead)
    {
        for (var i = 0; i < _suppressed.Count; i++)
            if ((lead.Entry(_suppressed[i]) ?? _suppressed[i].FreeMail(lead.Company)) is { } entry)
                return new Reason(
                    ReasonCode.CompanySuppressed,
                    Field.Company,
                    lead.Data.Company,
                    entry,
                    _suppressed[i].Name
                );
        return null;
    }

    /// <summary>Mail that anybody gets, where the campaign wants addresses of companies only.</summary>
    public Reason? FreeMail(RoutableLead lead) =>
        campaign.BusinessMailOnly && lead.Company.FreeMail is { } service
            ? new Reason(
                ReasonCode.CompanySuppressed,
                Field.Email,
                service,
                service,
                "services of free mail, and the campaign takes business mail only"
            )
            : null;

    public Reason? NotApproved(RoutableLead lead)
    {
        if (_approvesAll)
            return null;
        for (var i = 0; i < _approved.Count; i++)
            if (lead.Entry(_approved[i]) is not null)
                return null;
        return new Reason(ReasonCode.NotOnApprovedList, Field.Company, lead.Data.Company, _names);
    }
}
