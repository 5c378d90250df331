using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.Estimating;

/// <summary>Decides on leads of the past as routing would now, with a campaign as it is or might be. That it is paused,
/// over or not begun is nothing against a lead here: asked is what it would get if it ran.</summary>
internal sealed class Replay
{
    private readonly LeadCode _code;
    private readonly Routing _routing;
    private readonly HashSet<string> _categories;
    private readonly DateTimeOffset _now;

    public Replay(Campaign campaign, Configuration settings, DateTimeOffset now)
    {
        Campaign = campaign;
        _code = campaign.LeadCode;
        _now = now;
        _categories = [.. campaign.Order.Categories.Concat(campaign.Categories).Select(c => c.Value)];
        NeverAsked = [.. campaign.SmarterQuestions.Where(q => !IsAsked(q, settings))];
        _routing = Routing.Of(
            settings.With(
                campaign with
                {
                    Status = CampaignStatus.Active,
                    Starts = DateOnly.MinValue,
                    Ends = null,
                    SmarterQuestions = [.. campaign.SmarterQuestions.Except(NeverAsked)],
                }
            )
        );
    }

    public Campaign Campaign { get; }

    /// <summary>Questions that no campaign in force asks: nobody can have answered them.</summary>
    public IReadOnlyList<SmarterQuestion> NeverAsked { get; }

    /// <summary>Whether a row is a lead that concerns the campaign: it names it, or is of a category that was ordered
    /// or is open.</summary>
    /// <param name="status">As facts have it, as all that follows.</param>
    public bool Concerns(string? status, string? reasons, string? category, string? leadCode) =>
        status is not (null or nameof(LeadStatus.Unusable) or nameof(LeadStatus.Omitted))
        && (leadCode == _code.Value || (category is not null && _categories.Contains(category)))
        && reasons?.Contains(nameof(ReasonCode.Stopped), StringComparison.Ordinal) != true;

    /// <param name="lead">The same row, see <see cref="FactLeads"/>.</param>
    public ReplayedRow Of(LeadFact fact, RoutableLead lead)
    {
        var own = fact.Campaigns.FirstOrDefault(c => c.LeadCode == _code);
        return new ReplayedRow(
            fact.UploadedAt,
            new LeadId(BatchId.Parse(fact.Batch), fact.Row),
            lead.Affiliate,
            lead.Data.Category,
            fact.Country,
            fact.Domain ?? fact.CompanyKey
        )
        {
            Person = fact.Person is { } person ? PersonId.Parse(person) : null,
            NamesAnother = lead.Data.LeadCode is { } code && code != _code,
            Against = Against(fact, lead),
            WasFull = own?.Reasons.Contains(ReasonCode.CapReached) == true,
            WasInactive = own?.Reasons.Contains(ReasonCode.CampaignInactive) == true,
            OfCampaign = own is null ? default : ClosedDeliveries.Of([own]),
            OfAll = ClosedDeliveries.Of(fact.Campaigns),
        };
    }

    private IReadOnlyList<ReasonCode> Against(LeadFact fact, RoutableLead lead)
    {
        var reasons = _routing.Against(_code, lead, _now);
        var isTaken =
            lead.Data.LeadCode is null
            && _routing.IsTaken(
                _code,
                lead.Data.Category,
                fact.Campaigns.Where(c => c.Status is not (LeadStatus.Unsent or LeadStatus.Held))
                    .Select(c => c.LeadCode)
            );
        return reasons.Count == 0 && !isTaken
            ? []
            :
            [
                .. reasons.Select(r => r.Code).Distinct().Order(),
                .. isTaken ? [ReasonCode.TakenExclusively] : Array.Empty<ReasonCode>(),
            ];
    }

    // Symbols are used again and again for other questions.
    private static bool IsAsked(SmarterQuestion question, Configuration settings) =>
        settings
            .Campaigns.Values.SelectMany(c => c.SmarterQuestions)
            .Any(q => q.Symbol == question.Symbol && SmarterAnswers.Key(q.Text) == SmarterAnswers.Key(question.Text));
}
