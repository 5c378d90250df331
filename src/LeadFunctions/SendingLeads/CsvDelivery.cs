using LeadFunctions.ConfiguringCampaigns;
using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.SendingLeads;

/// <summary>Puts leads as a CSV into <c>deliveries/{leadCode}/{run}.csv</c>. The file is written once: it is the moment at
/// which its leads are sent, and a repeated run finds it.</summary>
internal sealed class CsvDelivery(OutputFiles files, TimeProvider clock)
{
    /// <param name="leads">The same leads in the same order for the same run, however often it runs.</param>
    /// <returns>When the leads were sent.</returns>
    public async Task<DateTimeOffset> SendAsync(
        LeadCode leadCode, Campaign? campaign, string run, IEnumerable<Lead> leads, CancellationToken ct)
    {
        var configured = campaign?.Channels.FirstOrDefault(c => c.Kind == ChannelKind.Csv)?.Columns;
        var questions = campaign?.SmarterQuestions ?? [];
        var columns = configured is { Count: > 0 } ? configured : [.. DeliveryColumns.Names, .. questions.Select(q => q.Symbol)];
        return await files.WriteOnceAsync(
            Containers.Deliveries, $"{leadCode}/{run}.csv", await ComposeAsync(columns, questions, leads), clock.GetUtcNow(), ct);
    }

    private static async Task<BinaryData> ComposeAsync(
        IReadOnlyList<string> columns, IReadOnlyList<SmarterQuestion> questions, IEnumerable<Lead> leads)
    {
        var content = new MemoryStream();
        await using (var csv = new Csv(content))
        {
            await csv.WriteAsync(columns.Select(DeliveryColumns.Header));
            foreach (var lead in leads)
            {
                var answers = SmarterAnswers.Of(questions, lead.Data!.Answers);
                await csv.WriteAsync(columns.Select(column => DeliveryColumns.Value(column, lead, answers)));
            }
        }
        return BinaryData.FromBytes(content.ToArray());
    }
}
