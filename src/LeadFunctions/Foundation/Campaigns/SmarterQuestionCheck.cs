using System.Text.RegularExpressions;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>What must hold of a campaign's questions beyond their form.</summary>
internal static partial class SmarterQuestionCheck
{
    public static IEnumerable<string> Problems(IReadOnlyList<SmarterQuestion> questions) =>
        [
            .. questions.Index().SelectMany(q => Problems($"$.smarterQuestions[{q.Index}]", q.Item)),
            .. Repeated(questions.Select(q => q.Symbol.ToUpperInvariant()))
                .Select(s => $"$.smarterQuestions: found the symbol '{s}' more than once, expected each symbol once"),
        ];

    private static IEnumerable<string> Problems(string place, SmarterQuestion question) =>
        [
            .. Form().IsMatch(question.Symbol)
                ? []
                : new[]
                {
                    $"{place}.symbol: found '{question.Symbol}', expected 1 to 4 capital letters and 1 to 3 digits such as SQ1",
                },
            .. string.IsNullOrWhiteSpace(question.Text)
                ? [$"{place}.text: found no text, expected the question"]
                : Array.Empty<string>(),
            .. question.Answers.Count >= 2
                ? []
                : new[] { $"{place}.answers: found {question.Answers.Count}, expected at least two" },
            .. question.Answers.Any(string.IsNullOrWhiteSpace)
                ? [$"{place}.answers: found an empty answer, expected a text"]
                : Array.Empty<string>(),
            // Uploads are compared without regard to case, spaces and typographic variants.
            .. Repeated(question.Answers.Where(a => !string.IsNullOrWhiteSpace(a)).Select(SmarterAnswers.Key))
                .Select(a => $"{place}.answers: found '{a}' more than once, expected each answer once"),
        ];

    private static IEnumerable<string> Repeated(IEnumerable<string> texts) =>
        texts.GroupBy(t => t).Where(g => g.Count() > 1).Select(g => g.Key);

    [GeneratedRegex(@"\A[A-Z]{1,4}[0-9]{1,3}\z")]
    private static partial Regex Form();
}
