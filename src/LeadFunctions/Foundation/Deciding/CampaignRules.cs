using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Deciding;

/// <summary>The rules of a campaign that need nothing but the lead, in the order in which their reasons are
/// given.</summary>
internal sealed class CampaignRules
{
    private static readonly Configuration Alone = new([], [], []);

    private readonly HashSet<CategoryId> _open;
    private readonly HashSet<CategoryId> _ordered;
    private readonly bool _hasAmounts;
    private readonly HashSet<AffiliateName> _affiliates;
    private readonly RunningTime _running;
    private readonly FirmRules _firm;
    private readonly TitleWords _titles;
    private readonly CompanyRules _companies;
    private readonly QuestionRules _questions;
    private readonly (string Affiliates, string Open, string Ordered) _names;

    public CampaignRules(Campaign campaign, Configuration? configuration = null, CompanyIndexes? indexes = null)
    {
        configuration ??= Alone;
        Campaign = campaign;
        _open = [.. campaign.Categories];
        _ordered = [.. campaign.Order.Categories];
        _hasAmounts = campaign.Order.Amounts.Count + campaign.Caps.Categories.Count > 0;
        _affiliates = [.. campaign.Affiliates];
        _running = new RunningTime(campaign, configuration);
        _firm = new FirmRules(campaign);
        _titles = new TitleWords(campaign.Titles, configuration.Titles);
        _companies = new CompanyRules(campaign, indexes ?? new CompanyIndexes(configuration));
        _questions = new QuestionRules(campaign.SmarterQuestions);
        _names = (
            ListInWords.List(campaign.Affiliates),
            ListInWords.List(campaign.Categories),
            ListInWords.List(campaign.Order.Categories)
        );
    }

    public Campaign Campaign { get; }

    /// <summary>All reasons against the lead; none where the campaign accepts it.</summary>
    public IReadOnlyList<Reason> Against(RoutableLead lead, DateTimeOffset now)
    {
        var reasons = new ReasonList();
        reasons.Add(_running.Against(now));
        reasons.Add(Affiliate(lead.Affiliate));
        reasons.Add(Category(lead.Data.Category));
        reasons.Add(_firm.Geo(lead));
        reasons.Add(_firm.SizeOutside(lead));
        reasons.Add(Strict(Campaign.Industries.Filter) ? _firm.Industry(lead) : null);
        reasons.Add(_firm.SizeAmbiguous(lead));
        reasons.Add(_titles.Against(lead));
        reasons.Add(Strict(Campaign.SuppressedCompanies.Filter) ? _companies.Suppressed(lead) : null);
        reasons.Add(_companies.FreeMail(lead));
        reasons.Add(Strict(Campaign.ApprovedCompanies.Filter) ? _companies.NotApproved(lead) : null);
        _questions.Check(lead, ref reasons);
        reasons.Add(EvidenceRule.Against(Campaign, lead.Data));
        reasons.Add(AgeRule.Against(Campaign, lead.Data, lead.UploadedAt, lead.AskedAt ?? now));
        return Beside(reasons.Found);
    }

    /// <summary>Preferred filters that the lead does not fit: no reasons against it, but others come first.</summary>
    public IReadOnlyList<Reason> Missed(RoutableLead lead)
    {
        var missed = new ReasonList();
        missed.Add(Strict(Campaign.Industries.Filter) ? null : _firm.Industry(lead));
        missed.Add(Strict(Campaign.SuppressedCompanies.Filter) ? null : _companies.Suppressed(lead));
        missed.Add(Strict(Campaign.ApprovedCompanies.Filter) ? null : _companies.NotApproved(lead));
        return missed.Found;
    }

    /// <summary>What of the campaign's own file counts for the lead's score.</summary>
    public ScoreMarks Marks(RoutableLead lead)
    {
        // Who names the campaign alone is for the one category that it has, else for one that is not known.
        var category = lead.Data.Category ?? (Campaign.Categories is [var only] ? only : null);
        return new ScoreMarks(
            category,
            category is null || (_ordered.Contains(category) && !_open.Contains(category)) ? CategoryMark.Ordered
                : _open.Contains(category) && (_ordered.Count == 0 || _ordered.Contains(category)) ? CategoryMark.Open
                : CategoryMark.NotOrdered,
            _titles.IsOfConfirmed(lead),
            IsPreferred(lead),
            _questions.AreAnswered(lead)
        );
    }

    private bool IsPreferred(RoutableLead lead) =>
        (Campaign.Industries is { Filter: Strictness.Preferred, Names.Count: > 0 } && _firm.Industry(lead) is null)
        || (
            Campaign.ApprovedCompanies is { Filter: Strictness.Preferred } companies
            && !companies.NamesNone()
            && _companies.NotApproved(lead) is null
        );

    // What is beside another reason is not enough to let the lead go: no advice may promise that.
    private static IReadOnlyList<Reason> Beside(IReadOnlyList<Reason> reasons) =>
        reasons.Count < 2
            ? reasons
            :
            [
                .. reasons.Select(r =>
                    r.Code is ReasonCode.CategoryNotOpen or ReasonCode.QuestionNotAssigned
                        ? r with
                        {
                            Hint = Reason.NotAlone,
                        }
                        : r
                ),
            ];

    private Reason? Affiliate(AffiliateName affiliate) =>
        _affiliates.Count == 0 || _affiliates.Contains(affiliate)
            ? null
            : new Reason(ReasonCode.AffiliateNotAllowed, null, affiliate.Value, _names.Affiliates);

    private Reason? Category(CategoryId? category) =>
        category switch
        {
            // Amounts by category would be passed by a row that names only a lead code.
            null when _hasAmounts => new Reason(
                ReasonCode.WrongCategory,
                Field.Category,
                "no category",
                _names.Ordered
            ),
            // Elsewhere such a row is for that campaign, whatever its category.
            null => null,
            _ when _open.Contains(category) => null,
            _ when _ordered.Contains(category) => new Reason(
                ReasonCode.CategoryNotOpen,
                Field.Category,
                category.Value,
                _names.Open
            ),
            _ => new Reason(ReasonCode.WrongCategory, Field.Category, category.Value, _names.Ordered),
        };

    private static bool Strict(Strictness? filter) => filter is not Strictness.Preferred;
}
