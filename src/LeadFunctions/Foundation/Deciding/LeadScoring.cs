using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Deciding;

/// <summary>Gives one lead its points, for each campaign that it is tried with. The same lead, rubric and background
/// make the same parts.</summary>
internal sealed class LeadScoring
{
    private readonly ScoringRubric _rubric;
    private readonly ScoringBackground _background;
    private readonly LeadData _data;
    private readonly TitleKey? _title;
    private readonly DateOnly _since;
    private readonly PersonInterest _person;
    private readonly List<ScorePart> _common;
    private readonly decimal _factor;

    /// <param name="title">What its title is counted under.</param>
    /// <param name="isFlagged">Whether its batch bears signals of fraud.</param>
    public LeadScoring(
        ScoringRubric rubric,
        ScoringBackground background,
        AffiliateName affiliate,
        UsableLead lead,
        TitleKey? title,
        bool isFlagged = false
    )
    {
        (_rubric, _background, _data, _title) = (rubric, background, lead.Data, title);
        _since = lead.Data.LeadDate ?? lead.Id.Batch.UploadedAt.UtcDay;
        _person = background.Of(lead.Person);
        _factor = background.Factor(affiliate, rubric.Source);
        _common =
        [
            new(ScoreItem.Level, LevelPoints(rubric.Fit.Title, title)),
            .. Contact(),
            .. TimeFrame(),
            .. Touches(lead.Id),
            .. Penalties(isFlagged),
        ];
    }

    /// <summary>The parts of its score for a campaign.</summary>
    public ScoreParts For(ScoreMarks marks)
    {
        var organic = _background.Organic(marks.Category);
        ScorePart[] own =
        [
            new(ScoreItem.Function, IsOnList(marks, organic) ? _rubric.Fit.Function : 0),
            new(
                ScoreItem.Category,
                marks.Mark switch
                {
                    CategoryMark.Open => _rubric.Fit.CategoryOpen,
                    CategoryMark.Ordered => _rubric.Fit.CategoryOrdered,
                    _ => 0,
                }
            ),
            new(ScoreItem.CompanySize, Shared(_rubric.Fit.CompanySize, organic, organic.Sizes, _data.CompanySize)),
            new(ScoreItem.Geo, Shared(_rubric.Fit.Geo, organic, organic.Countries, _data.Country)),
            new(ScoreItem.Preferred, marks.IsPreferred ? _rubric.Fit.Preferred : 0),
            .. marks.HasAnswers
                ? [Aging(ScoreItem.Answers, _rubric.Interest.Answers, _since)]
                : Array.Empty<ScorePart>(),
            .. marks.Category is { } category && _person.Organic.TryGetValue(category, out var day)
                ? [Aging(ScoreItem.Organic, _rubric.Interest.Organic, day)]
                : Array.Empty<ScorePart>(),
        ];
        return new ScoreParts(
            _common.Concat(own).Where(part => part.Points != 0),
            _factor,
            _rubric.Limits(),
            _rubric.Version
        );
    }

    private static decimal LevelPoints(TitleWeights weights, TitleKey? title) =>
        title?.Level switch
        {
            Seniority.Owner or Seniority.CLevel or Seniority.VicePresident => weights.Executive,
            Seniority.Head or Seniority.Director => weights.Director,
            Seniority.Manager => weights.Manager,
            Seniority.Senior => weights.Senior,
            _ => weights.Other,
        };

    private bool IsOnList(ScoreMarks marks, OrganicCategory organic) =>
        marks.OnTitleList ?? (_title?.Function is { } function && organic.Functions.Contains(function));

    private decimal Shared(
        decimal points,
        OrganicCategory organic,
        IReadOnlyDictionary<string, int> counts,
        string? value
    ) =>
        organic.Leads < _rubric.Fit.OrganicAtLeast
            ? points / 2
            : Math.Round(points * (decimal)OrganicCategory.Share(counts, value), 1);

    private IEnumerable<ScorePart> Contact() =>
        _data.AsksForContact == true ? [Aging(ScoreItem.Contact, _rubric.Interest.Contact, _since)] : [];

    private IEnumerable<ScorePart> TimeFrame()
    {
        var weights = _rubric.Interest.TimeFrame;
        var points = _data.BuysWithinMonths switch
        {
            <= 3 => weights.Within3Months,
            <= 6 => weights.Within6Months,
            <= 12 => weights.Within12Months,
            _ => 0,
        };
        return points > 0 ? [new ScorePart(ScoreItem.TimeFrame, points, _since, weights.HalfLifeDays)] : [];
    }

    // The lead itself is no further touch, and rows of one upload are one.
    private IEnumerable<ScorePart> Touches(LeadId lead) =>
        _person
            .Touches.Where(at => at != lead.Batch.UploadedAt)
            .OrderDescending()
            .Take(_rubric.Interest.Touch.Most)
            .Select(at => new ScorePart(
                ScoreItem.Touch,
                _rubric.Interest.Touch.Points,
                at.UtcDay,
                _rubric.Interest.Touch.HalfLifeDays
            ));

    private IEnumerable<ScorePart> Penalties(bool isFlagged)
    {
        if (MailDomains.IsFree(_data.Email[(_data.Email.LastIndexOf('@') + 1)..]))
            yield return new ScorePart(ScoreItem.FreeMail, _rubric.Penalties.FreeMail);
        if (IsLearner())
            yield return new ScorePart(ScoreItem.Learner, _rubric.Penalties.StudentOrIntern);
        if (isFlagged)
            yield return new ScorePart(ScoreItem.FlaggedBatch, _rubric.Penalties.FlaggedBatch);
    }

    // Student services are no students: of these the whole title says the rank, and not its key.
    private bool IsLearner() =>
        _title is { Level: Seniority.Entry }
        && _title.Text.Split(' ').Any(TitleRoles.IsLearner)
        && TitleSeniority.Of(JobTitle.Of(_data.JobTitle).Text) == Seniority.Entry;

    private static ScorePart Aging(ScoreItem item, AgingWeight weight, DateOnly since) =>
        new(item, weight.Points, since, weight.HalfLifeDays);
}
