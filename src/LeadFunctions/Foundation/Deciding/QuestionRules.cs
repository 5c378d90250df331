using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Deciding;

/// <summary>What a campaign's smarter questions have against a lead.</summary>
internal sealed class QuestionRules(IReadOnlyList<SmarterQuestion> questions)
{
    private readonly QuestionRule[] _rules = [.. questions.Select(q => new QuestionRule(q))];

    /// <summary>Adds the reasons in their order: missing answers in one, then questions that are not assigned, then
    /// invalid answers.</summary>
    public void Check(RoutableLead lead, ref ReasonList reasons)
    {
        if (_rules.Length == 0)
            return;
        reasons.Add(Missing(lead));
        foreach (var rule in _rules)
            if (!rule.IsAssignedTo(lead.Data.Category) && lead.Answer(rule.Question) is { } answer)
                reasons.Add(rule.NotAssigned(lead.Data.Category, answer));
        foreach (var rule in _rules)
            if (
                rule.IsAssignedTo(lead.Data.Category)
                && lead.Answer(rule.Question) is { } answer
                && rule.Accepted(lead, answer) is null
            )
                reasons.Add(rule.Invalid(answer));
    }

    /// <summary>Whether the lead answers all that it is asked, and is asked anything.</summary>
    public bool AreAnswered(RoutableLead lead)
    {
        var isAsked = false;
        foreach (var rule in _rules)
            if (rule.IsAssignedTo(lead.Data.Category))
            {
                if (lead.Answer(rule.Question) is not { } answer || rule.Accepted(lead, answer) is null)
                    return false;
                isAsked = true;
            }
        return isAsked;
    }

    private Reason? Missing(RoutableLead lead)
    {
        List<QuestionRule>? missing = null;
        foreach (var rule in _rules)
            if (rule.IsAssignedTo(lead.Data.Category) && lead.Answer(rule.Question) is null)
                (missing ??= []).Add(rule);
        return missing is null
            ? null
            : new Reason(
                ReasonCode.SmarterAnswersMissing,
                null,
                null,
                string.Join(", ", missing.Select(r => $"{r.Question.Symbol} ({r.Question.Text.Trim()})")),
                NearMisses(missing, lead)
            );
    }

    private static string? NearMisses(List<QuestionRule> missing, RoutableLead lead) =>
        missing.Select(r => r.NearMiss(lead)).OfType<string>().ToList() is { Count: > 0 } near
            ? string.Join(". ", near)
            : null;
}
