using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Facts;

/// <summary>Makes facts of the rows of a batch. The same rows under the same configuration make the same
/// facts.</summary>
internal sealed class LeadFacts(Batch batch, KnownAnswers answers, TitleDictionary titles)
{
    private readonly CampaignStandings _standings = new(batch.Columns);

    public LeadFact Of(Lead lead)
    {
        var fact = new LeadFact
        {
            UploadedAt = batch.Id.UploadedAt,
            Affiliate = batch.Affiliate.Value,
            Batch = batch.Id.Value,
            Row = lead.Id.Row,
            LeadCode = _standings.Named(lead)?.Value,
            SubSource = OriginFacts.Fact(lead.Source?.SubSource),
            SourceKind = lead.Source?.Kind,
            SourceVehicle = lead.Source?.Vehicle,
            SourceRule = lead.Source?.Rule,
            SourceVersion = lead.Source?.Version?.Trim('"'),
            Score = Scores(lead).Max(s => (int?)s.Score),
            Grade = Scores(lead).Min(s => (Grade?)s.Grade),
            Status = lead.Status,
            Reasons = Codes(lead.Reasons),
            Campaigns = [.. _standings.Of(lead).Select(standing => Of(lead, standing))],
        };
        return lead.Data is { } data ? With(fact, lead, data) : fact;
    }

    private LeadFact With(LeadFact fact, Lead lead, LeadData data)
    {
        var isName = data.IsTitleOfName();
        var company = NullIfEmpty(CompanyName.KeyOf(data.Company));
        var mail = EmailAddress.TryParse(data.Email, out var email) ? email.Domain : null;
        return fact with
        {
            // The row keeps the key so that the person is known again; nobody else needs it then.
            Person = lead.IsErased ? null : lead.Person?.Value,
            Category = data.Category?.Value,
            LeadDate = data.LeadDate,
            Country = NullIfEmpty(data.Country),
            State = data.State,
            Size = data.CompanySize,
            Employees = data.Employees,
            Industry = data.Industry,
            Title = isName ? null : NullIfEmpty(TitleParts.Normalised(data.JobTitle)),
            TitleKey =
                data.TitleKey is { } kept ? new TitleKey(kept)
                : isName ? null
                : TitleKey.Of(data.JobTitle, titles),
            CompanyKey = company,
            CompanyAliases = [.. CompanyName.KeysOfLead(data.Company).Where(key => key != company)],
            Domain = data.Domain,
            MailDomain = mail is null ? null : ListedDomain.Of(mail),
            IsFreeMail = mail is null ? null : MailDomains.IsFree(mail),
            Asset = OriginFacts.Fact(data.Origin?.GetValueOrDefault(Field.Asset)),
            HasEvidence = lead.IsErased
                ? null
                : data.Origin is { } said
                    && (said.ContainsKey(Field.ConsentText) || said.ContainsKey(Field.ConsentTime)),
            Origin = OriginFacts.Of(data.Origin),
            Answers = answers.Of(data.Answers),
        };
    }

    private static CampaignFact Of(Lead lead, CampaignStanding standing)
    {
        var match = lead.Matches.FirstOrDefault(m => m.LeadCode == standing.LeadCode);
        var tried = standing.Status is LeadStatus.Unusable or LeadStatus.Omitted ? null : match;
        return new CampaignFact(standing.LeadCode, standing.Status)
        {
            IsAccepted = tried is { Accepted: true },
            Reasons = Codes(standing.Reasons),
            Missed = Codes(tried?.Missed ?? []),
            Version = tried?.CampaignVersion?.Trim('"'),
            Score = ScoreAtDecision(lead, tried)?.Score,
            Grade = ScoreAtDecision(lead, tried)?.Grade,
            ScoreParts = lead.IsErased ? null : tried?.Score?.ToString(),
            SentAt = tried?.SentAt,
            IsReturned = tried?.Commercial == CommercialState.Returned,
            IsFinal = tried?.Commercial == CommercialState.Final,
            OnTarget = tried?.Feedback?.OnTarget?.Value,
            Stage = tried?.Feedback?.Stage?.Value,
            FeedbackReason = tried?.Feedback?.Standing,
        };
    }

    private static IEnumerable<(int Score, Grade Grade)> Scores(Lead lead) =>
        lead.Intake is Intake.Usable or Intake.Held
            ? lead.Matches.Select(m => ScoreAtDecision(lead, m)).Where(s => s is not null).Select(s => s!.Value)
            : [];

    private static (int Score, Grade Grade)? ScoreAtDecision(Lead lead, Match? match) =>
        match?.Score is { } score && (match.TriedAt ?? lead.Id.Batch.UploadedAt).UtcDay is var day
            ? (score.ScoreOn(day), score.GradeOn(day))
            : null;

    private static IReadOnlyList<ReasonCode> Codes(IEnumerable<Reason> reasons) =>
        [.. reasons.Select(r => r.Code).Distinct()];

    private static string? NullIfEmpty(string text) => text.Length > 0 ? text : null;
}
