using System.Text.RegularExpressions;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>A column of question texts and the column of their answers, by position.</summary>
internal sealed record QuestionPair(int Question, int Answer);

/// <summary>Finds questions that come in pairs of columns: <c>Question 1</c> and <c>Answer 1</c>, <c>CQ1</c> and
/// <c>CA1</c>.</summary>
internal static partial class QuestionPairs
{
    private static readonly (string Question, string Answer)[] Names =
    [
        ("question", "answer"),
        ("customquestion", "customanswer"),
        ("cq", "ca"),
        ("frage", "antwort"),
        ("question", "reponse"),
        ("pregunta", "respuesta"),
    ];

    public static IReadOnlyList<QuestionPair> Of(IReadOnlyList<Column> columns)
    {
        var numbered = columns
            .Index()
            .Where(c => c.Item.Field is null)
            .Select(c => (c.Index, Form: Form().Match(Folded.Key(c.Item.Header))))
            .Where(c => c.Form.Success)
            .Select(c => (c.Index, Key: (Name: c.Form.Groups["name"].Value, Number: c.Form.Groups["number"].Value)))
            .DistinctBy(c => c.Key)
            .ToDictionary(c => c.Key, c => c.Index);
        return
        [
            .. numbered.SelectMany(q =>
                Names
                    .Where(n => n.Question == q.Key.Name && numbered.ContainsKey((n.Answer, q.Key.Number)))
                    .Take(1)
                    .Select(n => new QuestionPair(q.Value, numbered[(n.Answer, q.Key.Number)]))
            ),
        ];
    }

    [GeneratedRegex(@"\A(?<name>[a-z]+)0*(?<number>[0-9]{0,3})\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
