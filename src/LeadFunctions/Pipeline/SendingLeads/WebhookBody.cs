using System.Text.Json.Nodes;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>The JSON that a webhook gets: the campaign, the run, and the leads with the fields that the channel
/// names.</summary>
internal static class WebhookBody
{
    /// <param name="sentOn">The day whose scores are told, where the channel asks for them.</param>
    public static BinaryData Compose(
        Campaign campaign,
        RunName run,
        int number,
        IEnumerable<Lead> leads,
        DateOnly sentOn
    )
    {
        var questions = campaign.SmarterQuestions;
        var chosen = campaign.Webhook()?.Columns ?? [];
        IReadOnlyList<string> columns =
            chosen.Count > 0 ? chosen : [.. DeliveryColumns.Names, .. questions.Select(q => q.Symbol)];
        return BinaryData.FromString(
            Json.Write(
                new JsonObject
                {
                    ["leadCode"] = campaign.LeadCode.Value,
                    ["run"] = run.Value,
                    ["batch"] = number,
                    ["leads"] = new JsonArray([
                        .. leads.Select(lead =>
                            Of(lead.Usable, columns, questions, lead.ScoreFor(campaign.LeadCode), sentOn)
                        ),
                    ]),
                }
            )
        );
    }

    /// <summary>The campaign's webhook; null where it has none.</summary>
    public static Channel? Webhook(this Campaign campaign) =>
        campaign.Channels.FirstOrDefault(c => c.Kind == ChannelKind.Webhook);

    // Every field of every lead, so that receivers need not ask for its presence.
    private static JsonObject Of(
        UsableLead lead,
        IReadOnlyList<string> columns,
        IReadOnlyList<SmarterQuestion> questions,
        ScoreParts? score,
        DateOnly sentOn
    )
    {
        var answers = SmarterAnswers.Of(questions, lead.Data.Answers);
        return new JsonObject(
            columns
                .Distinct()
                .Select(column =>
                    KeyValuePair.Create<string, JsonNode?>(
                        column,
                        DeliveryColumns.Value(column, lead, answers, score, sentOn) is { Length: > 0 } value
                            ? value
                            : null
                    )
                )
        );
    }
}
