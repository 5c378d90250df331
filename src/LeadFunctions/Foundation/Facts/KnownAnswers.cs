using LeadFunctions.Foundation.Campaigns;

namespace LeadFunctions.Foundation.Facts;

/// <summary>The answers that any campaign allows. What is none of them is somebody's own words, in which anything may
/// stand: only that something was said is a fact.</summary>
internal sealed class KnownAnswers
{
    private readonly Dictionary<string, string> _symbols = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Symbol, string Key), string> _answers = [];

    public KnownAnswers(IEnumerable<Campaign> campaigns)
    {
        foreach (
            var question in campaigns
                .OrderBy(c => c.LeadCode.Value, StringComparer.Ordinal)
                .SelectMany(c => c.SmarterQuestions)
        )
        {
            _symbols.TryAdd(question.Symbol, question.Symbol);
            _symbols.TryAdd(question.Text.Trim(), question.Symbol);
            foreach (var answer in question.Answers)
                _answers.TryAdd((question.Symbol, SmarterAnswers.Key(answer)), answer);
        }
    }

    /// <param name="columns">Those of a row that are no fields, by header.</param>
    public IReadOnlyList<AnswerFact> Of(IReadOnlyDictionary<string, string> columns) =>
        [
            .. columns
                // As routing finds them: the column of the symbol itself goes first.
                .OrderByDescending(c => _symbols.TryGetValue(c.Key, out var own) && own == c.Key)
                .Select(c =>
                    c.Value.Length > 0 && _symbols.TryGetValue(c.Key.Trim(), out var symbol)
                        ? new AnswerFact(symbol, _answers.GetValueOrDefault((symbol, SmarterAnswers.Key(c.Value))))
                        : null
                )
                .OfType<AnswerFact>()
                .DistinctBy(a => a.Symbol)
                .OrderBy(a => a.Symbol, StringComparer.Ordinal),
        ];
}
