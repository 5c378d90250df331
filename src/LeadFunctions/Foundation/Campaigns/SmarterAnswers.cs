using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>What rows answer to a campaign's questions.</summary>
internal static class SmarterAnswers
{
    /// <summary>What a row says to a question: in the column of its symbol, or beside its text; null where it says
    /// nothing, or was let go without what it said.</summary>
    /// <param name="columns">The row's columns that are no fields, by header.</param>
    public static string? Find(SmarterQuestion question, IReadOnlyDictionary<string, string> columns)
    {
        if (columns.Count == 0)
            return null;
        var said =
            columns.TryGetValue(question.Symbol, out var answer) || columns.TryGetValue(question.Text, out answer)
                ? answer
                : Loosely(question.Symbol, columns) ?? Loosely(question.Text, columns);
        return said is { Length: > 0 } ? said : null;
    }

    /// <summary>The answers with another one to a question, whatever the row says.</summary>
    /// <param name="answer">Empty for none.</param>
    public static IReadOnlyDictionary<string, string> With(
        IReadOnlyDictionary<string, string> columns,
        string symbol,
        string answer
    ) => new SortedDictionary<string, string>(columns.ToDictionary(), StringComparer.Ordinal) { [symbol] = answer };

    /// <summary>Whether a text is one of the question's answers.</summary>
    public static bool Takes(SmarterQuestion question, string said) =>
        question.Answers.Any(answer => Key(answer) == Key(said));

    /// <summary>Answers by field symbol, as the campaign words them; what is none of its answers stays as it
    /// is.</summary>
    public static IReadOnlyDictionary<string, string> Of(
        IReadOnlyList<SmarterQuestion> questions,
        IReadOnlyDictionary<string, string> columns
    ) =>
        questions
            .Select(q => (q.Symbol, Answer: Find(q, columns) is { } said ? Worded(q, said) : null))
            .Where(a => a.Answer is not null)
            .ToDictionary(a => a.Symbol, a => a.Answer!);

    /// <summary>A text without the differences that are none, see <see cref="SignedText"/>; one of punctuation alone
    /// stays as it is.</summary>
    public static string Key(string answer) => SignedText.Key(answer) is { Length: > 0 } key ? key : answer.Trim();

    private static string Worded(SmarterQuestion question, string said) =>
        question.Answers.FirstOrDefault(a => Key(a) == Key(said)) ?? said;

    private static string? Loosely(string header, IReadOnlyDictionary<string, string> columns)
    {
        foreach (var (found, answer) in columns)
            if (found.AsSpan().Trim().Equals(header, StringComparison.OrdinalIgnoreCase))
                return answer;
        return null;
    }
}
