using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>What an affiliate's answers are always taken for. Campaigns may use one symbol for different questions:
/// only a text that none of those which ask takes is taken for another, and only for one that some of them
/// takes.</summary>
internal sealed class OwnAnswers(Affiliate affiliate, Configuration configuration)
{
    private readonly IReadOnlyList<Own> _own =
    [
        .. affiliate.Answers.Select(own => new Own(
            own.Key,
            own.Value.DistinctBy(v => SmarterAnswers.Key(v.Key))
                .ToDictionary(v => SmarterAnswers.Key(v.Key), v => v.Value),
            [
                .. configuration.Campaigns.Values.SelectMany(campaign =>
                    campaign
                        .SmarterQuestions.Where(q =>
                            string.Equals(q.Symbol, own.Key, StringComparison.OrdinalIgnoreCase)
                        )
                        .Select(question => (campaign.LeadCode, question))
                ),
            ]
        )),
    ];

    public LeadData On(LeadData data)
    {
        foreach (var own in _own)
        {
            SmarterQuestion[] asked =
            [
                .. own
                    .Questions.Where(q => data.LeadCode is null || data.LeadCode == q.LeadCode)
                    .Select(q => q.Question),
            ];
            var said = asked.Select(q => SmarterAnswers.Find(q, data.Answers)).FirstOrDefault(a => a is not null);
            if (
                said is not null
                && own.Taken.TryGetValue(SmarterAnswers.Key(said), out var answer)
                && !asked.Any(q => SmarterAnswers.Takes(q, said))
                && asked.FirstOrDefault(q => SmarterAnswers.Takes(q, answer)) is { } question
            )
                data = data with { Answers = SmarterAnswers.With(data.Answers, question.Symbol, answer) };
        }
        return data;
    }

    private sealed record Own(
        string Symbol,
        Dictionary<string, string> Taken,
        IReadOnlyList<(LeadCode LeadCode, SmarterQuestion Question)> Questions
    );
}
