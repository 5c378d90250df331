using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>Puts leads as a CSV into <c>deliveries/{leadCode}/{run}.csv</c>. The file is written once: it is the moment at
/// which its leads are sent, and a repeated run finds it.</summary>
internal sealed class CsvDelivery(OutputFiles files, TimeProvider clock)
{
    private static readonly Channel Usual = new() { Kind = ChannelKind.Csv };

    public static string PathOf(LeadCode leadCode, string run) => $"{leadCode}/{run}.csv";

    /// <param name="leads">The same leads in the same order for the same run, however often it runs.</param>
    /// <returns>When the leads were sent.</returns>
    public async Task<DateTimeOffset> SendAsync(
        Campaign campaign, string run, IEnumerable<Lead> leads, CancellationToken ct)
    {
        var channel = campaign.Channels.FirstOrDefault(c => c.Kind == ChannelKind.Csv) ?? Usual;
        var content = await ComposeAsync(channel, campaign.SmarterQuestions, leads);
        return await files.WriteOnceAsync(Containers.Deliveries, PathOf(campaign.LeadCode, run), content, clock.GetUtcNow(), ct);
    }

    private static async Task<BinaryData> ComposeAsync(Channel channel, IReadOnlyList<SmarterQuestion> questions, IEnumerable<Lead> leads)
    {
        var columns = channel.Columns.Count > 0 ? channel.Columns : [.. DeliveryColumns.Names, .. questions.Select(q => q.Symbol)];
        var content = new MemoryStream();
        await using (var csv = new Csv(content, channel.MachineRead))
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
