using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Ops.ActingOnLeads;

/// <summary>An answer that ops take instead of what rows say.</summary>
/// <param name="Found">The invalid text, as the reason shows it.</param>
/// <param name="Answer">Empty where they let the row go without one.</param>
internal sealed record AnswerAccepted(string Symbol, string Found, string Answer)
{
    /// <summary>Finds what is to be accepted for a held lead.</summary>
    /// <param name="answer">As ops word it; null for the one that was offered.</param>
    public static OrProblem<AnswerAccepted> For(Lead lead, string symbol, string? answer, Configuration settings)
    {
        if (NotHeld(lead) is { } problem)
            return new(problem);
        var held = lead.Matches.Where(m => m.InvalidAnswers.Any(r => IsAbout(r, symbol))).ToList();
        if (held is not [{ } match, ..])
            return new(Problem.Conflict($"The lead {lead.Id} is not held for '{symbol}', expected {Symbols(lead)}."));
        var reason = match.InvalidAnswers.First(r => IsAbout(r, symbol));
        var question = settings
            .Campaigns.GetValueOrDefault(match.LeadCode)
            ?.SmarterQuestions.FirstOrDefault(q => q.Symbol == reason.Field);
        var wanted = answer ?? reason.Expected;
        return
            question?.Answers.FirstOrDefault(a =>
                wanted is not null && SmarterAnswers.Key(a) == SmarterAnswers.Key(wanted)
            )
                is { } accepted
            ? new(new AnswerAccepted(question.Symbol, reason.Found!, accepted))
            : new(
                Problem.Unprocessable(
                    $"$.answer: found {(wanted is null ? "none, and nothing near was offered" : $"'{wanted}'")}, "
                        + $"expected one of {string.Join(", ", (question?.Answers ?? []).Select(a => $"'{a}'"))}."
                )
            );
    }

    /// <summary>What lets a held lead go without the answers that it is held for.</summary>
    public static OrProblem<IReadOnlyList<AnswerAccepted>> Released(Lead lead) =>
        NotHeld(lead) is { } problem
            ? new(problem)
            : new([
                .. lead
                    .Matches.SelectMany(m => m.InvalidAnswers)
                    .Select(r => new AnswerAccepted(r.Field!, r.Found!, ""))
                    .Distinct(),
            ]);

    /// <summary>Whether the text is known to its end, so that it can be known again.</summary>
    public bool IsWhole => Found.Length <= QuestionRule.MaxFound;

    /// <summary>Whether a row is held for the same text, and nobody has taken another answer since.</summary>
    public bool Concerns(Lead lead) =>
        IsHeld(lead)
        && lead.Matches.Any(m => m.InvalidAnswers.Any(r => IsAbout(r, Symbol) && r.Found == Found))
        && (!lead.Data!.Answers.TryGetValue(Symbol, out var says) || says.Short(QuestionRule.MaxFound) == Found);

    /// <summary>The row with the answer; what it said stays in its cells.</summary>
    public Lead On(Lead lead, HistoryEntry entry) =>
        lead with
        {
            Data = lead.Data! with { Answers = SmarterAnswers.With(lead.Data.Answers, Symbol, Answer) },
            History = [.. lead.History, entry],
        };

    private static Problem? NotHeld(Lead lead) =>
        IsHeld(lead)
            ? null
            : Problem.Conflict(
                $"The lead {lead.Id} is {lead.Status?.ToString() ?? "at work"}, expected one that is Held."
            );

    // For a campaign that asks; others may have taken it meanwhile.
    private static bool IsHeld(Lead lead) =>
        lead is { IsStopped: false, IsErased: false, Intake: Intake.Usable or Intake.Held }
        && (lead.Status == LeadStatus.Held || lead.Matches.Any(m => m.IsHeld && m.CanChange));

    private static bool IsAbout(Reason reason, string symbol) =>
        string.Equals(reason.Field, symbol, StringComparison.OrdinalIgnoreCase);

    private static string Symbols(Lead lead) =>
        string.Join(" or ", lead.Matches.SelectMany(m => m.InvalidAnswers).Select(r => r.Field).Distinct());
}
