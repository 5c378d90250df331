using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Deciding;

/// <summary>One smarter question of a campaign, ready to be asked of leads.</summary>
internal sealed class QuestionRule(SmarterQuestion question)
{
    /// <summary>How much of an answer a reason repeats: hundreds of campaigns may ask the same question.</summary>
    public const int MaxFound = 200;

    private readonly HashSet<CategoryId> _categories = [.. question.Categories];
    private readonly Dictionary<string, string> _answers = question
        .Answers.DistinctBy(SmarterAnswers.Key)
        .ToDictionary(SmarterAnswers.Key);
    private readonly ClosestAnswer _closest = new(question.Answers);
    private readonly string _all = string.Join(", ", question.Answers.Select(answer => $"'{answer}'"));
    private readonly string _key = NearMissSymbols.Key(question.Symbol);

    public SmarterQuestion Question => question;

    /// <summary>A row that names only a lead code is asked every question.</summary>
    public bool IsAssignedTo(CategoryId? category) =>
        _categories.Count == 0 || category is null || _categories.Contains(category);

    /// <summary>The answer as the campaign words it; null for a text that is none. Case, spaces and typographic
    /// variants make no difference, signs and numbers do.</summary>
    public string? Accepted(RoutableLead lead, string answer) => _answers.GetValueOrDefault(lead.AnswerKey(answer));

    public Reason Invalid(string answer) =>
        new(ReasonCode.SmarterAnswerInvalid, question.Symbol, answer.Short(MaxFound), _closest.To(answer), _all);

    public Reason NotAssigned(CategoryId? category, string answer) =>
        new(ReasonCode.QuestionNotAssigned, question.Symbol, answer.Short(MaxFound), category?.Value);

    public string? NearMiss(RoutableLead lead) =>
        lead.NearMiss(_key) is { } header ? $"The column '{header}' is nearly '{question.Symbol}': name it so" : null;
}
